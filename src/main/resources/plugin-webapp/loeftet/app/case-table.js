import { el } from './dom.js';
import { addressOf } from './case-address.js';
import { dueTag, protectedTag } from './due.js';
import { formatShortDay } from './format.js';
import { texts } from './texts.js';
import { list as words } from './texts-cases.js';

/**
 * The cases of one page.
 * `box` draws the box that chooses a case; null where nothing can be done with many.
 */
export function caseTable(cases, choice, { offices }, box) {
  const columns = ['name', 'stands', 'due', 'responsible', choice.sort === 'AGE' && 'opened', offices > 1 && 'office'].filter(Boolean);
  return el(
    'table',
    { class: 'table loeftet-table loeftet-cases' },
    el('thead', {}, el(
      'tr',
      {},
      box && el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, words.tick)),
      columns.map((name) => el('th', { scope: 'col' }, words.columns[name])),
    )),
    el('tbody', {}, cases.map((one) => el(
      'tr',
      {},
      box && el('td', { class: 'loeftet-pick' }, box(one)),
      columns.map((name) => cells[name](one, choice)),
    ))),
  );
}

const cells = {
  name: (one, choice) => el(
    'th',
    { scope: 'row' },
    el('a', { href: addressOf(choice, one.caseNumber) }, one.name),
    protectedTag(one.nameProtected),
    el('div', { class: 'loeftet-quiet' }, one.caseNumber),
  ),
  stands: (one) => el('td', { 'data-label': words.columns.stands }, one.status === 'CLOSED' ? words.closed(one.outcome) : standing(one)),
  due: (one) => el('td', { 'data-label': words.columns.due }, one.status !== 'CLOSED' && dueTag(one.due)),
  responsible: (one) => el('td', { 'data-label': words.columns.responsible }, one.responsible || words.noResponsible),
  opened: (one) => el('td', { 'data-label': words.columns.opened }, formatShortDay(one.openedOn)),
  office: (one) => el('td', { 'data-label': words.columns.office }, one.office),
};

function standing({ stage, waitingOn, party, waitsFor, event }) {
  const who = party ?? texts.waitingOn[waitingOn];
  return [
    el('div', {}, stage ?? words.betweenStages),
    waitsFor && el('div', { class: 'loeftet-quiet' }, who ? words.waits(who, waitsFor, event) : waitsFor),
  ];
}
