import { el, replace } from './dom.js';
import { formatCount, formatDay, formatDays, formatShare } from './format.js';
import { bar, median, overdue, table, trend } from './page-figures.js';
import { texts } from './texts.js';

const words = texts.page;
const figures = texts.figures;

/** Whom the cases wait for. */
export function waitingOn(lines) {
  if (!lines.length) return nothing();
  const most = Math.max(...lines.map((line) => line.open));
  return table(words.waitingOn.title, [
    { title: words.waitingOn.who, cell: (line) => sentence(line.name) },
    { title: figures.open, number: true, cell: (line) => [formatCount(line.open), bar(line.open, most)] },
    { title: figures.overdue, cell: overdue },
    { title: figures.median, number: true, cell: median },
    { title: figures.trend, cell: trend },
  ], lines);
}

/** Partners against the deadlines that were agreed with them. */
export function parties(lines) {
  if (!lines.length) return el('p', { class: 'loeftet-empty' }, words.parties.nothing);
  return table(words.parties.title, [
    { title: words.parties.who, cell: (line) => line.name },
    { title: figures.open, number: true, cell: (line) => formatCount(line.open) },
    { title: figures.overdue, cell: overdue },
    { title: words.parties.taken, cell: (line) => [against(line), pace(line)] },
    { title: figures.within, number: true, cell: (line) => line.withinDeadline === null ? figures.none : formatShare(line.withinDeadline) },
  ], lines);
}

function against(line) {
  if (line.medianDays === null) return figures.none;
  return line.agreedDays === null ? words.parties.noAgreed(median(line)) : words.parties.against(median(line), formatDays(line.agreedDays));
}

/** How far the typical wait reaches, and where the agreed day lies; for the eye only. */
function pace({ medianDays, agreedDays }) {
  if (medianDays === null || agreedDays === null) return null;
  const whole = Math.max(medianDays, agreedDays) * 1.1;
  const strip = bar(medianDays, whole, medianDays > agreedDays ? 'loeftet-bar-late' : '');
  strip.append(el('i', { style: `left: ${(100 * agreedDays / whole).toFixed(1)}%` }));
  return strip;
}

/** Where within the stages it stands. */
export function activities(lines) {
  if (!lines.length) return nothing();
  return table(words.activities.title, [
    { title: words.activities.what, cell: (line) => line.name },
    { title: figures.open, number: true, cell: (line) => formatCount(line.open) },
    { title: figures.overdue, cell: overdue },
    { title: figures.median, number: true, cell: median },
    { title: words.activities.untaken, number: true, cell: (line) => line.unassignedMedianDays === null ? figures.none : formatDays(line.unassignedMedianDays) },
    { title: words.activities.taken, number: true, cell: (line) => line.assignedMedianDays === null ? figures.none : formatDays(line.assignedMedianDays) },
    { title: figures.lost, number: true, cell: (line) => formatDays(line.stallScore) },
    { title: figures.trend, cell: trend },
  ], lines);
}

/** The cases that have stood longest, with their numbers only. */
export function caseList(place, { cases, count }) {
  if (!cases.length) {
    replace(place, el('p', { class: 'loeftet-empty' }, words.cases.nothing));
    return;
  }
  replace(place, el('p', { class: 'loeftet-quiet' }, words.cases.intro(formatCount(cases.length), formatCount(count))), table(words.cases.title, [
    { title: words.cases.number, cell: (line) => el('a', { href: `#/process-instance/${encodeURIComponent(line.instance)}/runtime` }, line.caseNumber ?? words.cases.noNumber) },
    { title: words.cases.where, cell: (line) => line.where },
    { title: words.waitingOn.who, cell: (line) => line.waitingOn ? sentence(line.waitingOn) : figures.none },
    { title: words.cases.days, number: true, cell: (line) => formatDays(line.days) },
    { title: words.cases.due, cell: (line) => line.due ? formatDay(line.due) : figures.none },
    { title: words.cases.late, number: true, cell: (line) => line.lateDays > 0 ? formatDays(line.lateDays) : figures.none },
  ], cases));
}

function nothing() {
  return el('p', { class: 'loeftet-empty' }, words.nothing);
}

/** Whom somebody waits for stands alone here, not within a sentence. */
function sentence(name) {
  return name.charAt(0).toLocaleUpperCase(texts.language) + name.slice(1);
}
