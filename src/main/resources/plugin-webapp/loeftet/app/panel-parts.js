import { el } from './dom.js';
import { formatDay, formatNumber, formatTime } from './format.js';
import { texts } from './texts.js';

const words = texts.panel;

export function section(title, ...content) {
  return el('section', { class: 'loeftet-card' }, el('h3', {}, title), content);
}

/** Names and values; what nobody knows is left out. */
export function facts(...pairs) {
  return el(
    'dl',
    { class: 'loeftet-facts' },
    pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
  );
}

export function stages(list) {
  const marks = { current: words.stageHere, done: words.stageDone, passed: words.stagePassed };
  const tags = { current: 'loeftet-tag' };
  return section(
    words.stages,
    el(
      'ol',
      { class: 'loeftet-stages' },
      list.map((stage) => el(
        'li',
        { class: `loeftet-stage-${stage.state}`, 'aria-current': stage.state === 'current' ? 'step' : null },
        el('span', {}, stage.name),
        marks[stage.state] && el('span', { class: tags[stage.state] ?? 'sr-only' }, ' ', marks[stage.state]),
      )),
    ),
  );
}

/** `moveOne` makes the button beside a deadline, `moveAll` the one below all of them; either may be nothing. */
export function due(tasks, { moveOne, moveAll }) {
  const content = tasks.length
    ? el('ul', { class: 'loeftet-list' }, tasks.map((task) => dueTask(task, moveOne(task))))
    : el('p', {}, words.noOpenTasks);
  return section(words.due, content, moveAll);
}

function dueTask(task, move) {
  const overdue = task.due && !task.paused && new Date(task.due) < new Date(task.now);
  const date = formatDay(task.due);
  return el(
    'li',
    {},
    el('div', {}, el('strong', {}, task.name), task.thisTask && el('span', { class: 'loeftet-tag' }, words.thisTask)),
    el(
      'div',
      { class: overdue ? 'loeftet-overdue' : 'loeftet-quiet' },
      task.due ? dueWord(task, overdue, date) : words.noDue,
    ),
    task.responsible && el('div', { class: 'loeftet-quiet' }, task.responsible),
    move,
  );
}

function dueWord(task, overdue, date) {
  if (task.paused) return words.dueOnPaused(date);
  return overdue ? words.overdueSince(date) : words.dueOn(date);
}

export function screening(result, road) {
  if (!result) return section(words.screening, el('p', {}, road[0]?.state === 'passed' ? words.screeningPassed : words.noScreening));
  return section(
    words.screening,
    el('p', {}, el('strong', {}, texts.tracks[result.track] ?? result.track)),
    result.needsClarification && el('p', { class: 'loeftet-overdue' }, words.needsClarification),
    el('p', {}, result.reason),
    facts([words.lawRef, result.lawRef]),
    el('p', { class: 'loeftet-quiet' }, words.screeningOn(formatDay(result.effectiveOn))),
  );
}

export function notesList(list) {
  return list.length
    ? el('ul', { class: 'loeftet-list' }, list.map((note) => el(
      'li',
      {},
      el('p', { class: 'loeftet-note' }, note.body),
      el('div', { class: 'loeftet-quiet' }, [note.author, formatTime(note.createdAt)].join(' · ')),
    )))
    : el('p', {}, words.noNotes);
}

export function rkv(request) {
  return request && section(
    words.rkv,
    facts(
      [words.school, request.school],
      [words.education, request.education],
      [words.ordered, formatDay(request.orderedAt)],
      [words.dueDate, formatDay(request.dueOn)],
      [words.papersMissing, formatDay(request.papersMissingAt)],
      [words.missed, formatDay(request.missedAt)],
      [words.declined, formatDay(request.declinedAt)],
      [words.withdrawn, formatDay(request.withdrawnAt)],
      [words.schoolNote, request.schoolNote],
      [words.received, request.receivedAt ? formatDay(request.receivedAt) : words.notReceived],
      [words.messageToSchool, request.messageToSchool],
      [words.euv, request.euv],
      [words.schoolWeeks, request.schoolWeeks],
      [words.placementMonths, request.placementMonths],
      [words.credits, request.credits],
      [words.certificate, texts.certificates[request.certificateType] ?? request.certificateType],
    ),
  );
}

export function path(plan) {
  const kroner = (amount) => (amount === null ? null : words.kroner(formatNumber(amount)));
  return plan && section(
    words.path,
    facts(
      [words.education, plan.education],
      [words.school, plan.school],
      [words.duration, words.weeks(plan.durationWeeks)],
      [words.rate, plan.rateText],
      [words.before, kroner(plan.monthlyBefore)],
      [words.after, kroner(plan.monthlyAfter)],
      [words.distance, plan.distanceKm === null ? null : words.km(plan.distanceKm)],
      [words.placement, texts.placements[plan.placementType] ?? plan.placementType],
    ),
  );
}
