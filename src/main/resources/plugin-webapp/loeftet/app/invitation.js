import { checked, path } from './case-actions.js';
import { openDialog } from './dialog.js';
import { el, replace } from './dom.js';
import { field } from './field.js';
import { formatWeekday } from './format.js';
import { invitation as words } from './texts-actions.js';

/** "Indkald til informationsmøde": one case to a meeting that somebody chooses. */
export async function askForInvitation(http, caseNumber, onDone) {
  const { why, meetings } = await http.get(path(caseNumber, 'invitation'));
  if (why || !meetings.length) {
    openDialog({ title: words.title, intro: why ?? words.noMeetings, content: el('div'), onDone: () => {} });
    return;
  }
  const meeting = field({
    name: 'meeting', label: words.meeting, kind: 'select', required: true,
    options: Object.fromEntries(meetings.map((one) => [one.number, named(one)])),
  });
  const anyway = field({ name: 'confirmFull', label: words.anyway, kind: 'check', hint: words.anywayHint });
  const room = el('p', { class: 'loeftet-quiet', 'aria-live': 'polite' });
  anyway.element.hidden = true; // asked for only where the meeting is full
  meeting.input.addEventListener('change', () => {
    const chosen = meetings.find((one) => one.number === meeting.value());
    replace(room, chosen && words.room(chosen));
    anyway.fill(false);
    anyway.refuse('');
    anyway.element.hidden = !chosen?.full;
  });
  openDialog({
    title: words.title,
    intro: words.intro,
    content: el('div', {}, meeting.element, room, anyway.element),
    confirm: words.confirm,
    submit: () => checked([meeting, anyway], async () => {
      try {
        await http.post(path(caseNumber, 'invitation'), { meeting: meeting.value(), confirmFull: anyway.value() === 'ja' });
      } catch (error) {
        if (error.errors?.[0]?.field === 'confirmFull') anyway.element.hidden = false;
        throw error;
      }
    }),
    onDone: () => onDone(words.done),
  });
}

function named({ heldOn, startsAt, full }) {
  const when = words.when(formatWeekday(heldOn), startsAt.slice(0, 5).replace(':', '.'));
  return full ? words.full(when) : when;
}
