import { alert, button, el, replace } from './dom.js';
import { openDialog } from './dialog.js';
import { field } from './field.js';
import { attendanceList } from './meeting-attendance.js';
import { addressOf, statusOf, whenOf } from './meeting-parts.js';
import { isExpected, same, seatTable } from './meeting-seats.js';
import { texts } from './texts.js';

const words = texts.meetings;
const LOOK_AGAIN_MS = 1500;
const LOOKS = 20;
const KEEP = Symbol('keep the message');

/** One meeting with its list of people. */
export async function renderMeeting(main, http, number) {
  const path = `/api/meetings/${encodeURIComponent(number)}`;
  const status = el('div', { 'aria-live': 'polite' });
  const top = el('div');
  const list = el('div');
  const body = el('div', {}, top, status, list);
  replace(main, el('p', {}, el('a', { href: addressOf() }, words.back)), body);
  let looks = 0;
  let asked = 0;
  let shown = null;
  let people = null;
  await load();

  async function load(message) {
    const mine = (asked += 1);
    const { mayPlan, meeting, seats } = await http.get(path);
    if (message !== KEEP) replace(status, message && alert('success', message));
    if (mine !== asked) return; // Somebody clicked on in the meantime: a newer answer is under way.
    const open = mayPlan && meeting.status === 'PLANNED';
    if (!same(meeting, shown)) {
      replace(
        top,
        el('h1', {}, words.titleOf(whenOf(meeting))),
        facts(meeting),
        open && !meeting.attendanceDue && el('div', { class: 'loeftet-toolbar' }, button(words.more.open, inviteMore), button(words.cancellation.open, cancel)),
      );
      shown = meeting;
    }
    if (open && meeting.attendanceDue) {
      people = null;
      replace(list, attendanceList({ meeting, seats, send: (attendance) => act('/attendance', attendance, words.attendance.done), onCancelled: cancelSeat }));
    } else {
      if (people?.open !== open) people = seatList(open);
      people.update(meeting, seats);
    }
    if (seats.some((seat) => seat.status === 'INVITED' && !seat.told)) setTimeout(lookAgain, LOOK_AGAIN_MS);
  }

  function seatList(open) {
    const table = seatTable({ open, on: { accept, cancel: cancelSeat, rebook } });
    const sum = el('p', {});
    const none = el('p', { class: 'loeftet-empty' }, open ? words.seats.none : words.seats.noneRead);
    replace(list, el('h2', {}, words.seats.title), sum, none, table.element);
    return {
      open,
      update(meeting, seats) {
        replace(sum, words.seats.expected(seats.filter(isExpected).length, meeting.capacity));
        sum.hidden = !open || !seats.length;
        none.hidden = seats.length > 0;
        table.element.hidden = !seats.length;
        table.update(seats);
      },
    };
  }

  // Each invitation is a job of its own: the list fills while somebody looks at it, but never under their hands.
  async function lookAgain() {
    if (!body.isConnected || (looks += 1) > LOOKS) return;
    if (document.querySelector('dialog[open]') || list.contains(document.activeElement)) setTimeout(lookAgain, LOOK_AGAIN_MS);
    else await tryTo(() => load(KEEP));
  }

  async function act(address, content, message) {
    await http.post(path + address, content);
    await load(message);
  }

  async function tryTo(action) {
    try {
      await action();
    } catch (error) {
      replace(status, alert('danger', error.message));
      status.scrollIntoView({ block: 'nearest' });
    }
  }

  function seatPath(seat, action) {
    return `/seats/${encodeURIComponent(seat.caseNumber)}/${action}`;
  }

  function accept(seat) {
    return tryTo(() => act(seatPath(seat, 'accept'), {}, words.seats.changed.accept(seat.name)));
  }

  function cancelSeat(seat) {
    return tryTo(() => act(seatPath(seat, 'cancel'), {}, words.seats.changed.cancel(seat.name)));
  }

  async function rebook(seat) {
    const { meetings } = await http.get('/api/meetings');
    const here = meetings.find((meeting) => meeting.number === number);
    const others = meetings.filter((meeting) => meeting.number !== number && meeting.status === 'PLANNED' && meeting.office === here?.office && !meeting.attendanceDue);
    if (!others.length) {
      replace(status, alert('info', words.rebooking.none));
      return;
    }
    const to = field({ name: 'to', kind: 'select', label: words.rebooking.to, options: Object.fromEntries(others.map((meeting) => [meeting.number, whenOf(meeting)])) });
    ask({ title: words.rebooking.title(seat.name), intro: words.rebooking.intro, confirm: words.rebooking.confirm }, to, () => act(seatPath(seat, 'rebook'), { to: to.value() }, words.seats.changed.rebook(seat.name)));
  }

  function inviteMore() {
    const count = field({ name: 'count', kind: 'text', label: words.more.count, inputMode: 'numeric', maxLength: 3 });
    ask(words.more, count, async () => {
      const { invited } = await http.post(`${path}/invitations`, { count: Number(count.value()) || 0 });
      await load(words.more.done(invited));
    });
  }

  function cancel() {
    ask({ ...words.cancellation, kind: 'danger' }, null, () => act('/cancellation', {}, words.cancellation.done));
  }

  function ask({ title, intro, confirm, kind }, one, submit) {
    openDialog({
      title,
      intro,
      confirm,
      kind,
      content: el('div', {}, one?.element),
      onDone: () => {},
      submit: async () => {
        one?.refuse('');
        try {
          await submit();
        } catch (error) {
          const mine = error.errors?.find((fault) => fault.field === one?.name);
          if (!mine) throw error;
          one.refuse(mine.message);
          one.input.focus();
          throw Object.assign(error, { handled: true });
        }
      },
    });
  }
}

function facts(meeting) {
  const rows = [
    ['status', statusOf(meeting)],
    ['where', meeting.place],
    ['link', meeting.link && el('a', { href: meeting.link, target: '_blank', rel: 'noopener' }, meeting.link)],
    ['capacity', meeting.capacity],
    ['partners', meeting.partners.join(', ')],
    ['language', meeting.interpreter ? words.withInterpreter(meeting.language) : meeting.language],
    ['mandatory', meeting.mandatory ? texts.app.yes : texts.app.no],
    ['number', meeting.number],
  ].filter(([, value]) => value);
  return el('dl', { class: 'loeftet-facts loeftet-meeting-facts' }, rows.map(([name, value]) => el('div', {}, el('dt', {}, words.facts[name]), el('dd', {}, value))));
}
