import { alert, button, el, isBusy, replace, setBusy } from './dom.js';
import { field } from './field.js';
import { formatWeekday } from './format.js';
import { texts } from './texts.js';

const words = texts.meetings.form;
const LANGUAGES = ['dansk', 'engelsk', 'arabisk', 'polsk', 'rumænsk', 'tyrkisk', 'ukrainsk'];

/** The form for a new meeting. While the number of seats is typed, it tells how many will be invited. */
export function meetingForm({ http, overview, onPlanned, onCancel }) {
  const severalOffices = overview.offices.length > 1;
  const one = (name, kind, more = {}) => field({ name, kind, label: words.fields[name], ...more });
  const fields = new Map([
    severalOffices && one('office', 'select', { required: true, options: Object.fromEntries(overview.offices.map((office) => [office.id, office.name])) }),
    one('date', 'date', { required: true }),
    one('time', 'text', { required: true, hint: words.hints.time, maxLength: 5 }),
    one('place', 'text', { maxLength: 300, hint: words.hints.where }),
    one('link', 'url', { maxLength: 500 }),
    one('capacity', 'text', { required: true, inputMode: 'numeric', maxLength: 3 }),
    one('language', 'choice', { maxLength: 50, options: Object.fromEntries(LANGUAGES.map((name) => [name, name])) }),
    one('mandatory', 'check'),
    one('interpreter', 'check'),
    one('confirmShortNotice', 'check'),
  ].filter(Boolean).map((entry) => [entry.name, entry]));
  fields.get('language').fill('dansk');
  // Asked only when the server says that the notice is too short.
  fields.get('confirmShortNotice').element.hidden = true;
  const partners = overview.partners.map((partner) => field({ name: `partner-${partner.id}`, kind: 'check', label: partner.name }));
  const forecast = el('p', { class: 'loeftet-forecast loeftet-wide', 'aria-live': 'polite' }, words.size);
  const advised = el('p', { class: 'loeftet-hint loeftet-wide', 'aria-live': 'polite' });
  const problem = el('div', { 'aria-live': 'assertive' });
  const save = el('button', { type: 'submit', class: 'btn btn-primary' }, words.save);
  const element = el(
    'form',
    { class: 'loeftet-form loeftet-inline', novalidate: true, autocomplete: 'off', on: { submit: send } },
    el('h2', {}, words.title),
    group(words.when, elements('office', 'date', 'time', 'place', 'link'), advised),
    group(words.who, elements('capacity', 'language'), forecast, elements('mandatory', 'confirmShortNotice', 'interpreter')),
    partners.length > 0 && group(words.partners, partners.map((partner) => partner.element)),
    problem,
    el('div', { class: 'loeftet-buttons' }, save, button(texts.app.cancel, onCancel)),
  );
  fields.get('capacity').input.addEventListener('input', look);
  fields.get('office')?.input.addEventListener('change', look);
  look();
  return element;

  function group(legend, ...content) {
    return el('fieldset', {}, el('legend', {}, legend), el('div', { class: 'loeftet-fields' }, content));
  }

  function elements(...names) {
    return names.map((name) => fields.get(name)?.element);
  }

  async function look() {
    const typed = fields.get('capacity').value();
    const capacity = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    const office = fields.get('office')?.value() ?? overview.offices[0]?.id;
    if (!office) return;
    try {
      const answer = await http.get(`/api/meetings/forecast?office=${encodeURIComponent(office)}&capacity=${capacity}`);
      if (fields.get('capacity').value() !== typed) return;
      replace(advised, words.advised(formatWeekday(answer.advisedFrom)));
      replace(forecast, capacity > 0
        ? [el('strong', {}, words.forecast(answer.invitations, answer.waiting)), ' ', words.reason(answer.pastInvitations, answer.pastAbsences)]
        : words.size);
    } catch {
      replace(forecast, words.size);
    }
  }

  async function send(event) {
    event.preventDefault();
    if (isBusy(save)) return;
    replace(problem);
    fields.forEach((entry) => entry.refuse(''));
    setBusy(save, true);
    save.textContent = words.saving;
    try {
      const { number } = await http.post('/api/meetings', values());
      onPlanned(number);
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(save, false);
      save.textContent = words.save;
    }
  }

  function values() {
    const typed = Object.fromEntries([...fields.values()].map((entry) => [entry.name, entry.value()]));
    return {
      ...typed,
      mandatory: typed.mandatory === 'ja',
      confirmShortNotice: typed.confirmShortNotice === 'ja',
      interpreter: typed.interpreter === 'ja',
      partners: overview.partners.filter((partner, index) => partners[index].value() === 'ja').map((partner) => partner.id),
    };
  }

  function refuse(error) {
    const wrong = error.errors.filter(({ field: name }) => fields.has(name));
    wrong.forEach(({ field: name, message }) => {
      fields.get(name).element.hidden = false;
      fields.get(name).refuse(message);
    });
    const others = error.errors.filter(({ field: name }) => !fields.has(name)).map(({ message }) => message);
    replace(problem, alert('danger', others.length ? others.join(' ') : error.message, ' ', texts.errors.unsent));
    const first = [...fields.values()].find((entry) => wrong.some(({ field: name }) => name === entry.name));
    first?.input.focus();
  }
}
