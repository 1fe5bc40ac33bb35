import { openDialog } from './dialog.js';
import { alert, el, replace, uniqueId } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { texts } from './texts.js';
import { renderAbsences } from './workload-absence.js';

const words = texts.workload;
const MOST = 500;

/** The open tasks of one person, to tick and to give to somebody else. */
export async function renderTasks(place, { http, load, loads, onMoved, onChanged }) {
  const who = load.userId === null ? null : load.name;
  const query = load.userId === null ? '' : `?person=${encodeURIComponent(load.userId)}`;
  const tasks = await http.get(`/api/workload/tasks${query}`);
  const heading = el('h2', { tabindex: -1, class: 'loeftet-later' }, who ?? words.untakenTasks);
  const absences = el('div');
  const openTasks = who !== null && el('h3', {}, words.openTasks);
  if (load.userId !== null) await renderAbsences(absences, { http, load, loads, onChanged });
  if (!tasks.length) {
    replace(place, heading, absences, openTasks, el('p', { class: 'loeftet-empty' }, words.noTasks));
    return;
  }
  const boxes = tasks.filter((task) => !task.paused).map((task) => ({ task, box: el('input', { type: 'checkbox', id: uniqueId('task'), on: { change: count } }) }));
  const all = el('input', { type: 'checkbox', id: uniqueId('all'), on: { change: chooseAll } });
  const chosen = el('span', { class: 'loeftet-quiet', role: 'status' });
  const receivers = loads.filter((one) => one.userId !== null && one.userId !== load.userId);
  const to = field({
    name: 'to', label: words.to, kind: 'select',
    options: Object.fromEntries(receivers.map((one) => [one.userId, one.away ? `${one.name} (${words.away.toLowerCase()})` : one.name])),
  });
  const cases = field({ name: 'cases', label: words.cases, kind: 'check', hint: words.casesHint });
  const problem = el('div', { 'aria-live': 'assertive' });
  const form = el(
    'form',
    { class: 'loeftet-form', novalidate: true, autocomplete: 'off', on: { submit: preview } },
    tasks.length === MOST && el('p', {}, words.first(MOST)),
    el('div', { class: 'loeftet-toolbar' }, el('span', { class: 'loeftet-check-all' }, all, el('label', { for: all.id }, words.chooseAll)), chosen),
    table(),
    el('div', { class: 'loeftet-fields' }, to.element, cases.element),
    problem,
    el('div', { class: 'loeftet-buttons' }, el('button', { type: 'submit', class: 'btn btn-primary' }, words.next)),
  );
  replace(place, heading, absences, openTasks, form);
  count();

  function table() {
    const { task, person, stage, due } = words.taskColumns;
    return el(
      'table',
      { class: 'table loeftet-table loeftet-tasks' },
      el('thead', {}, el(
        'tr',
        {},
        el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, words.tick)),
        [task, person, stage, due].map((name) => el('th', { scope: 'col' }, name)),
      )),
      el('tbody', {}, tasks.map(row)),
    );
  }

  function row(task) {
    const box = boxes.find((one) => one.task === task)?.box;
    box?.setAttribute('aria-label', words.choose(task.name, task.person));
    return el(
      'tr',
      {},
      el('td', {}, box),
      el('th', { scope: 'row', 'data-label': words.taskColumns.task }, task.name, el('div', { class: 'loeftet-quiet' }, task.caseNumber)),
      el('td', { 'data-label': words.taskColumns.person }, task.person),
      el('td', { 'data-label': words.taskColumns.stage }, task.stage),
      el(
        'td',
        { 'data-label': words.taskColumns.due, class: task.overdue ? 'loeftet-overdue' : null },
        task.paused ? words.paused : task.due ? formatDay(task.due) : words.noDue,
        task.overdue && `, ${words.overdue}`,
      ),
    );
  }

  function chooseAll() {
    boxes.forEach(({ box }) => {
      box.checked = all.checked;
    });
    count();
  }

  function count() {
    const ticked = picked().length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    replace(chosen, words.chosen(ticked));
  }

  function picked() {
    return boxes.filter(({ box }) => box.checked).map(({ task }) => task.id);
  }

  function wanted(isPreview) {
    return { tasks: picked(), from: load.userId, to: to.value(), cases: cases.value() === 'ja', preview: isPreview };
  }

  async function preview(event) {
    event.preventDefault();
    replace(problem);
    to.refuse(to.value() ? null : words.noReceiver);
    if (!picked().length) replace(problem, alert('danger', words.nothingChosen));
    if (!picked().length || !to.value()) return;
    try {
      confirm(await http.post('/api/workload/handover', wanted(true)));
    } catch (error) {
      error.errors?.filter((one) => one.field === 'to').forEach((one) => to.refuse(one.message));
      replace(problem, alert('danger', error.message));
    }
  }

  function confirm(plan) {
    const receiver = receivers.find((one) => one.userId === to.value()).name;
    let done = null;
    openDialog({
      title: words.confirmTitle(receiver),
      intro: plan.moved.length ? words.willMove(plan.moved.length) : words.nothingMoves,
      content: el('div', {}, plan.cases > 0 && el('p', {}, words.casesToo(plan.cases)), stays(plan.stayed)),
      confirm: plan.moved.length ? words.confirm(plan.moved.length) : null,
      submit: async () => {
        done = await http.post('/api/workload/handover', wanted(false));
      },
      onDone: () => onMoved(el('div', {}, el('p', {}, words.moved(done.moved.length, receiver)), stays(done.stayed))),
    });
  }
}

function stays(items) {
  return items.length > 0 && el(
    'div',
    {},
    el('p', {}, words.stays(items.length)),
    el('ul', { class: 'loeftet-list' }, items.map((item) => el('li', {}, [item.name ?? words.task, item.caseNumber].filter(Boolean).join(' · '), el('div', { class: 'loeftet-quiet' }, item.why)))),
  );
}
