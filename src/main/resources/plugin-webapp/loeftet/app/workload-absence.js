import { checked } from './case-actions.js';
import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { texts } from './texts.js';

const words = texts.workload.absence;

/** When somebody is away and who stands in; and recording it. */
export async function renderAbsences(place, { http, load, loads, onChanged }) {
  const address = `/api/workload/people/${encodeURIComponent(load.userId)}/absences`;
  // Whoever has left the office may still have tasks, but no absence.
  if (!load.roles.length) return;
  await draw();

  async function draw() {
    const absences = await http.get(address);
    const problem = el('div', { 'aria-live': 'assertive' });
    replace(
      place,
      el('h3', {}, words.title),
      absences.length
        ? el('ul', { class: 'loeftet-list' }, absences.map((absence) => item(absence, problem)))
        : el('p', { class: 'loeftet-quiet' }, words.none),
      problem,
      el('div', { class: 'loeftet-toolbar' }, button(words.report, report)),
    );
  }

  function item(absence, problem) {
    const period = words.period(formatDay(absence.from), formatDay(absence.to));
    return el(
      'li',
      {},
      period, ': ',
      absence.substitute ? words.substitute(absence.substituteName) : words.noSubstitute, ' ',
      button(words.remove, () => remove(absence, problem), 'link', { 'aria-label': words.removeFor(period) }),
    );
  }

  async function remove(absence, problem) {
    try {
      await http.remove(`${address}/${absence.id}`);
      await changed();
    } catch (error) {
      replace(problem, alert('danger', error.message));
    }
  }

  function report() {
    const colleagues = loads.filter((one) => one.userId !== null && one.userId !== load.userId && one.roles.length);
    const all = [
      field({ name: 'from', label: words.from, kind: 'date', required: true }),
      field({ name: 'to', label: words.to, kind: 'date', required: true }),
      field({
        name: 'substitute', label: words.who, kind: 'select', hint: words.whoHint,
        options: Object.fromEntries(colleagues.map((one) => [one.userId, one.name])),
      }),
    ];
    openDialog({
      title: words.reportFor(load.name),
      intro: words.intro,
      content: el('div', {}, all.map((one) => one.element)),
      confirm: words.save,
      submit: () => checked(all, () => http.post(address, Object.fromEntries(all.map((one) => [one.name, one.value()])))),
      onDone: changed,
    });
  }

  async function changed() {
    await draw();
    await onChanged();
  }
}
