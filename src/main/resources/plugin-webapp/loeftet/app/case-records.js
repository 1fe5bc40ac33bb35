import { alert, button, el, replace } from './dom.js';
import { formatDay, formatTime } from './format.js';
import { letterList } from './letters.js';
import { facts, section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.records;

/** A card that fetches its content by itself, so that one that fails leaves the others alone. */
function card(http, title, load, draw) {
  const root = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  const whole = section(title, root);
  fetchIt();
  return whole;

  async function fetchIt() {
    try {
      replace(root, draw(await load()));
    } catch (error) {
      // Not everybody who may see a case may see everything of it.
      if (error.status === 403 || error.status === 404) whole.remove();
      else replace(root, alert('danger', error.message), button(texts.app.retry, fetchIt));
    }
  }
}

function path(caseNumber, what) {
  return `/api/cases/${encodeURIComponent(caseNumber)}/${what}`;
}

export function personRecord(http, caseNumber) {
  return card(
    http,
    texts.panel.person,
    async () => {
      const [person, dagpenge] = await Promise.all([http.get(path(caseNumber, 'person')), http.get(path(caseNumber, 'dagpenge'))]);
      return { person, dagpenge };
    },
    ({ person, dagpenge }) => [
      person.navne_adressebeskyttet === 'ja' && el('p', { class: 'loeftet-protected' }, texts.panel.protectedHint),
      facts(
        [texts.panel.cpr, person.cpr],
        [texts.panel.address, person.navne_adressebeskyttet === 'ja'
          ? texts.panel.protectedAddress
          : [person.adresse, [person.postnr, person.by].filter(Boolean).join(' ')].filter(Boolean).join(', ') || texts.panel.notGiven],
        [texts.panel.phone, person.telefon || texts.panel.notGiven],
        [texts.panel.email, person.email || texts.panel.notGiven],
        [texts.panel.unemployedSince, formatDay(person.ledig_fra)],
        [texts.panel.benefit, texts.benefits[person.ydelse] ?? person.ydelse],
        [words.dagpengeEnds, formatDay(dagpenge.endsOn)],
        [texts.panel.akasse, person.a_kasse],
        [texts.panel.wish, person.oenske],
      ),
    ],
  );
}

export function letterRecord(http, caseNumber) {
  return card(http, texts.panel.messages, () => http.get(path(caseNumber, 'letters')), (letters) => letterList(http, caseNumber, letters));
}

/** Hearing, decision and complaint belong together; the latest of each kind comes first. */
export function decisionRecord(http, caseNumber) {
  return card(
    http,
    words.decisions,
    async () => {
      const [decisions, hearings, complaints] = await Promise.all(
        ['decisions', 'hearings', 'complaints'].map((what) => http.get(path(caseNumber, what))),
      );
      return { decisions, hearings, complaints };
    },
    ({ decisions, hearings, complaints }) => {
      if (!decisions.length && !hearings.length && !complaints.length) return el('p', {}, words.noDecisions);
      return el('ul', { class: 'loeftet-list' }, complaints.map(complaint), decisions.map(decision), hearings.map(hearing));
    },
  );
}

function decision(one) {
  return el(
    'li',
    {},
    el('strong', {}, words.decided(words.outcomes[one.outcome] ?? one.outcome, formatDay(one.decidedAt))),
    one.fullyFavourable && el('div', {}, words.fullyFavourable),
    one.complaintUntil && el('p', {}, complaintPeriod(one)),
    facts(
      [words.education, one.education],
      [words.track, texts.tracks[one.track] ?? one.track],
      [words.effectiveOn, formatDay(one.effectiveOn)],
      [words.reasons, one.reasons],
      [words.lawRef, one.lawRef],
      [words.complaintStatus, words.complaintStatuses[one.complaintStatus]],
      [words.decidedBy, one.decidedBy],
      [words.delivered, one.deliveredOn && `${formatDay(one.deliveredOn)}${one.delivery ? ` (${words.deliveries[one.delivery] ?? one.delivery})` : ''}`],
    ),
  );
}

/** The day of the law and the day until which the case waits, and why they differ. */
export function complaintPeriod({ complaintUntil, waitsUntil }) {
  return waitsUntil
    ? words.complaintPeriod(formatDay(complaintUntil), formatDay(waitsUntil))
    : words.complaintUntil(formatDay(complaintUntil));
}

/** The same beside the waits of a case, where only the later day stands; nothing while no complaint is waited for. */
export function complaintNote(http, caseNumber) {
  const note = el('p', { class: 'loeftet-quiet' });
  http.get(path(caseNumber, 'decisions')).then(
    (decisions) => {
      const waiting = decisions.find((one) => one.waitsUntil);
      if (waiting) replace(note, complaintPeriod(waiting));
      else note.remove();
    },
    // The card of the decisions tells what is wrong.
    () => note.remove(),
  );
  return note;
}

function hearing(one) {
  return el(
    'li',
    {},
    el('strong', {}, words.heard(formatDay(one.sentAt))),
    facts(
      [words.proposed, words.proposals[one.proposed] ?? one.proposed],
      [words.facts, one.facts],
      [words.answerUntil, formatDay(one.answerUntil)],
      [words.reply, words.replies[one.reply] ?? one.reply ?? words.noReplyYet],
      [words.answer, one.answer],
      [words.assessment, one.assessment],
      [words.assessedAt, formatDay(one.assessedAt)],
    ),
  );
}

function complaint(one) {
  return el(
    'li',
    {},
    el('strong', {}, words.complained(formatDay(one.receivedOn))),
    facts(
      [words.inTime, one.inTime ? words.wasInTime(formatDay(one.complaintUntil)) : words.tooLate(formatDay(one.complaintUntil))],
      [words.complaintText, one.body],
      [words.lateChoice, words.lateChoices[one.lateChoice] ?? one.lateChoice],
      [words.reasons, one.lateReasons],
      [words.reassessment, words.reassessments[one.reassessment] ?? one.reassessment],
      [words.reassessmentReasons, one.reassessmentReasons],
      [words.board, one.boardResult && `${words.boardResults[one.boardResult] ?? one.boardResult}${one.boardDecidedOn ? `, ${formatDay(one.boardDecidedOn)}` : ''}`],
      [words.boardReasons, one.boardReasons],
      [words.outlived, formatDay(one.caseEndedAt)],
      [words.reopening, words.reopenings[one.reopening] ?? one.reopening],
      [words.reasons, one.reopeningReasons ?? one.deathReasons],
      [words.outcome, words.complaintOutcomes[one.outcome] ?? one.outcome ?? words.notSettled],
      [words.closedAt, formatDay(one.closedAt)],
    ),
  );
}

export function moveRecord(http, caseNumber) {
  return card(
    http,
    words.moves,
    () => http.get(path(caseNumber, 'moves')),
    (moves) => (moves.length
      ? el('ul', { class: 'loeftet-list' }, moves.map((move) => el(
        'li',
        {},
        el('strong', {}, words.moved(move.fromStage, move.toStage)),
        el('p', { class: 'loeftet-note' }, move.reason),
        el('div', { class: 'loeftet-quiet' }, [move.movedBy, formatTime(move.movedAt)].join(' · ')),
      )))
      : el('p', {}, words.noMoves)),
  );
}
