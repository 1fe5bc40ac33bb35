import { button, el, swap } from './dom.js';
import { texts } from './texts.js';

const words = texts.meetings.seats;

/**
 * The people on the list; as long as the meeting is open, with what can be done about each.
 * `update` changes only the rows that have changed: a row that stays keeps its buttons, so that a click under way is not lost.
 */
export function seatTable({ open, on }) {
  const names = ['name', 'phone', 'status', ...(open ? ['actions'] : [])];
  const rows = el('tbody');
  const element = el('table', { class: 'table loeftet-table loeftet-seats' }, el('thead', {}, el('tr', {}, names.map((name) => el('th', { scope: 'col' }, words.columns[name])))), rows);
  let shown = [];

  function update(seats) {
    const next = seats.map((seat, index) => (same(seat, shown[index]?.seat) ? shown[index] : { seat, row: row(seat) }));
    next.forEach((one, index) => {
      if (one === shown[index]) return;
      if (shown[index]) swap(shown[index].row, one.row);
      else rows.append(one.row);
    });
    shown.slice(next.length).forEach((one) => one.row.remove());
    shown = next;
  }

  function row(seat) {
    return el('tr', { class: isExpected(seat) ? null : 'loeftet-gone' }, person(seat), phone(seat), status(seat), open && actions(seat, on));
  }

  return { element, update };
}

export function same(seat, other) {
  return JSON.stringify(seat) === JSON.stringify(other);
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
