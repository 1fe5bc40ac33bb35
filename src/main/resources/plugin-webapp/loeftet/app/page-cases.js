import { alert, button, el, replace, uniqueId } from './dom.js';
import { addressOf, chosen, keep } from './case-address.js';
import { caseTable } from './case-table.js';
import { field } from './field.js';
import { formatNumber } from './format.js';
import { parameter } from './frame.js';
import { manyActions } from './many-cases.js';
import { renderCase } from './page-find.js';
import { texts } from './texts.js';
import { list as words } from './texts-cases.js';

const FILTERS = ['status', 'stage', 'waitingOn', 'party', 'person', 'sort'];

// A search survives the visit of a case, but stands neither in the address nor in the browser's storage.
let searched = { me: null, text: '' };

/** "Sager": all cases of the own office, and one of them. */
export async function renderCases(main, http, pages) {
  const caseNumber = parameter('sag');
  if (caseNumber) {
    const place = el('div', { 'aria-live': 'polite' });
    replace(
      main,
      el('h1', {}, texts.pages['find-case']),
      el('p', {}, el('a', { href: addressOf(chosen()) }, words.back)),
      place,
    );
    await renderCase(place, http, caseNumber);
    return;
  }
  await renderList(main, http, pages);
}

async function renderList(main, http, pages) {
  const choices = await http.get('/api/cases/choices');
  let choice = chosen();
  let asked = 0;
  const text = field({ name: 'text', label: words.text, hint: words.hint, maxLength: 200 });
  const inputs = Object.fromEntries(FILTERS.map((name) => [name, filter(name, optionsOf(name, choices))]));
  const count = el('h2', { class: 'loeftet-count', tabindex: -1 });
  const total = el('div', { role: 'status' }, count);
  const nothing = el('div');
  const turning = el('div');
  const clear = button(words.clear, () => {
    text.input.focus();
    change({}, true);
  });
  const many = manyActions({ http, choices, pages, onDone: load });
  const table = caseTable(choices, many.box);
  table.element.hidden = true;
  replace(
    main,
    el('h1', {}, texts.pages['find-case']),
    el('p', {}, words.intro),
    ways(pages),
    el(
      'form',
      { class: 'loeftet-form loeftet-cases-form', novalidate: true, autocomplete: 'off', role: 'search', on: { submit: search } },
      el('div', { class: 'loeftet-search' }, text.element, el('button', { type: 'submit', class: 'btn btn-primary' }, words.search)),
      el('div', { class: 'loeftet-filters' }, FILTERS.map((name) => inputs[name].element), clear),
    ),
    many.said,
    total,
    many.element,
    nothing,
    table.element,
    turning,
  );
  if (searched.me === choices.me) text.fill(searched.text);
  fill();
  text.input.focus();
  await load();

  function search(event) {
    event.preventDefault();
    searched = { me: choices.me, text: text.value() };
    change({ ...choice, page: 0 }).then((found) => {
      // Back shall lead to the list, and not to the search that leads here again.
      if (found?.total === 1 && text.value()) {
        searched.text = '';
        window.location.hash = addressOf(choice, found.cases[0].caseNumber);
      }
    });
  }

  function change(next, forgetText = false) {
    if (forgetText) {
      text.fill('');
      searched.text = '';
    }
    choice = { ...Object.fromEntries(FILTERS.map((name) => [name, ''])), page: 0, ...next };
    keep(choice);
    fill();
    return load();
  }

  function fill() {
    FILTERS.forEach((name) => inputs[name].fill(choice[name]));
    clear.hidden = !text.value() && FILTERS.every((name) => !choice[name]);
  }

  async function load() {
    asked += 1;
    const mine = asked;
    text.refuse('');
    clear.hidden = !text.value() && FILTERS.every((name) => !choice[name]);
    try {
      const found = await http.post('/api/cases/search', { ...choice, text: text.value() });
      if (mine !== asked) return null;
      if (!found.cases.length && choice.page) return change({ ...choice, page: 0 });
      draw(found);
      return found;
    } catch (error) {
      if (mine !== asked) return null;
      draw({ total: 0, size: 1, cases: [] });
      replace(count);
      if (error.errors?.[0]?.field === 'text') {
        replace(nothing);
        text.refuse(error.errors[0].message);
        text.input.focus();
      } else replace(nothing, alert('danger', error.message));
      return null;
    }
  }

  function draw(found) {
    replace(count, words.found(found.total, formatNumber(found.total)));
    table.update(found.cases, choice);
    table.element.hidden = !found.cases.length;
    many.draw(found.cases);
    const narrowed = text.value() || FILTERS.some((name) => choice[name]);
    replace(nothing, !found.cases.length && el('p', { class: 'loeftet-empty' }, narrowed ? words.nothing : words.empty));
    replace(turning, pager(found));
  }

  function pager({ total: all, size }) {
    const last = Math.ceil(all / size);
    const go = (page) => change({ ...choice, page }).then(() => count.focus());
    return last > 1 && el(
      'nav',
      { class: 'loeftet-pager', 'aria-label': words.pages },
      button(words.previous, () => go(choice.page - 1), 'default', { disabled: choice.page === 0 }),
      el('span', {}, words.page(choice.page + 1, last)),
      button(words.next, () => go(choice.page + 1), 'default', { disabled: choice.page + 1 >= last }),
    );
  }

  /** The first entry is what counts when nothing is chosen; the others stand in their own order. */
  function filter(name, options) {
    const id = uniqueId(name);
    const input = el(
      'select',
      { id, name, class: 'form-control', on: { change: () => change({ ...choice, [name]: input.value, page: 0 }) } },
      options.map(([value, label]) => el('option', { value }, label)),
    );
    return {
      element: el('div', { class: 'loeftet-field' }, el('label', { for: id }, words[name]), input),
      fill: (value) => {
        input.value = value;
        // A link may name what cannot be chosen here any more.
        if (input.selectedIndex < 0) input.value = '';
      },
    };
  }
}

function optionsOf(name, { me, stages, partners, people }) {
  const any = ['', words.any];
  const named = (choices) => [any, ...choices.map((one) => [one.id, one.name])];
  const mine = people.find((one) => one.id === me);
  switch (name) {
    case 'status': return Object.entries(words.statuses);
    case 'sort': return Object.entries(words.sorts);
    case 'waitingOn': return [any, ...Object.entries(words.whom)];
    case 'stage': return named(stages);
    case 'party': return named(partners);
    default: return [
      any,
      ...(mine ? [[me, words.me(mine.name)]] : []),
      ['-', words.nobody],
      ...people.filter((one) => one !== mine).map((one) => [one.id, one.name]),
    ];
  }
}

/** What else begins or ends with cases, for those who may. */
function ways(pages) {
  const links = [
    ['new-person', '#/loeftet/ny-borger', texts.pages['new-person']],
    ['list-intake', '#/loeftet/indlaes-liste', texts.pages['list-intake']],
    ['outbox', '#/loeftet/udbakke?status=DEAD', words.deadLetters],
  ].filter(([page]) => pages.includes(page));
  return links.length > 0 && el('ul', { class: 'loeftet-ways', 'aria-label': words.other }, links.map(([, href, label]) => el('li', {}, el('a', { href }, label))));
}
