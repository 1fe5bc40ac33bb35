import { copy } from './clipboard.js';
import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { formatTime } from './format.js';
import { section } from './panel-parts.js';
import { shortList } from './short-list.js';
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
    shortList(letters.map((letter) => el(
      'li',
      {},
      el('strong', {}, letter.title),
      el('div', {}, texts.panel.messageTo(texts.recipients[letter.recipientKind] ?? letter.recipientKind)),
      el('div', { class: letter.status === 'DEAD' ? 'loeftet-overdue' : 'loeftet-quiet' }, standing(letter)),
      el('div', { class: 'loeftet-buttons' }, button(words.read, () => open(letter), 'default', { 'aria-label': words.readOne(letter.title) })),
    )), words.more),
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

/** Whether it has gone out, which way and when; what waits says since when. */
function standing({ status, channel, createdAt, sentAt }) {
  const when = sentAt ? texts.outbox.sentAt(formatTime(sentAt)) : texts.outbox.writtenAt(formatTime(createdAt));
  return [status !== 'SENT' && (texts.outbox.statuses[status] ?? status), texts.outbox.channels[channel] ?? channel, when].filter(Boolean).join(' · ');
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
      standing(letter),
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
