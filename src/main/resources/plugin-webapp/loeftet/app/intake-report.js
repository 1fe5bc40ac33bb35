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
  );
}

function errors(report) {
  return [
    el('h3', {}, words.errorsTitle),
    el('p', {}, words.errorsHint),
    el(
      'table',
      { class: 'table loeftet-table' },
      el('thead', {}, el('tr', {}, COLUMNS.map((name) => el('th', { scope: 'col' }, words.columns[name])))),
      el('tbody', {}, report.errors.map((error) => el('tr', {}, COLUMNS.map((name) => el('td', { 'data-label': words.columns[name] }, error[name]))))),
    ),
    report.errorsOmitted > 0 && el('p', {}, words.omitted(formatNumber(report.errorsOmitted))),
  ];
}
