import { path } from './case-actions.js';
import { alert, button, el, replace } from './dom.js';
import { section } from './panel-parts.js';
import { askForPartner } from './partner-change.js';
import { partnerChange } from './texts-actions.js';
import { texts } from './texts.js';

const words = texts.people;

/**
 * Who takes part in a case, with phone and mail to click; where nobody is named, that stands there. Who may act on the case
 * gives it another school or a-kasse from here.
 */
export function casePeople(http, { caseNumber, actions }, onDone) {
  const root = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  const problem = el('div', { 'aria-live': 'assertive' });
  load();
  return section(words.title, problem, root);

  function change({ role, name }) {
    // The first school is chosen with the personal path; an a-kasse may be found out later.
    const own = (name || role === 'akasse') && partnerChange.kinds[role];
    const ask = () => askForPartner(http, caseNumber, role, onDone).catch((error) => replace(problem, alert('danger', error.message)));
    return own && actions.includes('act') && el('div', { class: 'loeftet-buttons' }, button(own.button, ask, 'default', { class: 'btn btn-default btn-sm' }));
  }

  async function load() {
    try {
      replace(root, el('ul', { class: 'loeftet-list' }, (await http.get(path(caseNumber, 'partners'))).map((one) => item(one, change(one)))));
    } catch (error) {
      replace(root, alert('danger', error.message), button(texts.app.retry, load));
    }
  }
}

function item(one, change) {
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
    change,
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
