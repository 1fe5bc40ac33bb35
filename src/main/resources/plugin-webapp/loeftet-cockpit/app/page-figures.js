import { el } from './dom.js';
import { formatCount, formatDays, formatShare } from './format.js';
import { texts } from './texts.js';

const words = texts.figures;
const STEADY = 0.5;

/** The typical wait in words; "at least" where too many still wait to tell. */
export function median({ medianDays, medianAtLeast }) {
  if (medianDays === null || medianDays === undefined) return words.none;
  return medianAtLeast ? words.atLeast(formatDays(medianDays)) : formatDays(medianDays);
}

/** An arrow and a word: whoever does not see the one reads the other. */
export function trend({ trend: days }) {
  if (days === null || days === undefined) return el('span', { class: 'loeftet-quiet' }, words.noTrend);
  if (Math.abs(days) < STEADY) return el('span', {}, arrow('→'), words.steady);
  const longer = days > 0;
  return el('span', { class: longer ? 'loeftet-longer' : 'loeftet-shorter' }, arrow(longer ? '▲' : '▼'), (longer ? words.longer : words.shorter)(formatDays(Math.abs(days))));
}

function arrow(sign) {
  return el('span', { 'aria-hidden': 'true', class: 'loeftet-arrow' }, sign);
}

/** How many of the open ones are late. */
export function overdue({ open, overdue: late }) {
  if (!late) return words.noneLate;
  return words.late(formatCount(late), open ? formatShare(late / open) : '');
}

/** A bar beside the number that it shows; for the eye only. */
export function bar(part, whole, kind = '') {
  const width = whole > 0 ? Math.min(100, Math.max(part > 0 ? 2 : 0, 100 * part / whole)) : 0;
  return el('span', { class: 'loeftet-bar', 'aria-hidden': 'true' }, el('span', { class: kind, style: `width: ${width.toFixed(1)}%` }));
}

/** A table whose cells carry their column's name, for the narrow window. */
export function table(caption, columns, lines) {
  return el('div', { class: 'loeftet-scroll' }, el('table', { class: 'loeftet-lines' },
    el('caption', { class: 'sr-only' }, caption),
    el('thead', {}, el('tr', {}, columns.map(({ title, number }) => el('th', { scope: 'col', class: number && 'loeftet-figure' }, title)))),
    el('tbody', {}, lines.map((line) => el('tr', {}, columns.map(({ title, number, cell }, index) => el(index === 0 ? 'th' : 'td', {
      scope: index === 0 ? 'row' : null, class: number && 'loeftet-figure', 'data-label': title,
    }, cell(line))))))));
}
