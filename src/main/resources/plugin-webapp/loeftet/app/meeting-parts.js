import { el } from './dom.js';
import { formatWeekday } from './format.js';
import { texts } from './texts.js';

const words = texts.meetings;
const PAGE = '#/loeftet/informationsmoeder';

/** The address of one meeting, or of the list of all. */
export function addressOf(number) {
  return number ? `${PAGE}?moede=${encodeURIComponent(number)}` : PAGE;
}

/** "tirsdag den 15. september 2026 kl. 9.30" */
export function whenOf({ date, time }) {
  const [hour, minute] = time.split(':');
  return words.when(formatWeekday(date), `${Number(hour)}.${minute}`);
}

export function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function whereOf({ place, link }) {
  return place ?? (link ? words.online : '');
}

export function statusOf(meeting) {
  return meeting.attendanceDue
    ? el('span', { class: 'loeftet-tag loeftet-tag-first' }, words.attendanceDue)
    : words.statuses[meeting.status];
}

/** How many are still expected, and how many were put on the list at all. */
export function sums({ seats }) {
  const of = (status) => seats[status] ?? 0;
  return {
    invited: Object.entries(seats).reduce((sum, [status, count]) => (status === 'LEFT' ? sum : sum + count), 0),
    accepted: of('ACCEPTED'),
    cancelled: of('CANCELLED') + of('REBOOKED'),
  };
}
