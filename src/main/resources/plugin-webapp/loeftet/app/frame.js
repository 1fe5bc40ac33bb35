import { client } from './api.js';
import { alert, el, focusIfLost, replace } from './dom.js';
import { listLink } from './list-link.js';
import { texts } from './texts.js';

/**
 * What all pages share: the row of pages on top and the place for the page itself.
 *
 * Tasklist draws a page anew when it changes parameters of its own in the address, which it still does while its task
 * list is loading. The page that stands there is then kept, with everything that somebody has typed into it, and with the focus.
 */
export function frame(id, render, addresses) {
  let shown = null;

  return {
    render(node, { api }) {
      if (shown?.place !== place()) shown = { place: place(), root: draw(client(api)) };
      node.append(shown.root);
      if (shown.at?.isConnected) focusIfLost(shown.at);
    },
    unmount() {
      if (shown?.place !== place()) shown = null;
    },
  };

  function draw(http) {
    const menu = el('nav', { class: 'loeftet-menu', 'aria-label': texts.app.chooseSection });
    const main = el('main', { class: 'loeftet-main' });
    fill(menu, main, http);
    return el('div', { class: 'loeftet loeftet-page', on: { focusin: (event) => { if (shown) shown.at = event.target; } } }, menu, main);
  }

  async function fill(menu, main, http) {
    try {
      const pages = (await http.get('/api/pages')).filter((page) => addresses[page]);
      replace(menu, pages.map((page) => link(page, page === id, addresses)), listLink(texts.app.backToTasks, { class: 'loeftet-menu-back' }));
      if (!pages.length) replace(main, el('p', {}, texts.app.noPages));
      else if (id === null) window.location.replace(`#${addresses[pages[0]]}`);
      else {
        await render(main, http, pages);
        focusIfLost(main.querySelector('h1'));
      }
    } catch (error) {
      replace(main, alert('danger', error.message));
    }
  }
}

/** Where we are, without what Tasklist adds to the address. */
function place() {
  return [window.location.hash.split('?')[0], parameter('sag'), parameter('opgave'), parameter('moede')].join(' ');
}

function link(page, current, addresses) {
  return el('a', { href: `#${addresses[page]}`, class: current ? 'loeftet-current' : null, 'aria-current': current ? 'page' : null }, texts.pages[page]);
}

/** What stands behind the question mark of the page's address. */
export function parameter(name) {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get(name);
}
