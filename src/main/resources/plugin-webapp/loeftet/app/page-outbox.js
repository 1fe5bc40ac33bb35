import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatTime } from './format.js';
import { parameter } from './frame.js';
import { texts } from './texts.js';

const words = texts.outbox;

/** "Udbakke": what was sent, what could not be sent, and the letters that a person sends. */
export async function renderOutbox(main, http) {
  const caseNumber = field({ name: 'case', label: words.caseNumber, maxLength: 20 });
  const status = field({ name: 'status', label: words.status, kind: 'select', options: words.statuses });
  status.input.options[0].textContent = words.all;
  if (parameter('status') in words.statuses) status.fill(parameter('status'));
  const problem = el('div', { 'aria-live': 'assertive' });
  const list = el('div', { 'aria-live': 'polite' });
  const form = el(
    'form',
    { class: 'loeftet-form', novalidate: true, autocomplete: 'off', on: { submit: search } },
    el('div', { class: 'loeftet-fields' }, caseNumber.element, status.element),
    el('div', { class: 'loeftet-buttons' }, el('button', { type: 'submit', class: 'btn btn-primary' }, words.search)),
  );
  status.input.addEventListener('change', load);
  replace(main, el('h1', {}, texts.pages.outbox), el('p', {}, words.intro), form, problem, list);
  await load();

  function search(event) {
    event.preventDefault();
    load();
  }

  async function load() {
    const query = new URLSearchParams({ case: caseNumber.value(), status: status.value() });
    try {
      const letters = await http.get(`/api/outbox/letters?${query}`);
      replace(problem);
      replace(list, letters.length ? letters.map(letter) : el('p', { class: 'loeftet-empty' }, words.nothing));
    } catch (error) {
      replace(list);
      replace(problem, alert('danger', error.message));
    }
  }

  function letter(one) {
    const label = words.statuses[one.status] ?? one.status;
    return el(
      'article',
      { class: 'loeftet-card loeftet-letter' },
      el('h2', {}, one.title, el('span', { class: `loeftet-tag${one.problem ? ' loeftet-tag-bad' : ''}` }, label)),
      el('p', { class: 'loeftet-quiet' }, [
        words.to(one.recipient),
        one.caseNumber,
        one.sentAt ? words.sentAt(formatTime(one.sentAt)) : words.writtenAt(formatTime(one.createdAt)),
        one.channel && (words.channels[one.channel] ?? one.channel),
        one.status === 'QUEUED' && one.nextAttemptAt && words.nextAttempt(formatTime(one.nextAttemptAt)),
      ].filter(Boolean).join(' · ')),
      one.problem && one.status !== 'SENT' && el('p', {}, one.problem),
      one.body && el('details', {}, el('summary', {}, words.read), el('p', { class: 'loeftet-note' }, one.body)),
      el(
        'div',
        { class: 'loeftet-buttons' },
        one.status === 'MANUAL' && button(words.markSent, () => act(one, 'sent'), 'primary'),
        one.mayResend && button(words.resend, () => act(one, 'resend')),
      ),
    );
  }

  async function act(one, what) {
    try {
      await http.post(`/api/outbox/${one.id}/${what}`);
      await load();
    } catch (error) {
      replace(problem, alert('danger', error.message));
    }
  }
}
