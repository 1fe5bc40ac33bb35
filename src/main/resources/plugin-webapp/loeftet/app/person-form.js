import { alert, el, isBusy, replace, setBusy } from './dom.js';
import { field } from './field.js';
import { texts } from './texts.js';

const words = texts.person;

// Name, kind and size of every field; the names are those of the intake list.
const GROUPS = {
  person: [
    ['cpr', 'text', { required: true, maxLength: 11, inputMode: 'numeric' }],
    ['fornavn', 'text', { required: true, maxLength: 200 }],
    ['efternavn', 'text', { required: true, maxLength: 200 }],
  ],
  contact: [
    ['adresse', 'text', { maxLength: 300, wide: true }],
    ['postnr', 'text', { maxLength: 10, inputMode: 'numeric' }],
    ['by', 'text', { maxLength: 100 }],
    ['kommune', 'select', { required: true }],
    ['telefon', 'tel', { maxLength: 32 }],
    ['email', 'email', { maxLength: 200 }],
    ['digital_post_fritaget', 'check', {}],
    ['nemsms', 'check', {}],
    ['navne_adressebeskyttet', 'check', {}],
  ],
  unemployment: [
    ['ledig_fra', 'date', { required: true }],
    ['ydelse', 'select', { required: true }],
    ['a_kasse', 'choice', { maxLength: 200 }],
    ['opsigelsesperiode', 'check', {}],
  ],
  education: [
    ['hoejeste_uddannelse', 'select', {}],
    ['uddannelse_afsluttet', 'date', {}],
    ['sidst_anvendt', 'date', {}],
    ['branche', 'text', { maxLength: 100 }],
    ['oenske', 'textarea', { maxLength: 2000, wide: true }],
  ],
  work: [
    ['sagsbehandler', 'text', { maxLength: 200 }],
    ['naeste_samtale', 'date', {}],
  ],
};

/**
 * The form for one person. `shows` tells which fields there are, `submit` gets the values and may throw; errors of
 * single fields are shown beside them and nothing that was typed is lost. Nothing is kept in the browser.
 */
export function personForm({ choices, shows = () => true, values = {}, locked = [], saveLabel, submit }) {
  const options = {
    kommune: Object.fromEntries(choices.offices.map((office) => [office.municipality, `${office.name} (${office.municipality})`])),
    ydelse: texts.benefits,
    a_kasse: Object.fromEntries(choices.akasser.map((name) => [name, name])),
    hoejeste_uddannelse: texts.educationsInLists,
  };
  const fields = new Map();
  const problem = el('div', { 'aria-live': 'assertive' });
  const save = el('button', { type: 'submit', class: 'btn btn-primary' }, saveLabel);
  const groups = Object.entries(GROUPS).map(([group, entries]) => fieldset(group, entries.filter(([name]) => shows(name))));
  const element = el('form', { class: 'loeftet-form', novalidate: true, autocomplete: 'off', on: { submit: send } }, groups, problem, el('div', { class: 'loeftet-buttons' }, save));

  function fieldset(group, entries) {
    return entries.length > 0 && el(
      'fieldset',
      {},
      el('legend', {}, words.groups[group]),
      el('div', { class: 'loeftet-fields' }, entries.map(([name, kind, size]) => {
        const one = field({ name, kind, label: words.fields[name], hint: words.hints[name], options: options[name], ...size });
        one.fill(values[name]);
        one.input.disabled = locked.includes(name);
        fields.set(name, one);
        return one.element;
      })),
    );
  }

  async function send(event) {
    event.preventDefault();
    if (isBusy(save)) return;
    replace(problem);
    const missing = [...fields.values()].filter((one) => {
      one.refuse(one.required && !one.value() ? texts.errors.required : '');
      return one.required && !one.value();
    });
    if (missing.length) {
      refuse(texts.errors.summary(missing.length), missing[0]);
      return;
    }
    setBusy(save, true);
    save.textContent = words.saving;
    try {
      await submit(Object.fromEntries([...fields.values()].map((one) => [one.name, one.value()])));
    } catch (error) {
      showErrors(error);
    } finally {
      setBusy(save, false);
      save.textContent = saveLabel;
    }
  }

  function showErrors(error) {
    const elsewhere = [];
    const refused = [];
    (error.errors ?? []).forEach(({ field: name, message }) => {
      const one = fields.get(name);
      if (one) {
        one.refuse(message);
        refused.push(one);
      } else elsewhere.push(message);
    });
    refuse(elsewhere.length ? elsewhere.join(' ') : error.message, refused[0]);
  }

  function refuse(message, first) {
    replace(problem, alert('danger', message, ' ', texts.errors.unsent));
    if (first) first.input.focus();
    else problem.scrollIntoView({ block: 'nearest' });
  }

  return element;
}
