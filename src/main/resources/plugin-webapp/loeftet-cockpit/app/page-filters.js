import { el, replace, uniqueId } from './dom.js';
import { formatDay } from './format.js';
import { addressOf, choose, PERIODS } from './page-address.js';
import { texts } from './texts.js';

const words = texts.filters;

/** The choices on top: drawn once, then only told what is chosen, so that the keyboard stays where it is. */
export function filters(place, { choices, question, period, exports }) {
  const drawn = place.filters ??= draw(place, choices);
  drawn.pathway.value = question.pathway;
  if (choices.offices.length > 1) drawn.office.value = question.office ?? '';
  drawn.from.value = question.from;
  drawn.to.value = question.to;
  drawn.free.open = drawn.free.open || period === 'fri';
  drawn.presets.forEach(({ name, link }) => {
    link.href = addressOf({ period: name });
    link.classList.toggle('loeftet-pressed', name === period);
    if (name === period) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  replace(drawn.days, words.days(formatDay(question.from), formatDay(question.to)));
  drawn.csv.href = exports('csv');
  drawn.excel.href = exports('xlsx');
}

function draw(place, choices) {
  const pathway = select(choices.pathways, (id) => choose({ pathway: id, stage: null }));
  const office = select([...choices.offices.length === 1 ? [] : [{ id: '', name: words.allOffices }], ...choices.offices], (id) => choose({ office: id || null }));
  const from = el('input', { type: 'date', class: 'form-control', id: uniqueId('from'), required: true });
  const to = el('input', { type: 'date', class: 'form-control', id: uniqueId('to'), required: true });
  const problem = el('p', { class: 'loeftet-field-error', role: 'alert' });
  const free = el('details', { class: 'loeftet-free' }, el('summary', {}, words.other),
    el('form', { class: 'loeftet-days', novalidate: true, on: { submit: chooseDays } },
      labelled(words.from, from), labelled(words.to, to), el('button', { type: 'submit', class: 'btn btn-primary' }, words.show), problem));
  const presets = PERIODS.map((name) => ({ name, link: el('a', { class: 'btn btn-default' }, words.periods[name]) }));
  const days = el('p', { class: 'loeftet-quiet loeftet-period' });
  const csv = el('a', { class: 'btn btn-default', download: true }, words.csv);
  const excel = el('a', { class: 'btn btn-default', download: true }, words.excel);
  replace(place,
    labelled(words.pathway, pathway),
    choices.offices.length > 0 && labelled(words.office, office),
    el('div', { class: 'loeftet-when' },
      el('div', { class: 'loeftet-presets', role: 'group', 'aria-label': words.period }, presets.map(({ link }) => link)), days, free),
    el('div', { class: 'loeftet-export', role: 'group', 'aria-label': words.exports }, excel, csv, el('p', { class: 'loeftet-quiet' }, words.exportHint)));
  if (choices.offices.length === 1) office.disabled = true;
  return { pathway, office, from, to, free, presets, days, csv, excel };

  function chooseDays(event) {
    event.preventDefault();
    const fault = !from.value || !to.value ? words.daysMissing : to.value < from.value ? words.daysTurned : '';
    replace(problem, fault);
    if (fault) (from.value ? to : from).focus();
    else choose({ period: 'fri', from: from.value, to: to.value });
  }
}

function select(options, chosen) {
  const list = el('select', { class: 'form-control', id: uniqueId('choice'), on: { change: () => chosen(list.value) } },
    options.map(({ id, name }) => el('option', { value: id }, name)));
  return list;
}

function labelled(text, input) {
  return el('div', { class: 'loeftet-field' }, el('label', { for: input.id }, text), input);
}
