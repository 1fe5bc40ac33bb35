import { el } from './dom.js';
import { texts } from './texts.js';

/** The entry in the bar on top. */
export function render(node) {
  nameThePerson();
  node.append(el('a', { href: '#/flaskehalse' }, texts.page.name));
}

/**
 * Cockpit asks for the person's name as soon as one of its own pages is opened, and shows the user id until then. Who
 * opens ours first is called by name too: the service that asks is woken here.
 */
function nameThePerson() {
  try {
    window.jQuery(document.documentElement).injector().get('page');
  } catch (error) {
    console.error('loeftet-flaskehalse-link:', error);
  }
}
