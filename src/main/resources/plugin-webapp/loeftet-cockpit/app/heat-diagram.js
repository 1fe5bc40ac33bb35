import { client } from './api.js';
import { button, el } from './dom.js';
import { figures } from './heat-data.js';
import { heatPanel } from './heat-panel.js';
import { scaleOf } from './heat-scale.js';
import { choose, chosen, onChoice } from './heat-state.js';
import { dress } from './heat-style.js';
import { openTab } from './heat-tab.js';
import { texts } from './texts-heat.js';

const OVERLAY = 'loeftet-heat';
const SELECTED = 'loeftet-heat-selected';
const FAR = 0.2;

let shown = null;

/** The heat on the diagram of a process definition. */
export function render(viewer, { api, processDefinitionId }) {
  dress();
  unmount();
  choose({ element: null });
  shown = heatOn(viewer, client(api), processDefinitionId);
}

export function unmount() {
  shown?.remove();
  shown = null;
}

function heatOn(viewer, http, definition) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  const events = viewer.get('eventBus');
  const panel = heatPanel(canvas.getContainer(), () => load());
  const marked = new Map();
  let answer = null;
  let loaded = '';
  let gone = false;

  const ends = [onChoice(follow), listen('element.click', clicked), listen('root.set', paint), listen('canvas.viewbox.changed', far)];
  far();
  load();

  return { remove };

  async function load() {
    const asked = counted();
    loaded = asked;
    panel.loading();
    try {
      const got = await figures(http, definition);
      if (gone || loaded !== asked) return;
      answer = got;
      paint();
    } catch (error) {
      if (gone || loaded !== asked) return;
      answer = null;
      wipe();
      // Who may not know is not told that there is something to know.
      if (error.status === 403 || error.status === 404) panel.remove();
      else panel.failed(error.message);
    }
  }

  function follow() {
    if (loaded !== counted()) load();
    else paint();
  }

  function paint() {
    if (!answer || gone) return;
    wipe();
    const { metric } = chosen();
    const lines = answer.elements.filter((line) => onThisPlane(line.element) && hasFigure(line, metric));
    const scale = scaleOf(lines.map((line) => line[metric]), metric === 'open' || metric === 'overdue');
    lines.forEach((line) => warm(line, metric, scale));
    if (registry.get(chosen().element)) mark(chosen().element, SELECTED);
    panel.show(answer, scale, lines.length);
  }

  function warm(line, metric, scale) {
    const element = registry.get(line.element);
    // An unfolded subprocess shows what lies in it: only its figure stands on it.
    if (!(element.children?.length > 0)) mark(line.element, `loeftet-heat-${scale.shade(line[metric])}`);
    const label = texts.heat.badge(line);
    overlays.add(line.element, OVERLAY, {
      position: { top: 0, left: (element.width ?? 0) / 2 },
      scale: { min: 0.75, max: 1.1 },
      html: button(figureAndUnit(text(line, metric)), () => select(line.element), 'default', {
        class: `loeftet-wait-badge loeftet-shade-${scale.shade(line[metric])}`,
        'aria-label': `${text(line, metric)}. ${label}`,
        title: label,
      }),
    });
  }

  function text(line, metric) {
    if (metric === 'open' || metric === 'overdue') return texts.cases(line[metric]);
    return texts.days(line[metric]).replace(' ', line.medianAtLeast && metric === 'medianDays' ? '+ ' : ' ');
  }

  function clicked({ element }) {
    if (!answer || chosen().metric === 'none') return;
    if (answer.elements.some((line) => line.element === element?.id)) select(element.id);
    else if (chosen().element) choose({ element: null });
  }

  function select(element) {
    choose({ element });
    openTab('loeftet-heat-list');
  }

  // From far away there is room for figures only; the legend says what they are.
  function far() {
    canvas.getContainer().classList.toggle('loeftet-far', canvas.zoom() < FAR);
  }

  function onThisPlane(id) {
    const element = registry.get(id);
    return Boolean(element) && canvas.findRoot(element) === canvas.getRootElement();
  }

  function mark(id, marker) {
    canvas.addMarker(id, marker);
    marked.set(id, [...(marked.get(id) ?? []), marker]);
  }

  // The viewer is kept for the next visit: nothing of ours may stay in it.
  function wipe() {
    overlays.remove({ type: OVERLAY });
    marked.forEach((markers, id) => registry.get(id) && markers.forEach((marker) => canvas.removeMarker(id, marker)));
    marked.clear();
  }

  function listen(event, handler) {
    events.on(event, handler);
    return () => events.off(event, handler);
  }

  function remove() {
    gone = true;
    ends.forEach((end) => end());
    canvas.getContainer().classList.remove('loeftet-far');
    wipe();
    panel.remove();
  }
}

/** By what figures differ on the server. */
function counted() {
  return `${chosen().versions} ${chosen().days}`;
}

function figureAndUnit(text) {
  const space = text.lastIndexOf(' ');
  return [text.slice(0, space), el('span', { class: 'loeftet-unit' }, text.slice(space))];
}

function hasFigure(line, metric) {
  if (metric === 'none') return false;
  return metric === 'medianDays' ? Number.isFinite(line.medianDays) : line[metric] > 0;
}
