import { copy } from './clipboard.js';
import { alert, button, el, replace } from './dom.js';
import { formatTime } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.journal;

/** The card "Journal" in the panel: every entry of the case; `reload` fetches it anew. */
export function journalCard(http, caseNumber) {
  const list = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  load();
  return Object.assign(section(words.title, list), { reload: load });

  async function load() {
    try {
      const entries = await http.get(`/api/cases/${encodeURIComponent(caseNumber)}/journal`);
      replace(list, newOnes(entries), entryList(http, entries, (entry) => [entry.doneBy ?? words.byItself]));
    } catch (error) {
      replace(list, alert('danger', error.message), button(texts.app.retry, load));
    }
  }

  /** Copies what nobody has copied yet in one go, the oldest first as a journal reads. */
  function newOnes(entries) {
    const fresh = entries.filter((entry) => !entry.copiedAt).reverse();
    return fresh.length > 1 && el(
      'div',
      { class: 'loeftet-buttons loeftet-journal-all' },
      copyButton(http, words.copyNew(fresh.length), fresh, load),
    );
  }
}

/** Entries with a button each; `about` says what stands beside the time. */
export function entryList(http, entries, about) {
  return entries.length
    ? el('ul', { class: 'loeftet-list loeftet-journal' }, entries.map((entry) => item(http, entry, about(entry))))
    : el('p', {}, words.none);
}

function item(http, entry, about) {
  const mark = el('span', { class: 'loeftet-copied', role: 'status' }, entry.copiedAt && words.copied);
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'loeftet-journal-head' },
      el('strong', {}, entry.theme),
      mark,
      copyButton(http, words.copy, [entry], () => replace(mark, words.copied), `${words.copy}: ${entry.theme}`),
    ),
    entry.outcome && el('p', { class: 'loeftet-note' }, entry.outcome),
    el('div', { class: 'loeftet-quiet' }, [...about, formatTime(entry.doneAt)].filter(Boolean).join(' · ')),
  );
}

/** Copies the texts and has the server remember it. */
export function copyButton(http, label, entries, onCopied, spoken = null) {
  const trouble = el('span', { class: 'loeftet-overdue', role: 'status' });
  const copying = button(label, async () => {
    replace(trouble);
    if (!(await copy(entries.map((entry) => entry.text).join('\n\n')))) {
      replace(trouble, words.notCopied);
      return;
    }
    onCopied();
    try {
      await http.post('/api/journal/copied', { ids: entries.map((entry) => entry.id) });
    } catch {
      // The text is on the clipboard, which is what counts; only the mark will be missing.
    }
  }, 'default', { 'aria-label': spoken });
  return [copying, trouble];
}
