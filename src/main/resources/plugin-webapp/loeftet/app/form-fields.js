import { tidyOnLeave, toDanish, toIso } from './dates.js';
import { el, replace, uniqueId } from './dom.js';
import { texts } from './texts.js';

const words = texts.form;
const THOUSANDS = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const NUMBER = /^-?\d+([.,]\d+)?$/;

/** The number that was typed the Danish way; what is no number comes back as it was, so that the server can say so. */
export function toNumber(typed) {
  const text = typed.trim().replace(/\s/g, '');
  if (THOUSANDS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (NUMBER.test(text)) return Number(text.replace(',', '.'));
  return typed.trim() || null;
}

/** One field of a form: how it looks, what it holds, and what is wrong with it. */
export function formField(part) {
  const id = uniqueId(part.key);
  const error = el('div', { id: `${id}-error`, class: 'loeftet-field-error' });
  const hint = el('div', { id: `${id}-hint`, class: 'loeftet-hint' });
  const shared = { id, name: part.key, autocomplete: 'off', 'aria-describedby': `${id}-hint ${id}-error`, 'aria-required': part.rules.required ? 'true' : null };
  const control = (controls[part.type] ?? controls.textfield)(part, shared);
  const required = part.rules.required && el('span', { class: 'loeftet-required', 'aria-hidden': 'true' }, ' *');
  const element = el(
    'div',
    { class: `loeftet-field loeftet-form-${part.type}${WIDE.has(part.type) && !part.half ? ' loeftet-wide' : ''}` },
    control.frame ? control.frame(required, hint, error) : [el('label', { for: id }, part.label, required), control.element, hint, error],
  );
  let options = '';

  return {
    part,
    element,
    value: control.value,
    fill: control.fill,
    focus: () => control.inputs()[0]?.focus(),
    describe: (text) => replace(hint, text),
    offer: (choices) => {
      const key = JSON.stringify(choices);
      if (!control.offer || key === options) return;
      options = key;
      control.offer(choices);
    },
    lock: (locked) => control.inputs().forEach((input) => {
      if (input.matches('textarea, input[type=text]')) input.readOnly = locked;
      else input.disabled = locked;
    }),
    refuse: (message) => {
      replace(error, message);
      element.classList.toggle('loeftet-refused', Boolean(message));
      control.inputs().forEach((input) => {
        if (message) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      });
    },
  };
}

const WIDE = new Set(['textarea', 'radio', 'checklist', 'taglist', 'checkbox']);

const controls = {
  textfield: (part, shared) => typed(el('input', { ...shared, type: 'text', class: 'form-control', spellcheck: 'true' })),
  textarea: (part, shared) => typed(el('textarea', { ...shared, class: 'form-control', rows: 3 })),
  number,
  date,
  select,
  radio: (part, shared) => choices(part, shared, 'radio'),
  checklist: (part, shared) => choices(part, shared, 'checkbox'),
  taglist: (part, shared) => choices(part, shared, 'checkbox'),
  checkbox,
};

function typed(input) {
  return {
    element: input,
    inputs: () => [input],
    value: () => input.value.trim() || null,
    fill: (value) => { input.value = value ?? ''; },
  };
}

function number(part, shared) {
  const input = el('input', { ...shared, type: 'text', class: 'form-control', inputmode: 'decimal' });
  return {
    ...typed(input),
    element: part.prefix || part.suffix
      ? el('div', { class: 'loeftet-with-unit' }, part.prefix && el('span', {}, part.prefix), input, part.suffix && el('span', {}, part.suffix))
      : input,
    value: () => toNumber(input.value),
    fill: (value) => { input.value = value === null || value === undefined ? '' : String(value).replace('.', ','); },
  };
}

/** A date is typed, or picked in the browser's own calendar. */
function date(part, shared) {
  const input = tidyOnLeave(el('input', { ...shared, type: 'text', class: 'form-control', inputmode: 'numeric', maxlength: 10, placeholder: texts.app.dateFormat }));
  const picker = el('input', { type: 'date', class: 'loeftet-picker', tabindex: '-1', 'aria-hidden': 'true' });
  const pick = el('button', {
    type: 'button', class: 'btn btn-default loeftet-pick', title: words.calendar, 'aria-label': words.pickDate(part.label),
    on: {
      click: () => {
        const iso = toIso(input.value);
        picker.value = /^\d{4}-\d\d-\d\d$/.test(iso) ? iso : '';
        picker.showPicker();
      },
    },
  }, el('span', { class: 'glyphicon glyphicon-calendar', 'aria-hidden': 'true' }));
  picker.addEventListener('change', () => {
    input.value = toDanish(picker.value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.focus();
  });
  return {
    element: el('div', { class: 'loeftet-date' }, input, pick, picker),
    inputs: () => [input, pick],
    value: () => toIso(input.value) || null,
    fill: (value) => { input.value = toDanish(value); },
  };
}

function select(part, shared) {
  const input = el('select', { ...shared, class: 'form-control' });
  let offered = [];
  const draw = () => replace(input, el('option', { value: '' }, texts.person.choose), offered.map((option, index) => el('option', { value: String(index) }, option.label)));
  const fill = (value) => {
    const index = offered.findIndex((option) => option.value === value);
    input.value = index < 0 ? '' : String(index);
  };
  const value = () => (input.value === '' ? null : offered[Number(input.value)].value);
  return {
    element: input,
    inputs: () => [input],
    value,
    fill,
    offer: (list) => {
      const chosen = offered.length ? value() : null;
      offered = list;
      draw();
      fill(chosen);
    },
  };
}

/** A question with its answers below each other: one of them, or several. */
function choices(part, shared, type) {
  const legend = `${shared.id}-legend`;
  const list = el('div', { class: 'loeftet-choices' });
  let offered = [];
  let inputs = [];
  const chosen = () => offered.filter((option, index) => inputs[index].checked).map((option) => option.value);
  const fill = (value) => inputs.forEach((input, index) => {
    input.checked = Array.isArray(value) ? value.includes(offered[index].value) : value === offered[index].value;
  });
  return {
    frame: (required, hint, error) => el(
      'div',
      { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': legend, 'aria-describedby': shared['aria-describedby'], 'aria-required': type === 'radio' ? shared['aria-required'] : null },
      el('div', { id: legend, class: 'loeftet-question' }, part.label, required),
      list, hint, error,
    ),
    inputs: () => inputs,
    value: () => (type === 'radio' ? chosen()[0] ?? null : chosen()),
    fill,
    offer: (next) => {
      const before = chosen();
      offered = next;
      inputs = next.map((option, index) => el('input', { type, id: `${shared.id}-${index}`, name: shared.id, value: String(index) }));
      replace(list, next.map((option, index) => el('label', { class: 'loeftet-radio', for: `${shared.id}-${index}` }, inputs[index], el('span', {}, option.label))));
      fill(type === 'radio' ? before[0] : before);
    },
  };
}

function checkbox(part, shared) {
  const input = el('input', { ...shared, type: 'checkbox' });
  return {
    frame: (required, hint, error) => el('div', {}, el('label', { class: 'loeftet-radio', for: shared.id }, input, el('span', {}, part.label, required)), hint, error),
    inputs: () => [input],
    value: () => input.checked,
    fill: (value) => { input.checked = value === true; },
  };
}
