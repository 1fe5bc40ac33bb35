import { toDanish } from './dates.js';
import { alert, button, el, replace } from './dom.js';
import { parameter } from './frame.js';
import { listLink } from './list-link.js';
import { personChanges } from './person-changes.js';
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

  function done({ caseNumber, status, notices }) {
    const message = { started: words.started, received: () => words.received }[status] ?? words.known;
    const again = button(words.another, show, 'primary');
    replace(main, el('h1', {}, texts.pages['new-person']), alert('success', message(caseNumber)), notices.map((notice) => alert('info', notice.message)), el('div', { class: 'loeftet-buttons' }, again, listLink(texts.app.backToTasks, { class: 'btn btn-default' })));
    again.focus();
  }
}

function readable(name, value) {
  const choices = { ydelse: texts.benefits, hoejeste_uddannelse: texts.educationsInLists }[name];
  return toDanish(choices?.[value] ?? value) || words.emptied;
}

/** "Ret oplysninger": changes what is known about the person of a case. */
export async function renderEdit(main, http) {
  const caseNumber = parameter('sag') ?? '';
  const taskId = parameter('opgave');
  const address = `/api/cases/${encodeURIComponent(caseNumber)}/person`;
  const [choices, shown, changes] = await Promise.all([http.get('/api/pages/choices'), http.get(address), http.get(`${address}/changes`)]);
  const trail = el('div', {}, personChanges(changes));
  const back = taskId && el('a', { href: `#/?task=${encodeURIComponent(taskId)}&detailsTab=loeftet-panel` }, texts.app.backToTask);
  const saved = el('div', { 'aria-live': 'polite' });
  let known = shown;
  const form = personForm({
    choices,
    values: shown,
    shows: (name) => name in shown,
    locked: ['cpr', 'kommune'],
    saveLabel: words.saveChanges,
    submit: async (changed) => {
      replace(saved);
      try {
        known = await http.put(address, { ...changed, version: known.version });
      } catch (error) {
        throw error.status === 409 ? await correctedMeanwhile(error) : error;
      }
      replace(saved, alert('success', words.saved));
      replace(trail, personChanges(await http.get(`${address}/changes`)));
      saved.scrollIntoView({ block: 'nearest' });
    },
  });
  /** What somebody else has changed is said beside each field; what was typed stays, and may be saved after all. */
  async function correctedMeanwhile(error) {
    const now = await http.get(address);
    error.errors = Object.keys(now)
      .filter((name) => name !== 'version' && now[name] !== known[name])
      .map((name) => ({ field: name, message: words.correctedTo(readable(name, now[name])) }));
    known = now;
    return error;
  }

  replace(main, el('h1', {}, words.editTitle(caseNumber)), el('p', {}, words.editIntro, ' ', back), form, saved, trail);
}
