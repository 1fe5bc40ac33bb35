import { el } from './dom.js';
import { formatTime } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.changes;

/** What was corrected about the person, by whom and when. */
export function personChanges(list) {
  return list.length > 0 && el('div', { class: 'loeftet-changes' }, section(words.title, el('ul', { class: 'loeftet-list' }, list.map((change) => el(
    'li',
    {},
    el('strong', {}, texts.person.fields[change.field] ?? change.field),
    el('div', {}, words.fromTo(change.oldValue ?? words.nothing, change.newValue ?? words.nothing)),
    el('div', { class: 'loeftet-quiet' }, [change.changedBy, formatTime(change.changedAt)].join(' · ')),
  )))));
}
