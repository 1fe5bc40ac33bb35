import { alert, button, el, replace, uniqueId } from './dom.js';
import { choose, chosen, metrics, periods } from './heat-state.js';
import { texts } from './texts-heat.js';
import { texts as shared } from './texts.js';

const NARROW = 600;

/** The chooser and the legend, in a corner of the diagram. */
export function heatPanel(container, retry) {
  const body = el('div', { class: 'loeftet-heat-body', id: uniqueId('heat') });
  const fold = el('button', { type: 'button', class: 'loeftet-heat-fold', 'aria-controls': body.id, on: { click: () => choose({ folded: !folded() }) } });
  const metric = chooser(texts.heat.show, metrics.map((name) => [name, texts.heat.metrics[name]]), 'metric');
  const versions = el('div');
  const period = el('div', { class: 'loeftet-heat-choice', role: 'group', 'aria-label': shared.filters.period },
    el('span', { 'aria-hidden': true }, shared.filters.period),
    el('div', { class: 'loeftet-heat-periods' }, periods.map((days) => el('button', { type: 'button', 'data-days': days, on: { click: () => choose({ days }) } }, shared.filters.periods[days]))));
  const legend = el('div', { class: 'loeftet-heat-legend', role: 'status' });
  body.append(metric, versions, period, legend);
  const root = el('section', { class: 'loeftet loeftet-heat', 'aria-label': texts.heat.region }, fold, body);
  // What happens here is not meant for the diagram underneath.
  ['wheel', 'mousedown', 'touchstart', 'dblclick', 'click', 'keydown'].forEach((event) => root.addEventListener(event, (happened) => happened.stopPropagation()));
  container.append(root);

  return { loading, show, failed, remove: () => root.remove() };

  function folded() {
    return chosen().folded ?? container.clientWidth < NARROW;
  }

  function loading() {
    unfold();
    replace(legend, texts.loading);
  }

  function failed(message) {
    unfold();
    replace(legend, alert('warning', message), button(texts.retry, retry, 'default', { class: 'btn btn-default btn-xs' }));
  }

  function show(answer, scale, count) {
    unfold();
    metric.querySelector('select').value = chosen().metric;
    keepFocus(versions, () => replace(
      versions,
      chooser(texts.heat.versions, [['all', texts.heat.all(answer.versionCount)], ['this', texts.heat.this(answer.version)]], 'versions'),
    ));
    replace(legend, chosen().metric === 'none' ? null : words(answer, scale, count));
  }

  function words(answer, scale, count) {
    if (!answer.elements.length) return el('p', {}, texts.heat.nothing(answer.days));
    return [
      el('p', {}, texts.heat.scope[chosen().metric](answer.days)),
      count ? null : el('p', {}, texts.heat.nothingHere),
      chosen().metric === 'medianDays' && answer.elements.some((line) => line.medianAtLeast) ? el('p', {}, texts.heat.atLeast) : null,
      scale.empty ? null : [
        el('p', {}, texts.heat.legend),
        el('ul', {}, scale.steps().map(({ shade, upTo }) => el('li', {}, el('span', { class: `loeftet-swatch loeftet-shade-${shade}`, 'aria-hidden': true }), texts.heat.upTo(figure(upTo))))),
        el('p', {}, texts.heat.click),
      ],
      answer.elsewhere ? el('p', {}, texts.heat.elsewhere(answer.elsewhere)) : null,
    ];
  }

  /** What stands now has no period. */
  function pressed() {
    period.hidden = !['medianDays', 'totalDays'].includes(chosen().metric);
    period.querySelectorAll('button').forEach((choice) => choice.setAttribute('aria-pressed', String(Number(choice.dataset.days) === chosen().days)));
  }

  function unfold() {
    pressed();
    body.hidden = folded();
    fold.setAttribute('aria-expanded', String(!folded()));
    fold.title = folded() ? texts.heat.unfold : texts.heat.hide;
    replace(fold, texts.heat.title, el('span', { 'aria-hidden': true }, folded() ? ' ▸' : ' ▾'));
  }

  function chooser(label, options, name) {
    const id = uniqueId(name);
    const select = el('select', { id, on: { change: ({ target }) => choose({ [name]: target.value }) } },
      options.map(([value, text]) => el('option', { value }, text)));
    select.value = chosen()[name];
    return el('div', { class: 'loeftet-heat-choice' }, el('label', { for: id }, label), select);
  }
}

function figure(value) {
  return ['open', 'overdue'].includes(chosen().metric) ? texts.cases(value) : texts.days(value);
}

/** What is drawn anew while somebody stands in it with the keyboard keeps them there. */
function keepFocus(place, draw) {
  const inside = place.contains(document.activeElement);
  draw();
  if (inside) place.querySelector('select')?.focus();
}
