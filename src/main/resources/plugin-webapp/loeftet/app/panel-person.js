import { alert, button, el, replace } from './dom.js';
import { askForClosing, askForJob } from './actions.js';
import { caseButtons, pauseNotice } from './case-actions.js';
import { askForMessage } from './free-message.js';
import { formatCpr, formatDay } from './format.js';
import { askForInvitation } from './invitation.js';
import { facts, section } from './panel-parts.js';
import { invitation } from './texts-actions.js';
import { texts } from './texts.js';

const words = texts.panel;

/** Who the case is about, and what can be done with it from here. */
export function header(panel, { http, taskId, onDone, onWritten }) {
  const { person } = panel;
  const problem = el('div', { class: 'loeftet-wide', 'aria-live': 'assertive' });
  const fail = (error) => replace(problem, alert('danger', error.message));
  return el(
    'header',
    { class: 'loeftet-panel-head' },
    el(
      'div',
      {},
      el('h2', {}, person.name),
      el('p', {}, `${words.caseNumber} ${panel.caseNumber} · ${panel.office}`),
    ),
    el(
      'div',
      { class: 'loeftet-buttons' },
      panel.mayEdit && el(
        'a',
        { class: 'btn btn-default', href: `#/loeftet/ret?sag=${encodeURIComponent(panel.caseNumber)}&opgave=${encodeURIComponent(taskId)}` },
        words.edit,
      ),
      panel.actions.includes('write') && button(texts.freeMessage.open, () => askForMessage(http, panel.caseNumber, onWritten).catch(fail)),
      panel.actions.includes('invite') && button(invitation.button, () => askForInvitation(http, panel.caseNumber, onDone).catch(fail)),
      caseButtons(http, panel, onDone, fail),
      panel.mayAct && button(words.gotJob, () => askForJob(http, panel.caseNumber, onDone)),
      panel.mayAct && button(words.close, () => askForClosing(http, panel.caseNumber, onDone).catch(fail)),
    ),
    problem,
    pauseNotice(panel.pause),
    person.nameAddressProtected && el('p', { class: 'loeftet-protected' }, words.protectedHint),
  );
}

export function personCard(panel) {
  const { person } = panel;
  return section(
    words.person,
    facts(
      [words.cpr, formatCpr(person.cpr)],
      [words.address, person.nameAddressProtected ? words.protectedAddress : address(person)],
      [words.phone, person.phone || words.notGiven],
      [words.email, person.email || words.notGiven],
      [words.digitalPostExempt, person.digitalPostExempt ? texts.app.yes : null],
      [words.nemsms, person.nemsms ? texts.app.yes : null],
      [words.unemployedSince, formatDay(panel.unemployedSince)],
      [words.benefit, texts.benefits[panel.benefitType] ?? panel.benefitType],
      [words.akasse, panel.akasse],
      [words.wish, panel.wish],
      [words.nextTalk, formatDay(panel.nextTalkOn)],
    ),
  );
}

function address(person) {
  const town = [person.postalCode, person.city].filter(Boolean).join(' ');
  return [person.address, town].filter(Boolean).join(', ') || words.notGiven;
}
