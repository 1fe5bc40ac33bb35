import { tidyOnLeave, toDanish, toIso } from './dates.js';
import { el, replace, uniqueId } from './dom.js';
import { texts } from './texts.js';

/**
 * One labelled input with its hint and its error.
 * `kind` is text, date, email, tel, textarea, select, choice (text with suggestions) or check.
 */
export function field({ name, label, kind = 'text', required = false, hint, options = {}, maxLength, inputMode, wide = false }) {
  const id = uniqueId(name);
  const error = el('div', { id: `${id}-error`, class: 'loeftet-field-error' });
  const described = hint ? `${id}-hint ${id}-error` : `${id}-error`;
  const shared = {
    id, name, autocomplete: 'off', spellcheck: kind === 'textarea' ? null : 'false', 'aria-describedby': described,
    'aria-required': required ? 'true' : null, maxlength: maxLength, inputmode: inputMode,
  };
  const suggestions = kind === 'choice' ? el('datalist', { id: `${id}-list` }, Object.entries(options).map(([, text]) => el('option', { value: text }))) : null;
  const input = control(kind, shared, options, suggestions);
  const labelElement = el('label', { for: id }, label, required && el('span', { class: 'loeftet-required', title: texts.person.requiredMark }, ' *'));
  const hintElement = hint && el('div', { id: `${id}-hint`, class: 'loeftet-hint' }, hint);
  const element = kind === 'check'
    ? el('div', { class: 'loeftet-field loeftet-check' }, el('div', {}, input, labelElement), hintElement, error)
    : el('div', { class: `loeftet-field${wide ? ' loeftet-wide' : ''}` }, labelElement, input, suggestions, hintElement, error);

  return {
    name, required, element, input,
    value: () => read(kind, input),
    fill: (value) => {
      if (kind === 'check') input.checked = value === true || value === 'ja';
      else input.value = kind === 'date' ? toDanish(value) : value ?? '';
    },
    refuse: (message) => {
      replace(error, message);
      element.classList.toggle('loeftet-refused', Boolean(message));
      if (message) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}

function read(kind, input) {
  if (kind === 'check') return input.checked ? 'ja' : 'nej';
  return kind === 'date' ? toIso(input.value) : input.value.trim();
}

function control(kind, shared, options, suggestions) {
  if (kind === 'check') return el('input', { ...shared, type: 'checkbox' });
  const common = { ...shared, class: 'form-control' };
  if (kind === 'textarea') return el('textarea', { ...common, rows: 3 });
  if (kind === 'select') return select(common, options);
  if (kind === 'choice') return el('input', { ...common, type: 'text', list: suggestions.id });
  if (kind === 'date') return dateInput(common);
  return el('input', { ...common, type: kind });
}

/** A text field for a date; see dates.js. */
export function dateInput(properties) {
  return tidyOnLeave(el('input', { ...properties, type: 'text', inputmode: 'numeric', maxlength: 10, placeholder: texts.app.dateFormat }));
}

/** A drop-down whose first entry is "nothing chosen": no value with an effect is ever preselected. */
export function select(properties, options) {
  return el(
    'select',
    properties,
    el('option', { value: '' }, texts.person.choose),
    Object.entries(options).map(([value, text]) => el('option', { value }, text)),
  );
}
