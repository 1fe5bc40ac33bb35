import { el } from './dom.js';
import { texts } from './texts.js';

export function render(node) {
  node.append(el('div', { class: 'loeftet-page' }, el('h1', {}, texts.page.name)));
}
