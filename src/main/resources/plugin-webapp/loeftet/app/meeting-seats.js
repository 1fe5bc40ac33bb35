import { button, el } from './dom.js';
import { texts } from './texts.js';

const words = texts.meetings.seats;

/** The people on the list; as long as the meeting is open, with what can be done about each. */
export function seatTable({ seats, open, on }) {
  const names = ['name', 'phone', 'status', ...(open ? ['actions'] : [])];
  return el(
    'table',
    { class: 'table loeftet-table loeftet-seats' },
    el('thead', {}, el('tr', {}, names.map((name) => el('th', { scope: 'col' }, words.columns[name])))),
    el('tbody', {}, seats.map((seat) => el('tr', { class: isExpected(seat) ? null : 'loeftet-gone' }, person(seat), phone(seat), status(seat), open && actions(seat, on)))),
  );
}

export function isExpected(seat) {
  return seat.status === 'INVITED' || seat.status === 'ACCEPTED';
}

export function person(seat) {
  return el('th', { scope: 'row' }, seat.name, el('div', { class: 'loeftet-quiet' }, seat.caseNumber, seat.earlierAbsences > 0 && ` · ${words.earlierAbsences(seat.earlierAbsences)}`, seat.earlierCancellations > 0 && ` · ${words.earlierCancellations(seat.earlierCancellations)}`));
}

export function phone(seat) {
  return el('td', { 'data-label': words.columns.phone, class: 'loeftet-nowrap' }, seat.phone);
}

export function status(seat) {
  const word = seat.status === 'INVITED' && !seat.told ? words.beingInvited : words.statuses[seat.status];
  return el('td', { 'data-label': words.columns.status }, word, seat.status === 'ATTENDED' && seat.talkAtOnce && `, ${words.wantsTalk}`);
}

function actions(seat, on) {
  if (!isExpected(seat)) return el('td');
  const one = (name) => button(words[name], () => on[name](seat), 'default', { 'aria-label': words.actionFor(words[name], seat.name), class: 'btn btn-default btn-sm' });
  return el('td', { 'data-label': words.columns.actions }, el('div', { class: 'loeftet-buttons' }, seat.status === 'INVITED' && one('accept'), one('cancel'), one('rebook')));
}
