import { client } from './api.js';
import { el } from './dom.js';
import { texts } from './texts.js';
import { offerTour } from './tour.js';

/** The entry in the bar on top; whoever has no page of ours does not see it. */
export async function renderNavigation(node, { api }) {
  try {
    const pages = await client(api).get('/api/pages');
    if (pages.length) {
      node.append(el('a', { class: 'loeftet-navigation', href: '#/loeftet' }, texts.app.name));
    }
    offerTour({ api });
  } catch {
    // Without an answer there is nothing to offer; Tasklist itself tells that the server is gone.
  }
}
