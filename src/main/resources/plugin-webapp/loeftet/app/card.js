import { client } from './api.js';
import { el, replace } from './dom.js';
import { dueTag, protectedTag } from './due.js';
import { texts } from './texts.js';

// Tasklist draws the cards of a page one after the other; they are asked for together.
const WAIT_MS = 20;
let waiting = new Map();
let timer;

/** The citizen, the stage and the deadline on a card of the task list. */
export function renderCard(node, { api, taskId }) {
  const line = el('div', { class: 'loeftet loeftet-task-card' });
  node.append(line);
  waiting.set(taskId, [...(waiting.get(taskId) ?? []), line]);
  clearTimeout(timer);
  timer = setTimeout(() => fill(client(api)), WAIT_MS);
}

async function fill(http) {
  const lines = waiting;
  waiting = new Map();
  try {
    const ids = [...lines.keys()].map(encodeURIComponent).join(',');
    const cards = await http.get(`/api/tasks/cards?ids=${ids}`);
    cards.forEach((card) =>
      lines.get(card.taskId)?.forEach((line) =>
        replace(
          line,
          el('div', {}, el('strong', {}, card.name), card.caseNumber && [' · ', el('span', { class: 'loeftet-nowrap' }, card.caseNumber)], protectedTag(card.nameProtected)),
          card.stage && el('div', { class: 'loeftet-quiet' }, card.stage),
          dueTag(card.due),
          card.sharingStopped && el('div', { class: 'loeftet-overdue' }, texts.sharing.cardStopped),
        ),
      ),
    );
  } catch {
    // A card without its case is still a card; the panel tells what is wrong.
  }
}
