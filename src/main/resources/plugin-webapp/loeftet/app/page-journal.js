import { alert, el, replace } from './dom.js';
import { field } from './field.js';
import { entryList } from './journal.js';
import { texts } from './texts.js';

const words = texts.journal;

/** "Journal": what I did on one day, each step ready to be copied. */
export async function renderJournal(main, http) {
  const date = field({ name: 'on', label: words.day, kind: 'date' });
  const list = el('div', { 'aria-live': 'polite' });
  date.input.addEventListener('change', () => load(date.value()));
  replace(
    main,
    el('h1', {}, texts.pages.journal),
    el('p', {}, words.intro),
    el('div', { class: 'loeftet-narrow' }, date.element),
    el('section', { class: 'loeftet-card loeftet-journal-day' }, list),
  );
  await load('');

  async function load(day) {
    try {
      const entries = await http.get(day ? `/api/journal/mine?on=${encodeURIComponent(day)}` : '/api/journal/mine');
      date.refuse('');
      replace(list, entryList(http, entries, (entry) => [`${entry.person} · ${entry.caseNumber}`]));
    } catch (error) {
      replace(list, alert('danger', error.message));
    }
  }
}
