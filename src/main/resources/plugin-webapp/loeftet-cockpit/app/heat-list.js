import { ApiError, client } from './api.js';
import { alert, button, el, replace } from './dom.js';
import { formatCount, formatDay, formatDays } from './format.js';
import { figures } from './heat-data.js';
import { choose, chosen, onChoice } from './heat-state.js';
import { dress } from './heat-style.js';
import { texts } from './texts-heat.js';

let shown = null;

/** Below the diagram of a definition: the cases that have stood longest, in what was clicked or in all. */
export function render(node, { api, processDefinitionId }) {
  dress();
  unmount();
  const list = el('div', { 'aria-live': 'polite' });
  const table = el('div');
  node.append(el('div', { class: 'loeftet loeftet-waits' }, list, table));
  const http = client(api);
  let asked = null;
  let counted = null;
  let drawn = null;
  const end = onChoice(refresh);
  shown = { end: () => { end(); asked?.abort(); } };
  refresh();

  async function refresh() {
    const { versions, element } = chosen();
    const key = `${versions} ${element}`;
    if (asked?.key === key) {
      if (counted && counted !== period()) await count().catch(() => forget(period()));
      return;
    }
    asked?.abort();
    asked = Object.assign(new AbortController(), { key });
    replace(list, texts.loading);
    try {
      const answer = await http.get('diagram/cases', { definition: processDefinitionId, versions, element }, asked.signal);
      if (!Array.isArray(answer.cases)) throw new ApiError(200);
      replace(list, ...cases(answer));
      await count();
    } catch (error) {
      const failed = asked;
      forget();
      if (error.status === 403) replace(list, el('p', {}, texts.list.noLeave));
      else replace(list, alert('warning', error instanceof ApiError ? error.message : texts.unknownError), button(texts.retry, () => {
        if (asked === failed) asked = null;
        refresh();
      }));
    }
  }

  /** @param tried what could not be counted: another choice tries again */
  function forget(tried = null) {
    counted = tried;
    drawn = null;
    replace(table);
  }

  /** The table is drawn anew only with other figures: who stands in it stays there. */
  async function count() {
    const mine = period();
    counted = mine;
    const heat = await figures(http, processDefinitionId);
    if (counted !== mine || heat === drawn) return;
    const unfolded = table.querySelector('details')?.open === true;
    replace(table, figureTable(heat, unfolded));
    drawn = heat;
  }
}

function period() {
  return `${chosen().versions} ${chosen().days}`;
}

export function unmount() {
  shown?.end();
  shown = null;
}

function cases(answer) {
  const scope = answer.versions === 'all' ? texts.list.versions.all(answer.versionCount) : texts.list.versions.this(answer.version);
  return [
    el('h4', {}, answer.element ? texts.list.titleIn(answer.name) : texts.list.title),
    el('p', { class: 'loeftet-scope' },
      answer.count ? texts.list.shown(answer.cases.length, answer.count) : texts.list.nothing, ' ', scope, ' ',
      answer.element ? button(texts.list.all, () => choose({ element: null }), 'link', { class: 'btn btn-link btn-xs' }) : null),
    answer.cases.length ? caseTable(answer.cases) : null,
  ];
}

function caseTable(lines) {
  const { caseNumber, where, waitingOn, days, due, late } = texts.list;
  return el('table', { class: 'table loeftet-table' },
    el('caption', { class: 'sr-only' }, texts.list.caption),
    el('thead', {}, el('tr', {}, [caseNumber, where, waitingOn].map(heading), [days, due, late].map((text) => heading(text, 'loeftet-number')))),
    el('tbody', {}, lines.map((line) => el('tr', {},
      el('th', { scope: 'row' }, el('a', { href: `#/process-instance/${encodeURIComponent(line.instance)}/runtime?tab=loeftet-instance` }, line.caseNumber ?? texts.list.noNumber)),
      el('td', {}, line.where),
      el('td', {}, who(line)),
      el('td', { class: 'loeftet-number' }, formatDays(line.days), line.paused ? ` (${texts.list.paused})` : null),
      el('td', { class: 'loeftet-number' }, line.due ? formatDay(line.due) : texts.none),
      el('td', { class: 'loeftet-number' }, line.lateDays > 0 ? el('strong', {}, texts.days(line.lateDays)) : texts.none)))));
}

/** The diagram's figures for those who cannot see it, or would rather read. */
function figureTable(answer, unfolded) {
  if (!answer.elements.length) return null;
  const { element, median, total, open, overdue } = texts.list;
  const lines = [...answer.elements].sort((one, other) => other.totalDays - one.totalDays);
  return el('details', { class: 'loeftet-figures', open: unfolded }, el('summary', {}, texts.list.figures),
    el('table', { class: 'table loeftet-table' },
      el('thead', {}, el('tr', {}, heading(element), [median, total, open, overdue].map((text) => heading(text, 'loeftet-number')))),
      el('tbody', {}, lines.map((line) => el('tr', {},
        el('th', { scope: 'row' }, button(line.name, () => choose({ element: line.element }), 'link', { class: 'btn btn-link btn-xs', title: texts.list.filter(line.name) })),
        el('td', { class: 'loeftet-number' }, Number.isFinite(line.medianDays) ? (line.medianAtLeast ? texts.atLeastDays(line.medianDays) : formatDays(line.medianDays)) : texts.none),
        el('td', { class: 'loeftet-number' }, formatDays(line.totalDays)),
        el('td', { class: 'loeftet-number' }, formatCount(line.open)),
        el('td', { class: 'loeftet-number' }, formatCount(line.overdue)))))));
}

function heading(text, name) {
  return el('th', { scope: 'col', class: typeof name === 'string' ? name : null }, text);
}

/** Whom it waits for: the partner by name, or the word of the model. */
export function who({ party, waitingOn }) {
  return party ?? (waitingOn ? texts.waitingOn[waitingOn] ?? waitingOn : texts.notSaid);
}
