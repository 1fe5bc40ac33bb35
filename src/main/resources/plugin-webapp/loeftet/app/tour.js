import { client } from './api.js';
import { button, el, focusIfLost, replace } from './dom.js';
import { welcome as words } from './texts-welcome.js';

/** At the first log-in the tour comes up by itself, once. */
export async function offerTour({ api }) {
  const http = client(api);
  try {
    const tour = await http.get('/api/me/tour');
    if (tour.atOnce) openTour(http, tour.roles);
  } catch {
    // Nobody needs the tour to work.
  }
}

/** One step after the other, on top of the page; closing it is remembered. */
export function openTour(http, roles) {
  if (document.querySelector('.loeftet-tour')) return;
  const role = words.roles[roles.find((one) => words.roles[one])];
  if (!role) return;
  let at = 0;
  const count = el('p', { class: 'loeftet-quiet' });
  const title = el('h2', { id: 'loeftet-tour-title', tabindex: '-1' });
  const text = el('p', {});
  const back = button(words.back, () => show(at - 1));
  const next = button(words.next, () => (at === role.steps.length - 1 ? dialog.close() : show(at + 1)), 'primary');
  const dialog = el(
    'dialog',
    { class: 'loeftet-dialog loeftet-tour', 'aria-labelledby': 'loeftet-tour-title', on: { close } },
    el(
      'div',
      { class: 'loeftet-dialog-form' },
      el('div', { 'aria-live': 'polite' }, count, title, text),
      el('div', { class: 'loeftet-buttons' }, next, back, button(words.skip, () => dialog.close(), 'link')),
    ),
  );

  function show(step) {
    at = step;
    replace(count, words.step(step + 1, role.steps.length));
    replace(title, role.steps[step].title);
    replace(text, role.steps[step].text);
    replace(next, step === role.steps.length - 1 ? words.done : words.next);
    back.disabled = step === 0;
    if (step === 0 && document.activeElement === back) next.focus();
  }

  async function close() {
    dialog.remove();
    // At the first log-in nothing had the focus before the tour came.
    focusIfLost(document.querySelector('.loeftet-main h1, .task-filters a'));
    try {
      await http.put('/api/me/tour/seen');
    } catch {
      // It comes up once more; that is all.
    }
  }

  show(0);
  document.body.append(dialog);
  dialog.showModal();
  next.focus();
}
