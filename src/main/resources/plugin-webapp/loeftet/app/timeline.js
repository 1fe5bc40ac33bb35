import { path } from './case-actions.js';
import { alert, button, el, replace } from './dom.js';
import { formatDay } from './format.js';
import { section } from './panel-parts.js';
import { shortList } from './short-list.js';
import { texts } from './texts.js';

const words = texts.timeline;
const LAST = 5;

/** What a case waits for now, on top, and what it waited for before. */
export function timeline(http, caseNumber) {
  const root = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  load();
  return section(words.title, root);

  async function load() {
    try {
      const waits = await http.get(path(caseNumber, 'timeline'));
      const open = waits.filter((wait) => !wait.left).length;
      replace(root, waits.length ? shortList(waits.map(item), words.more, Math.max(open, LAST)) : el('p', {}, words.none));
    } catch (error) {
      replace(root, alert('danger', error.message), button(texts.app.retry, load));
    }
  }
}

function item(wait) {
  const who = wait.party ?? texts.waitingOn[wait.waitingOn] ?? wait.waitingOn;
  return el(
    'li',
    { class: wait.left ? null : 'loeftet-wait-now' },
    el('div', {}, el('strong', {}, wait.name), !wait.left && el('span', { class: 'loeftet-tag' }, wait.paused ? words.paused : words.now)),
    el('div', {}, sentence([who && (wait.left ? words.waitedOn(who) : words.waitingOn(who)), howLong(wait)].filter(Boolean).join(' · '))),
    el('div', { class: 'loeftet-quiet' }, [wait.stage, when(wait), wait.outcome === 'CANCELLED' && words.cancelled].filter(Boolean).join(' · ')),
    promise(wait),
    wait.pauses.map((pause) => el('div', { class: 'loeftet-quiet' }, words.pause(formatDay(pause.from), formatDay(pause.to)))),
  );
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function howLong(wait) {
  // Until the agreed day nobody is waited for.
  if (wait.planned) return null;
  return wait.days === 0 ? words.lessThanADay : words.days(wait.days);
}

function when(wait) {
  return wait.left ? words.between(formatDay(wait.entered), formatDay(wait.left)) : words.since(formatDay(wait.entered));
}

function promise(wait) {
  if (!wait.due) return null;
  const late = wait.lateDays > 0 && wait.outcome !== 'CANCELLED';
  const date = formatDay(wait.due);
  const past = wait.planned ? words.agreedPast(words.days(wait.lateDays)) : words.late(words.days(wait.lateDays));
  return el(
    'div',
    { class: late ? 'loeftet-overdue' : 'loeftet-quiet' },
    [wait.planned ? words.agreed(date) : words.due(date), late && past].filter(Boolean).join(' · '),
  );
}
