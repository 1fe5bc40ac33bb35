import { copy } from './clipboard.js';
import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { formatTime } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.letters;

/** The messages of a case; each opens with its full text as it went out. */
export function letterList(http, caseNumber, letters) {
  if (!letters.length) return el('p', {}, texts.panel.noMessages);
  const problem = el('div', { 'aria-live': 'assertive' });
  return el(
    'div',
    {},
    problem,
    el('ul', { class: 'loeftet-list' }, letters.map((letter) => el(
      'li',
      {},
      el('strong', {}, letter.title),
      el('div', {}, texts.panel.messageTo(texts.recipients[letter.recipientKind] ?? letter.recipientKind)),
      el('div', { class: 'loeftet-quiet' }, [texts.outbox.statuses[letter.status] ?? letter.status, formatTime(letter.createdAt)].join(' · ')),
      el('div', { class: 'loeftet-buttons' }, button(words.read, () => open(letter), 'default', { 'aria-label': words.readOne(letter.title) })),
    ))),
  );

  async function open({ id }) {
    replace(problem);
    try {
      show(await http.get(`/api/cases/${encodeURIComponent(caseNumber)}/letters/${encodeURIComponent(id)}`));
    } catch (error) {
      replace(problem, alert('danger', error.message));
    }
  }
}

export function messages(http, caseNumber, letters) {
  return section(texts.panel.messages, letterList(http, caseNumber, letters));
}

function show(letter) {
  const mark = el('span', { class: 'loeftet-copied', role: 'status' });
  openDialog({
    title: letter.title,
    intro: [
      texts.panel.messageTo(texts.recipients[letter.recipientKind] ?? letter.recipientKind),
      texts.outbox.statuses[letter.status] ?? letter.status,
      formatTime(letter.createdAt),
    ].join(' · '),
    content: letter.text === null
      ? el('p', {}, words.notKept)
      : el(
        'div',
        {},
        el('div', { class: 'loeftet-letter', tabindex: '0', role: 'group', 'aria-label': words.text }, letter.text),
        el(
          'div',
          { class: 'loeftet-buttons' },
          button(words.copy, async () => {
            const done = await copy(`${letter.title}\n\n${letter.text}`);
            replace(mark, done ? texts.journal.copied : texts.journal.notCopied);
          }, 'primary'),
          mark,
        ),
      ),
    onDone: () => {},
  });
}
