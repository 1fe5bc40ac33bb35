import { alert, button, el, focusOn, replace, uniqueId } from './dom.js';
import { askFor } from './many-dialog.js';
import { list as texts, many as words } from './texts-cases.js';

const MOST = 200;

/** What can be done with the cases that are ticked; a choice lasts while somebody turns the pages. */
export function manyActions({ http, choices, pages, onDone }) {
  const chosen = new Map();
  const boxes = new Map();
  let shown = [];
  const said = el('div', { 'aria-live': 'polite' });
  const element = el('div', { class: 'loeftet-toolbar' });
  const count = el('span', { class: 'loeftet-quiet', role: 'status' });
  const all = el('input', { type: 'checkbox', id: uniqueId('all'), on: { change: tickAll } });
  const actions = choices.actions.map((action) => button(words.actions[action].button, () => ask(action)));
  const forget = button(words.forget, () => {
    chosen.clear();
    tell();
    all.focus();
  }, 'link');
  const idle = !choices.actions.length;
  replace(
    element,
    el('span', { class: 'loeftet-check-all' }, all, el('label', { for: all.id }, texts.tickAll)),
    count,
    forget,
    actions,
    pages.includes('workload') && el('a', { href: '#/loeftet/fordeling' }, words.distribute),
  );
  element.hidden = true;

  return { said, element, box: idle ? null : box, draw };

  /** After the table has drawn these cases with their boxes. */
  function draw(cases) {
    element.hidden = idle || !cases.length;
    shown = idle ? [] : cases.map((one) => boxes.get(one.caseNumber));
    tell();
  }

  function box(one) {
    const input = el('input', {
      type: 'checkbox', 'aria-label': texts.tickCase(one.name, one.caseNumber),
      on: { change: () => tick(one, input.checked) },
    });
    boxes.set(one.caseNumber, { one, input });
    return input;
  }

  function tick(one, on) {
    if (on) chosen.set(one.caseNumber, one.name);
    else chosen.delete(one.caseNumber);
    tell();
  }

  function tickAll() {
    shown.forEach(({ one }) => (all.checked ? chosen.set(one.caseNumber, one.name) : chosen.delete(one.caseNumber)));
    tell();
  }

  function tell() {
    shown.forEach(({ one, input }) => {
      input.checked = chosen.has(one.caseNumber);
    });
    const here = shown.filter(({ input }) => input.checked).length;
    all.checked = here > 0 && here === shown.length;
    all.indeterminate = here > 0 && here < shown.length;
    replace(count, words.chosen(chosen.size));
    forget.hidden = !chosen.size;
    actions.forEach((one) => {
      one.disabled = !chosen.size;
    });
  }

  async function ask(action) {
    replace(said);
    if (chosen.size > MOST) {
      replace(said, alert('danger', words.most(MOST)));
      return;
    }
    try {
      await askFor(action, http, [...chosen.keys()], async (message) => {
        chosen.clear();
        await onDone();
        replace(said, message);
        said.scrollIntoView({ block: 'center' });
        focusOn(said.firstElementChild);
      });
    } catch (error) {
      replace(said, alert('danger', error.message));
    }
  }
}
