import { el, replace } from './dom.js';
import { help as words } from './texts-welcome.js';

/** The process owner's help with a task's form, folded until somebody wants it; nothing where there is none. */
export function taskHelp(http, taskId) {
  const place = el('div', {});
  fill();
  return place;

  async function fill() {
    try {
      const { paragraphs, points } = await http.get(`/api/tasks/${encodeURIComponent(taskId)}/help`);
      if (!paragraphs.length && !points.length) return;
      replace(
        place,
        el(
          'details',
          { class: 'loeftet-help' },
          el('summary', {}, words.title),
          paragraphs.map((text) => el('p', {}, text)),
          points.length > 0 && el('ul', {}, points.map((text) => el('li', {}, text))),
        ),
      );
    } catch {
      // Help that does not come must not get in the way of the task.
    }
  }
}
