import { alert, button, el, replace } from './dom.js';
import { formatNumber } from './format.js';
import { texts } from './texts.js';
import { renderTasks } from './workload-tasks.js';

const words = texts.workload;
const NUMBERS = ['tasks', 'overdue', 'dueSoon', 'cases'];

/** "Fordeling": how much lies with whom, and giving it to somebody else. */
export async function renderWorkload(main, http) {
  const said = el('div', { 'aria-live': 'polite' });
  const people = el('div');
  const tasks = el('section', { 'aria-live': 'polite' });
  replace(main, el('h1', {}, texts.pages.workload), el('p', {}, words.intro), said, people, tasks);
  await refresh();

  async function refresh() {
    const loads = await http.get('/api/workload');
    replace(people, loads.length > 1 ? table(loads) : el('p', { class: 'loeftet-empty' }, words.nobody));
  }

  function table(loads) {
    return el(
      'table',
      { class: 'table loeftet-table loeftet-workload' },
      el('thead', {}, el('tr', {}, ['name', ...NUMBERS].map((name) => el('th', { scope: 'col', class: name === 'name' ? null : 'loeftet-number' }, words.columns[name])))),
      el('tbody', {}, loads.map((load) => row(load, loads))),
    );
  }

  function row(load, loads) {
    const name = load.userId === null ? words.untaken : load.name;
    const note = load.userId === null ? words.untakenHint : load.roles.join(', ');
    return el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        button(name, () => open(load, loads), 'link', { 'aria-label': words.show(name) }),
        load.away && el('span', { class: 'loeftet-tag loeftet-tag-bad' }, words.away),
        el('div', { class: 'loeftet-quiet' }, note),
      ),
      NUMBERS.map((number) => el(
        'td',
        { 'data-label': words.columns[number], class: `loeftet-number${number === 'overdue' && load.overdue ? ' loeftet-overdue' : ''}` },
        number === 'cases' && load.userId === null ? '' : formatNumber(load[number]),
      )),
    );
  }

  async function open(load, loads) {
    try {
      replace(said);
      await renderTasks(tasks, { http, load, loads, onMoved: moved, onChanged: refresh });
      tasks.querySelector('h2').focus();
    } catch (error) {
      replace(said, alert('danger', error.message));
    }
  }

  async function moved(message) {
    replace(tasks);
    await refresh();
    replace(said, alert('success', message));
    said.scrollIntoView({ block: 'center' });
  }
}
