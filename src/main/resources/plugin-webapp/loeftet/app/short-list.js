import { append, button, el } from './dom.js';

const SHORT = 5;

/** The first five, and all at one click; the focus goes on to the first that was hidden. */
export function shortList(items, more, keep = SHORT) {
  const list = el('ul', { class: 'loeftet-list' }, items.slice(0, keep));
  if (items.length <= keep) return list;
  const all = button(more(items.length), () => {
    append(list, items.slice(keep));
    all.remove();
    items[keep].tabIndex = -1;
    items[keep].focus();
  }, 'default', { class: 'btn btn-default loeftet-more' });
  return el('div', {}, list, all);
}
