import { el } from './dom.js';
import { formatShortDay } from './format.js';
import { cards } from './texts-cards.js';

/** A deadline in words; the colour says nothing that the words do not. */
export function dueTag({ state, on, workingDays }) {
  return el('span', { class: `loeftet-due loeftet-due-${state.toLowerCase()}` }, cards.due[state](workingDays, formatShortDay(on)));
}

/** Stands beside a name that must not be passed on. */
export function protectedTag(isProtected) {
  return isProtected && el('span', { class: 'loeftet-tag loeftet-tag-bad' }, cards.nameProtected);
}
