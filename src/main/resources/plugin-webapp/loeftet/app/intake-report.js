import { alert, el } from './dom.js';
import { formatNumber } from './format.js';
import { texts } from './texts.js';

const words = texts.intake;
const COUNTS = ['read', 'started', 'alreadyKnown', 'rejected'];
const COLUMNS = ['line', 'column', 'value', 'message'];

/** What became of a list: the sums, and every row that somebody must look at. */
export function intakeReport(report) {
  return el(
    'section',
    { class: 'loeftet-report' },
    el('h2', {}, words.doneTitle),
    el('dl', { class: 'loeftet-sums' }, COUNTS.map((name) => el('div', { class: `loeftet-sum-${name}` }, el('dt', {}, words[name]), el('dd', {}, formatNumber(report[name]))))),
    report.ignoredColumns?.length > 0 && alert('info', words.ignored(report.ignoredColumns.join(', '))),
    report.errors.length ? errors(report) : el('p', {}, words.noErrors),
    report.notices.length > 0 && notices(report),
  );
}

function errors(report) {
  return [
    el('h3', {}, words.errorsTitle),
    el('p', {}, words.errorsHint),
    table(report.errors, words.columns),
    report.errorsOmitted > 0 && el('p', {}, words.omitted(formatNumber(report.errorsOmitted))),
  ];
}

function notices(report) {
  return [
    el('h3', {}, words.noticesTitle),
    el('p', {}, words.noticesHint),
    table(report.notices, words.noticeColumns),
    report.noticesOmitted > 0 && el('p', {}, words.noticesOmitted(formatNumber(report.noticesOmitted))),
  ];
}

function table(rows, names) {
  return el(
    'table',
    { class: 'table loeftet-table' },
    el('thead', {}, el('tr', {}, COLUMNS.map((name) => el('th', { scope: 'col' }, names[name])))),
    el('tbody', {}, rows.map((row) => el('tr', {}, COLUMNS.map((name) => el('td', { 'data-label': names[name] }, row[name]))))),
  );
}
