import { path } from './case-actions.js';
import { alert, button, el, replace } from './dom.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.people;

/** Who takes part in a case, with phone and mail to click; where nobody is named, that stands there. */
export function casePeople(http, caseNumber) {
  const root = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  load();
  return section(words.title, root);

  async function load() {
    try {
      replace(root, el('ul', { class: 'loeftet-list' }, (await http.get(path(caseNumber, 'partners'))).map(item)));
    } catch (error) {
      replace(root, alert('danger', error.message), button(texts.app.retry, load));
    }
  }
}

function item(one) {
  return el(
    'li',
    {},
    el('div', { class: 'loeftet-quiet' }, words.roles[one.role] ?? one.role),
    one.name ? [el('strong', {}, one.name), reach(one)] : el('div', {}, words.none[one.role]),
    one.people.map((person) => el(
      'div',
      { class: 'loeftet-at-partner' },
      [person.name, person.jobTitle].filter(Boolean).join(', '),
      reach(person),
    )),
  );
}

function reach({ name, phone, email }) {
  if (!phone && !email) return el('div', { class: 'loeftet-quiet' }, words.noContact);
  return el(
    'div',
    { class: 'loeftet-reach' },
    phone ? link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone, words.call(name, phone)) : el('span', { class: 'loeftet-quiet' }, words.noPhone),
    email ? link(`mailto:${encodeURIComponent(email).replace('%40', '@')}`, email, words.write(name, email)) : el('span', { class: 'loeftet-quiet' }, words.noEmail),
  );
}

function link(href, text, spoken) {
  return el('a', { href, 'aria-label': spoken }, text);
}
