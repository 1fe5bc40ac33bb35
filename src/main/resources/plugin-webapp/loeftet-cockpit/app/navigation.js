import { el } from './dom.js';
import { texts } from './texts.js';

/** The entry in the bar on top. */
export function render(node) {
  node.append(el('a', { href: '#/flaskehalse' }, texts.page.name));
}
