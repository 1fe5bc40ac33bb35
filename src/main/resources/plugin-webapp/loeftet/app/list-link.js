import { el, focusIfLost } from './dom.js';

const LOOK_AGAIN_MS = 150;
const LOOKS = 14;

/** Back to the task list. Tasklist draws it anew and gives nobody the focus: whoever works by keyboard goes on in the list. */
export function listLink(label, properties = {}) {
  return el('a', { ...properties, href: '#/', on: { click: (event) => goOn(event.currentTarget, LOOKS) } }, label);
}

function goOn(link, looks) {
  setTimeout(() => {
    if (!link.isConnected) focusIfLost(document.querySelector('ol.tasks-list h4.task a, .task-filters a'));
    if (document.activeElement === document.body || link.isConnected) {
      if (looks) goOn(link, looks - 1);
    }
  }, LOOK_AGAIN_MS);
}
