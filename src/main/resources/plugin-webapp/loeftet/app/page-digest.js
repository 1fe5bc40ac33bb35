import { alert, button, el, isBusy, replace, setBusy } from './dom.js';
import { field } from './field.js';
import { texts } from './texts.js';

const words = texts.digest;

/** "Min morgenmail": what one wants to read in the morning. */
export async function renderDigest(main, http) {
  const status = el('div', { 'aria-live': 'polite' });
  const tasks = field({ name: 'tasks', label: words.tasks, kind: 'check', hint: words.tasksHint });
  const team = field({ name: 'team', label: words.team, kind: 'check', hint: words.teamHint });
  const save = button(words.save, store, 'primary');
  const chosen = await http.get('/api/me/digest');
  tasks.fill(chosen.tasks);
  team.fill(chosen.team);
  replace(
    main,
    el('h1', {}, texts.pages.digest),
    el('p', {}, words.intro),
    el('section', { class: 'loeftet-card loeftet-narrow' }, tasks.element, chosen.leader && team.element, el('div', { class: 'loeftet-buttons' }, save)),
    status,
  );

  async function store() {
    if (isBusy(save)) return;
    setBusy(save, true);
    try {
      await http.put('/api/me/digest', { tasks: tasks.value() === 'ja', team: team.value() === 'ja' });
      replace(status, alert('success', words.saved));
    } catch (error) {
      replace(status, alert('danger', error.message));
    } finally {
      setBusy(save, false);
    }
  }
}
