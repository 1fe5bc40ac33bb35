import { ApiError, client } from './api.js';
import { alert, button, el, replace } from './dom.js';
import { formatCount } from './format.js';
import { dress } from './heat-style.js';
import { texts } from './texts-heat.js';

const words = texts.card;

/** On the dashboard: how many cases are open, overdue and stalled, and where it is worst. */
export async function render(node, { api }) {
  dress();
  const card = el('section', { class: 'loeftet loeftet-card', 'aria-label': words.title });
  const http = client(api);
  await load();

  async function load() {
    replace(card, el('h2', {}, words.title), el('p', {}, texts.loading));
    node.replaceChildren(card);
    try {
      const answer = await http.get('card');
      if (![answer.open, answer.overdue, answer.stalled].every(Number.isFinite) || !Array.isArray(answer.places)) throw new ApiError(200);
      replace(card, el('h2', {}, words.title), answer.open ? figures(answer) : el('p', {}, words.nothing));
    } catch (error) {
      // Who may not know sees nothing at all, not even an empty section.
      if (error.status === 403 || error.status === 404) node.replaceChildren(el('span', { class: 'loeftet-card-none' }));
      else replace(card, el('h2', {}, words.title), alert('warning', error instanceof ApiError ? error.message : texts.unknownError), button(texts.retry, load));
    }
  }
}

function figures(answer) {
  return [
    el('dl', { class: 'loeftet-card-figures' }, [['open', answer.open], ['overdue', answer.overdue], ['stalled', answer.stalled]].map(([name, count]) =>
      el('div', { class: `loeftet-card-${name}` }, el('dt', {}, words[name]), el('dd', {}, formatCount(count))))),
    el('div', { class: 'loeftet-card-words' },
      answer.places.length
        ? [el('h3', {}, words.worst), el('ol', {}, answer.places.map((place) => el('li', {}, words.place(place))))]
        : el('p', {}, words.fine),
      el('p', { class: 'loeftet-scope' }, words.stalledMeans(answer.allowance)),
      el('p', {}, el('a', { href: `#/flaskehalse${answer.places.length ? `?forloeb=${encodeURIComponent(answer.places[0].pathway)}` : ''}`, class: 'btn btn-default' }, words.link))),
  ];
}
