import { el, replace } from './dom.js';
import { formatCount } from './format.js';
import { bar, median, overdue, trend } from './page-figures.js';
import { texts } from './texts.js';

const words = texts.page.stages;

/** The stages as a flow, in the pathway's order; a click on one shows only what stands there. */
export function stages(place, { lines, worst, chosen, choose }) {
  const drawn = place.stages?.lines === lines ? place.stages : place.stages = { lines, buttons: draw(place, lines, worst) };
  drawn.buttons.forEach(({ id, button }) => {
    button.setAttribute('aria-pressed', String(id === chosen));
    button.onclick = () => choose(id);
  });
}

function draw(place, lines, worst) {
  const buttons = [];
  if (!lines.length) {
    replace(place, el('p', { class: 'loeftet-empty' }, texts.page.nothing));
    return buttons;
  }
  replace(place, el('ol', { class: 'loeftet-flow' }, lines.map((line) => {
    const button = el('button', { type: 'button', class: 'loeftet-step-name', title: words.filter(line.name) }, line.name);
    buttons.push({ id: line.stage, button });
    const isWorst = line.stage === worst;
    const empty = !line.open && !line.entered && !line.left;
    return el('li', { class: `loeftet-step${isWorst ? ' loeftet-worst' : ''}${empty ? ' loeftet-idle' : ''}` },
      isWorst && el('span', { class: 'loeftet-worst-tag' }, words.worst),
      el('h3', {}, button),
      empty ? el('p', { class: 'loeftet-quiet' }, words.empty) : [
        el('p', { class: 'loeftet-standing' }, el('strong', {}, formatCount(line.open)), ' ', line.open === 1 ? words.openOne : words.open),
        line.planned > 0 && el('p', { class: 'loeftet-quiet' }, words.planned(formatCount(line.planned))),
        bar(line.overdue, line.open, 'loeftet-bar-late'),
        el('p', {}, overdue(line)),
        el('p', {}, words.median, ' ', el('strong', {}, median(line)), ' ', line.medianDays === null ? '' : words.days),
        el('p', {}, trend(line)),
      ]);
  })));
  return buttons;
}
