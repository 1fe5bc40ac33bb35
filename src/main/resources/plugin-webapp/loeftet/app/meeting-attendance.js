import { alert, button, el, isBusy, replace, setBusy } from './dom.js';
import { isExpected, person, phone, status } from './meeting-seats.js';
import { texts } from './texts.js';

const words = texts.meetings.attendance;
const { columns, cancel, actionFor } = texts.meetings.seats;
const TICKS = ['absent', 'noSeat', 'talkAtOnce'];

// What is ticked and not saved yet, by meeting: somebody's cancellation draws the list anew.
const ticked = new Map();

/** All names with a tick for those who did not come; `send` gets the attendance and may throw. */
export function attendanceList({ meeting, seats, send, onCancelled }) {
  const ticks = ticked.get(meeting.number) ?? new Map();
  ticked.set(meeting.number, ticks);
  const expected = seats.filter(isExpected);
  const sum = el('p', { 'aria-live': 'polite' });
  const problem = el('div', { 'aria-live': 'assertive' });
  const save = button(words.save, submit, 'primary');
  const table = el(
    'table',
    { class: 'table loeftet-table loeftet-seats' },
    el('thead', {}, el('tr', {}, ['name', 'phone', 'status', ...TICKS, 'actions'].map((name) => el('th', { scope: 'col' }, columns[name])))),
    el('tbody', {}, expected.map(row), seats.filter((seat) => !isExpected(seat)).map(gone)),
  );
  count();
  return el('section', { class: 'loeftet-attendance' }, el('h2', {}, words.title), el('p', {}, words.intro), table, sum, problem, el('div', { class: 'loeftet-buttons' }, save));

  function row(seat) {
    const boxes = Object.fromEntries(TICKS.map((name) => [name, el('input', {
      type: 'checkbox', 'aria-label': words.of(columns[name], seat.name), on: { change: () => tick(seat, name, boxes) },
    })]));
    show(seat, boxes);
    return el(
      'tr',
      {},
      person(seat),
      phone(seat),
      status(seat),
      TICKS.map((name) => el('td', { 'data-label': columns[name], class: 'loeftet-tick' }, el('label', {}, boxes[name]))),
      el('td', {}, button(cancel, () => onCancelled(seat), 'default', { 'aria-label': actionFor(cancel, seat.name), class: 'btn btn-default btn-sm' })),
    );
  }

  function gone(seat) {
    return el('tr', { class: 'loeftet-gone' }, person(seat), phone(seat), status(seat), TICKS.map(() => el('td')), el('td'));
  }

  /** Nobody is both here and away. */
  function tick(seat, name, boxes) {
    const own = ticks.get(seat.caseNumber) ?? new Set();
    if (boxes[name].checked) own.add(name);
    else own.delete(name);
    const contrary = name === 'absent' ? ['noSeat', 'talkAtOnce'] : name === 'noSeat' ? ['absent', 'talkAtOnce'] : ['absent', 'noSeat'];
    if (boxes[name].checked) contrary.forEach((other) => own.delete(other));
    ticks.set(seat.caseNumber, own);
    show(seat, boxes);
    count();
  }

  function show(seat, boxes) {
    TICKS.forEach((name) => { boxes[name].checked = ticks.get(seat.caseNumber)?.has(name) ?? false; });
  }

  function named(name) {
    return expected.map((seat) => seat.caseNumber).filter((number) => ticks.get(number)?.has(name));
  }

  function count() {
    const came = expected.length - named('absent').length - named('noSeat').length;
    replace(sum, el('strong', {}, words.came(came, expected.length)), came > meeting.capacity && alert('warning', words.tooMany(came, meeting.capacity)));
  }

  async function submit() {
    if (isBusy(save)) return;
    replace(problem);
    setBusy(save, true);
    save.textContent = words.saving;
    try {
      await send(Object.fromEntries(TICKS.map((name) => [name, named(name)])));
      ticked.delete(meeting.number);
    } catch (error) {
      replace(problem, alert('danger', error.message));
    } finally {
      setBusy(save, false);
      save.textContent = words.save;
    }
  }
}
