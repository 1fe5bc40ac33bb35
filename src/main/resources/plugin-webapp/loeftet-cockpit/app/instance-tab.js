import { ApiError, client } from './api.js';
import { alert, button, el, replace } from './dom.js';
import { formatDay, formatDays } from './format.js';
import { who } from './heat-list.js';
import { dress } from './heat-style.js';
import { waits } from './instance-data.js';
import { texts } from './texts-heat.js';

const ZONE = { timeZone: 'Europe/Copenhagen' };
const words = texts.instance;

let shown = null;

/** Below the diagram of an instance: what it waits for now, and how long it stood where. */
export function render(node, { api, processInstanceId }) {
  dress();
  const place = el('div', { class: 'loeftet loeftet-waits', 'aria-live': 'polite' });
  node.append(place);
  shown = place;
  const http = client(api);
  load();

  async function load() {
    replace(place, texts.loading);
    try {
      const answer = await waits(http, processInstanceId);
      if (shown === place) replace(place, content(answer.waits));
    } catch (error) {
      if (shown !== place) return;
      if (error.status === 403) replace(place, el('p', {}, words.noLeave));
      else replace(place, alert('warning', error instanceof ApiError ? error.message : texts.unknownError), button(texts.retry, load));
    }
  }
}

export function unmount() {
  shown = null;
}

function content(all) {
  if (!all.length) return el('p', {}, words.nothing);
  const open = all.filter((wait) => !wait.left);
  return [
    el('h4', {}, words.dueNow),
    open.length ? el('ul', { class: 'loeftet-due' }, open.map(dueItem)) : el('p', {}, words.nowNothing),
    el('h4', {}, words.history),
    table([...all].reverse()),
  ];
}

function dueItem(wait) {
  const pause = wait.paused ? wait.pauses.find((stop) => !stop.to) ?? wait.pauses.at(-1) : null;
  return el('li', {},
    el('strong', {}, wait.name), ' – ', words.waits({ ...wait, who: who(wait) }), '. ',
    dueWords(wait),
    pause ? [' ', el('span', { class: 'loeftet-pause' }, `${words.pausedNow} ${formatDay(dayOf(pause.from))}.`)] : null);
}

function dueWords(wait) {
  if (!wait.due) return `${words.noDue}.`;
  const on = wait.planned ? words.plannedOn(wait.due) : words.dueOn(wait.due);
  if (wait.lateDays > 0) return [`${on}: `, el('strong', { class: 'loeftet-late' }, wait.planned ? words.lateByPlanned(wait.lateDays) : words.lateBy(wait.lateDays)), '.'];
  if (wait.due === dayOf(new Date().toISOString()) && !wait.planned) return `${words.dueToday}.`;
  return Number.isFinite(wait.daysLeft) ? `${on}, ${words.left(wait.daysLeft)}.` : `${on}.`;
}

function table(all) {
  return el('table', { class: 'table loeftet-table' },
    el('caption', { class: 'sr-only' }, words.caption),
    el('thead', {}, el('tr', {}, [words.where, words.waitingOn, words.from, words.to].map((text) => el('th', { scope: 'col' }, text)),
      [words.days, words.due, words.late].map((text) => el('th', { scope: 'col', class: 'loeftet-number' }, text)))),
    el('tbody', {}, all.map(row)));
}

function row(wait) {
  return el('tr', { class: wait.left ? null : 'loeftet-open' },
    el('th', { scope: 'row' }, wait.name, wait.stageName && wait.stageName !== wait.name ? el('span', { class: 'loeftet-stage' }, wait.stageName) : null),
    el('td', {}, who(wait)),
    el('td', {}, formatDay(dayOf(wait.entered))),
    el('td', {}, wait.left ? formatDay(dayOf(wait.left)) : words.now, wait.outcome === 'CANCELLED' ? ` (${words.cancelled})` : null),
    el('td', { class: 'loeftet-number' }, formatDays(wait.days), wait.pauses.map((stop) => el('span', { class: 'loeftet-pause' },
      `${words.paused} ${formatDay(dayOf(stop.from))} ${words.until} ${stop.to ? formatDay(dayOf(stop.to)) : words.now}`))),
    el('td', { class: 'loeftet-number' }, wait.due ? formatDay(wait.due) : texts.none, wait.planned ? ` (${words.planned})` : null),
    el('td', { class: 'loeftet-number' }, wait.lateDays > 0 ? el('strong', {}, texts.days(wait.lateDays)) : texts.none));
}

/** The day in Denmark on which something happened. */
function dayOf(instant) {
  return new Intl.DateTimeFormat('sv-SE', ZONE).format(new Date(instant));
}
