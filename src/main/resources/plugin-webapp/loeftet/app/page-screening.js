import { alert, button, el, focusOn, replace } from './dom.js';
import { FACTS, screeningRow } from './screening-row.js';
import { texts } from './texts.js';

const words = texts.screening;
const PAGE = 50;
const MOST_AT_ONCE = 200;

/** "Screeningsliste": missing facts of many people, saved at once. */
export async function renderScreening(main, http) {
  const edits = new Map();
  let offset = 0;
  let rows = new Map();

  const status = el('div', { 'aria-live': 'polite' });
  const table = el('div', { on: { keydown } });
  const pager = el('div', { class: 'loeftet-pager' });
  const save = button(words.save(0), send, 'primary');
  save.disabled = true;
  replace(
    main,
    el('h1', {}, texts.pages['screening-list']),
    el('p', {}, words.intro),
    el('div', { class: 'loeftet-toolbar' }, save, button(words.refresh, () => load(0)), el('span', { class: 'loeftet-quiet' }, words.keys)),
    status,
    table,
    pager,
  );
  await load(0);

  async function load(from) {
    try {
      const page = await http.get(`/api/screening-list?offset=${from}&size=${PAGE}`);
      if (!page.rows.length && from > 0) {
        await load(Math.max(0, from - PAGE));
        return;
      }
      offset = from;
      rows = new Map(page.rows.map((person) => [person.caseNumber, screeningRow(person, edits, edit)]));
      replace(table, page.total ? grid() : el('p', { class: 'loeftet-empty' }, words.empty));
      replace(pager, page.total > PAGE && pages(page.total, page.rows.length));
    } catch (error) {
      replace(status, alert('danger', error.message));
    }
  }

  function grid() {
    return el(
      'table',
      { class: 'table loeftet-table loeftet-screening' },
      el('thead', {}, el('tr', {}, Object.values(words.columns).map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, [...rows.values()].map((row) => row.element)),
    );
  }

  function pages(total, shown) {
    const previous = button(words.previous, () => load(offset - PAGE));
    const next = button(words.next, () => load(offset + PAGE));
    previous.disabled = offset === 0;
    next.disabled = offset + shown >= total;
    return [previous, el('span', {}, words.range(offset + 1, offset + shown, total)), next, el('span', { class: 'loeftet-quiet' }, words.pagesHint)];
  }

  function edit(person, name, value) {
    const edited = { ...edits.get(person.caseNumber), [name]: value };
    const changed = FACTS.some((fact) => fact in edited && edited[fact] !== (person[fact] ?? ''));
    if (changed) edits.set(person.caseNumber, edited);
    else edits.delete(person.caseNumber);
    count();
  }

  function count() {
    save.disabled = edits.size === 0;
    save.textContent = words.save(edits.size);
  }

  async function send() {
    const sent = [...edits].slice(0, MOST_AT_ONCE).map(([caseNumber, facts]) => ({ caseNumber, ...facts }));
    if (!sent.length) return;
    save.disabled = true;
    save.textContent = words.saving;
    try {
      const answer = await http.post('/api/screening-list', { rows: sent });
      answer.rows.forEach((row) => {
        rows.get(row.caseNumber)?.show(row);
        if (row.saved) edits.delete(row.caseNumber);
      });
      report(answer.rows);
    } catch (error) {
      replace(status, alert('danger', error.message, ' ', texts.errors.unsent));
      focusOn(status.firstElementChild);
    } finally {
      count();
    }
  }

  function report(results) {
    const saved = results.filter((row) => row.saved).length;
    const refused = results.length - saved;
    replace(
      status,
      saved > 0 && alert('success', words.saved(saved)),
      refused > 0 && alert('danger', words.refused(refused), ' ', results.filter((row) => !row.saved && !rows.has(row.caseNumber)).map((row) => `${row.caseNumber}: ${row.message} `)),
    );
    focusOn(table.querySelector('[aria-invalid]') ?? status.firstElementChild);
  }

  function keydown(event) {
    if (event.key !== 'Enter' || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      send();
      return;
    }
    const column = [...table.querySelectorAll(`[data-fact="${event.target.dataset.fact}"]:not(:disabled)`)];
    column[column.indexOf(event.target) + (event.shiftKey ? -1 : 1)]?.focus();
  }
}
