import { el, replace, uniqueId } from './dom.js';
import { toDanish, toIso } from './dates.js';
import { dateInput, select } from './field.js';
import { texts } from './texts.js';

const words = texts.screening;

/** The facts that can be filled in, in the order of the columns. */
export const FACTS = ['highestEducation', 'completedOn', 'lastUsedOn', 'benefitType', 'regionalFund'];
const CHOICES = { highestEducation: texts.educations, benefitType: texts.benefits, regionalFund: words.regionalFunds };

/** One person of the list. `edits` holds what was filled in, also while another page is shown. */
export function screeningRow(person, edits, onEdit) {
  const cells = FACTS.map((name) => cell(name));
  const result = el('td', { class: 'loeftet-result', 'data-label': words.columns.result });
  const element = el(
    'tr',
    {},
    el('th', { scope: 'row' }, person.name),
    el('td', { 'data-label': words.columns.caseNumber, class: 'loeftet-nowrap' }, person.caseNumber),
    el('td', { 'data-label': words.columns.missing }, missing(person)),
    cells.map(({ element: td }) => td),
    result,
  );

  function cell(name) {
    const id = uniqueId(name);
    const properties = {
      id, class: 'form-control', 'data-fact': name, autocomplete: 'off', 'aria-label': words.fieldOf(words.columns[name], person.name), 'aria-describedby': `${id}-error`,
    };
    const input = CHOICES[name] ? select(properties, CHOICES[name]) : dateInput(properties);
    const known = edits.get(person.caseNumber)?.[name] ?? person[name] ?? '';
    input.value = CHOICES[name] ? known : toDanish(known);
    input.addEventListener('input', () => onEdit(person, name, CHOICES[name] ? input.value : toIso(input.value)));
    const error = el('div', { id: `${id}-error`, class: 'loeftet-field-error' });
    return { name, input, error, element: el('td', { 'data-label': words.columns[name] }, input, error) };
  }

  function clear() {
    element.className = '';
    replace(result);
    cells.forEach(({ input, error }) => {
      replace(error);
      input.removeAttribute('aria-invalid');
    });
  }

  /** Shows what became of the row. */
  function show({ saved, field, message }) {
    clear();
    element.className = saved ? 'loeftet-saved' : 'loeftet-refused';
    if (saved) {
      cells.forEach(({ input }) => { input.disabled = true; });
      replace(result, words.rowSaved);
      return;
    }
    const at = cells.find(({ name }) => name === field);
    if (at) {
      replace(at.error, message);
      at.input.setAttribute('aria-invalid', 'true');
    } else {
      replace(result, message);
    }
  }

  return { element, show };
}

function missing(person) {
  const names = person.missing.map((name) => words.missing[name]);
  return names.length
    ? [el('ul', { class: 'loeftet-missing' }, names.map((name) => el('li', {}, name)))]
    : person.reason;
}
