import { el, replace, swap } from './dom.js';
import { addressOf } from './case-address.js';
import { dueTag, protectedTag } from './due.js';
import { formatShortDay } from './format.js';
import { same } from './meeting-seats.js';
import { texts } from './texts.js';
import { list as words } from './texts-cases.js';

/**
 * The cases of one page; `box` draws the box that chooses a case, null where nothing can be done with many.
 * `update` changes only the rows that have changed: a row that stays keeps its link, so that a click under way is not lost.
 */
export function caseTable({ offices }, box) {
  const head = el('tr');
  const rows = el('tbody');
  const element = el('table', { class: 'table loeftet-table loeftet-cases' }, el('thead', {}, head), rows);
  let columns = [];
  let shown = [];

  function update(cases, choice) {
    const wanted = ['name', 'stands', 'due', 'responsible', choice.sort === 'AGE' && 'opened', offices > 1 && 'office'].filter(Boolean);
    if (!same(wanted, columns)) {
      columns = wanted;
      replace(head, box && el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, words.tick)), columns.map((name) => el('th', { scope: 'col' }, words.columns[name])));
      replace(rows);
      shown = [];
    }
    const next = cases.map((one, index) => (same(one, shown[index]?.one) ? shown[index] : { one, row: row(one) }));
    next.forEach((one, index) => {
      if (one === shown[index]) return;
      if (shown[index]) swap(shown[index].row, one.row);
      else rows.append(one.row);
    });
    shown.slice(next.length).forEach((one) => one.row.remove());
    shown = next;
    shown.forEach(({ one, row: line }) => line.querySelector('th a').setAttribute('href', addressOf(choice, one.caseNumber)));
  }

  function row(one) {
    return el('tr', {}, box && el('td', { class: 'loeftet-pick' }, box(one)), columns.map((name) => cells[name](one)));
  }

  return { element, update };
}

const cells = {
  name: (one) => el(
    'th',
    { scope: 'row' },
    el('a', { on: { click: open } }, one.name),
    protectedTag(one.nameProtected),
    el('div', { class: 'loeftet-quiet' }, one.caseNumber),
  ),
  stands: (one) => el('td', { 'data-label': words.columns.stands }, one.status === 'CLOSED' ? words.closed(one.outcome) : standing(one)),
  due: (one) => el('td', { 'data-label': words.columns.due }, one.status !== 'CLOSED' && dueTag(one.due)),
  responsible: (one) => el('td', { 'data-label': words.columns.responsible }, one.responsible || words.noResponsible),
  opened: (one) => el('td', { 'data-label': words.columns.opened }, formatShortDay(one.openedOn)),
  office: (one) => el('td', { 'data-label': words.columns.office }, one.office),
};

/** Tasklist would follow the link from the address that it believes to stand at, and not from the one we keep. */
function open(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  event.stopPropagation();
  window.location.hash = event.currentTarget.getAttribute('href');
}

function standing({ stage, waitingOn, party, waitsFor, event }) {
  const who = party ?? texts.waitingOn[waitingOn];
  return [
    el('div', {}, stage ?? words.betweenStages),
    waitsFor && el('div', { class: 'loeftet-quiet' }, who ? words.waits(who, waitsFor, event) : waitsFor),
  ];
}
