import { askForClosing, askForJob } from './actions.js';
import { casePeople } from './case-people.js';
import { askForComplaint, askForReopening, caseButtons, pauseNotice } from './case-actions.js';
import { complaintNote, decisionRecord, letterRecord, moveRecord, personRecord } from './case-records.js';
import { contacts, noteCard } from './contacts.js';
import { moveAll, moveOne } from './deadlines.js';
import { alert, button, el, replace } from './dom.js';
import { formatDay } from './format.js';
import { askForMessage } from './free-message.js';
import { askForInvitation } from './invitation.js';
import { journalCard } from './journal.js';
import { openings } from './openings.js';
import { facts, section } from './panel-parts.js';
import { sharing } from './sharing.js';
import { invitation } from './texts-actions.js';
import { texts } from './texts.js';
import { timeline } from './timeline.js';

const words = texts.find;

/** One case of the own office with its whole file, open or closed. */
export async function renderCase(result, http, shownFirst) {
  replace(result, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  await show(shownFirst);

  async function show(caseNumber, message) {
    try {
      const state = await http.get(`/api/cases/${encodeURIComponent(caseNumber)}`);
      replace(result, message && alert('success', message), caseView(state));
    } catch (error) {
      replace(result, alert('danger', error.message));
    }
  }

  function caseView(state) {
    const done = (message, number = state.caseNumber) => show(number, message);
    const problem = el('div', { 'aria-live': 'assertive' });
    const fail = (error) => replace(problem, alert('danger', error.message));
    const may = (action) => state.actions.includes(action);
    const journal = journalCard(http, state.caseNumber);
    const shared = sharing(http, state.caseNumber, () => done());
    const goesOnElsewhere = state.linked.some((link) => link.relation === 'NEXT' && link.status === 'OPEN');
    return el(
      'article',
      { class: 'loeftet-found' },
      el('h2', {}, state.name),
      el('p', {}, `${texts.panel.caseNumber} ${state.caseNumber} · ${state.office}`),
      el(
        'div',
        { class: 'loeftet-buttons' },
        may('write') && button(texts.freeMessage.open, () => askForMessage(http, state.caseNumber, done).catch(fail)),
        may('invite') && button(invitation.button, () => askForInvitation(http, state.caseNumber, done).catch(fail)),
        caseButtons(http, state, done, fail),
        may('edit') && el('a', { class: 'btn btn-default', href: `#/loeftet/ret?sag=${encodeURIComponent(state.caseNumber)}` }, texts.panel.edit),
        may('act') && button(texts.panel.gotJob, () => askForJob(http, state.caseNumber, done)),
        may('act') && button(texts.panel.close, () => askForClosing(http, state.caseNumber, done).catch(fail)),
        may('complain') && button(words.complain, () => askForComplaint(http, state, done)),
        may('reopen') && !goesOnElsewhere && button(words.reopen, () => askForReopening(http, state, done).catch(fail), 'primary'),
      ),
      problem,
      pauseNotice(state.pause),
      shared.notice,
      el(
        'div',
        { class: 'loeftet-columns loeftet-halves' },
        el(
          'div',
          {},
          section(
            words.state,
            facts(
              [words.status, words.statuses[state.status]],
              [state.end ? words.stoodAt : words.standsAt, state.stage && `${state.stage.number} ${state.stage.name}`],
              [words.end, state.end?.name],
              [words.closedAt, formatDay(state.end?.closedAt)],
              [texts.actions.reason, state.end?.reason],
            ),
          ),
          state.end
            ? state.deadlines.length > 0 && section(words.complaintGoesOn, deadlines(state))
            : section(
              words.waits,
              deadlines(state, (wait) => moveOne(http, state.caseNumber, wait, done)),
              moveAll(http, state, done),
              complaintNote(http, state.caseNumber),
            ),
          state.linked.length > 0 && section(words.linked, el('ul', { class: 'loeftet-list' }, state.linked.map(linkedCase))),
          personRecord(http, state.caseNumber),
          casePeople(http, state, done),
          timeline(http, state.caseNumber),
          decisionRecord(http, state.caseNumber),
          letterRecord(http, state.caseNumber),
        ),
        el(
          'div',
          {},
          contacts(http, state, journal.reload),
          noteCard(http, state, null, journal.reload),
          moveRecord(http, state.caseNumber),
          openings(http, state.caseNumber),
          shared.card,
          journal,
        ),
      ),
    );
  }

  function linkedCase(link) {
    const own = `${words.relations[link.relation]}: `;
    return el('li', {}, own, button(link.caseNumber, () => show(link.caseNumber), 'link'), ` ${link.office} · ${words.statuses[link.status]}`);
  }
}

function deadlines({ deadlines: list, pause }, move = () => null) {
  if (!list.length) return el('p', {}, words.noWaits);
  return el('ul', { class: 'loeftet-list' }, list.map((one) => el(
    'li',
    {},
    el('strong', {}, one.event ? words.awaited(one.what) : one.what),
    el('div', { class: 'loeftet-quiet' }, [
      one.waitingOn && words.waitingOn(one.party ?? texts.waitingOn[one.waitingOn] ?? one.waitingOn),
      one.due ? dueWord(one.due, pause) : texts.panel.noDue,
    ].filter(Boolean).join(' · ')),
    move(one),
  )));
}

/** What stands still while the case does would look like a promise. */
function dueWord(due, pause) {
  return pause ? texts.panel.dueOnPaused(formatDay(due)) : texts.panel.dueOn(formatDay(due));
}
