import { client } from './api.js';
import { button, el, focusIfLost } from './dom.js';
import { copyButton } from './journal.js';
import { texts } from './texts.js';

const words = texts.journal;
const done = texts.form;
const COMPLETION = /\/task\/([^/]+)\/(?:submit-form|complete)$/;
const SHOWN_AFTER_COPYING_MS = 4000;

let watching = false;
let box = null;

/**
 * Offers the note of each task as soon as it is completed. Tasklist tells nobody about a completion, so the browser's own
 * record of finished requests is listened to; whether the task was really completed, the server knows.
 */
export function watchCompletions(node, { api }) {
  if (watching || !window.PerformanceObserver) return;
  watching = true;
  const http = client(api);
  new PerformanceObserver((list) => list.getEntries()
    .map((request) => COMPLETION.exec(request.name))
    .filter(Boolean)
    .forEach(([, taskId]) => offer(http, taskId))).observe({ type: 'resource' });
  // The next person at this screen must not find the note of the last.
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith('#/login')) close();
  });
}

/** Says that our own tab has completed a task: with its note, and with what can be done next. */
export async function announce(http, taskId, next) {
  let entry = null;
  try {
    entry = await http.get(`/api/journal/tasks/${taskId}`);
  } catch {
    // People outside the municipality have no journal here.
  }
  show(http, entry, el(
    'div',
    { class: 'loeftet-next' },
    next && el('p', {}, next.sameCase ? done.next : done.nextOther, ' ', el('a', { href: `#/?task=${encodeURIComponent(next.taskId)}`, on: { click: close } }, done.nextAbout(next.name, next.about))),
  ));
  box.querySelector('h3').focus();
}

async function offer(http, taskId) {
  try {
    const entry = await http.get(`/api/journal/tasks/${taskId}`);
    if (entry) show(http, entry);
  } catch {
    // Without an answer there is nothing to offer; the note stands in the panel and on the page "Journal".
  }
}

function show(http, entry, more = null) {
  close();
  const mark = el('span', { class: 'loeftet-copied', role: 'status' });
  const own = el(
    'section',
    { class: 'loeftet loeftet-journal-box', 'aria-label': entry ? words.ready : done.done },
    el('h3', { role: 'status', tabindex: '-1' }, more && `${done.done} `, entry && words.ready),
    entry && el('p', { class: 'loeftet-quiet' }, words.about(entry.person, entry.caseNumber)),
    entry && el('p', { class: 'loeftet-note', tabindex: '0' }, entry.text),
    more,
    el(
      'div',
      { class: 'loeftet-buttons' },
      entry && copyButton(http, words.copy, [entry], () => {
        mark.textContent = words.copied;
        setTimeout(() => goOn(() => own.remove()), SHOWN_AFTER_COPYING_MS);
      }),
      button(words.close, () => goOn(close)),
      mark,
    ),
  );
  box = own;
  document.body.append(own);
}

function close() {
  box?.remove();
  box = null;
}

/** Whoever was in the box goes on with the work behind it. */
function goOn(leave) {
  leave();
  focusIfLost(document.querySelector('.loeftet-task-head h2, .loeftet-panel-head h2, .loeftet-main h1, ol.tasks-list h4.task a'));
}
