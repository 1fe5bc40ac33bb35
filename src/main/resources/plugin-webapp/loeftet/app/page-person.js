import { alert, button, el, replace } from './dom.js';
import { parameter } from './frame.js';
import { personForm } from './person-form.js';
import { texts } from './texts.js';

const words = texts.person;

// What an a-kasse neither knows nor decides when it refers a member of its own.
const OWN_WORK = ['a_kasse', 'sagsbehandler', 'naeste_samtale'];

/** "Ny borger": registers one person. */
export async function renderNewPerson(main, http) {
  const choices = await http.get('/api/pages/choices');
  show();

  function show() {
    const form = personForm({
      choices,
      shows: (name) => !choices.referral || !OWN_WORK.includes(name),
      saveLabel: words.save,
      submit: async (values) => done(await http.post('/api/cases', values)),
    });
    replace(main, el('h1', {}, texts.pages['new-person']), el('p', {}, words.intro), form);
    form.querySelector('input').focus();
  }

  function done({ caseNumber, status }) {
    const message = status === 'started' ? words.started(caseNumber) : words.known(caseNumber);
    const again = button(words.another, show, 'primary');
    replace(main, el('h1', {}, texts.pages['new-person']), alert('success', message), el('div', { class: 'loeftet-buttons' }, again, el('a', { class: 'btn btn-default', href: '#/' }, texts.app.backToTasks)));
    again.focus();
  }
}

/** "Ret oplysninger": changes what is known about the person of a case. */
export async function renderEdit(main, http) {
  const caseNumber = parameter('sag') ?? '';
  const taskId = parameter('opgave');
  const address = `/api/cases/${encodeURIComponent(caseNumber)}/person`;
  const [choices, values] = await Promise.all([http.get('/api/pages/choices'), http.get(address)]);
  const back = taskId && el('a', { href: `#/?task=${encodeURIComponent(taskId)}&detailsTab=loeftet-panel` }, texts.app.backToTask);
  const saved = el('div', { 'aria-live': 'polite' });
  const form = personForm({
    choices,
    values,
    shows: (name) => name in values,
    locked: ['cpr', 'kommune'],
    saveLabel: words.saveChanges,
    submit: async (changed) => {
      replace(saved);
      await http.put(address, changed);
      replace(saved, alert('success', words.saved));
      saved.scrollIntoView({ block: 'nearest' });
    },
  });
  replace(main, el('h1', {}, words.editTitle(caseNumber)), el('p', {}, words.editIntro, ' ', back), form, saved);
}
