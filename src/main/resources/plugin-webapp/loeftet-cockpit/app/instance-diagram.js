import { client } from './api.js';
import { el } from './dom.js';
import { dress } from './heat-style.js';
import { waits } from './instance-data.js';
import { texts } from './texts-heat.js';

const OVERLAY = 'loeftet-waited';

let shown = null;

/** On the diagram of an instance: how long it stood where, and what it waits in now. The tab says what went wrong. */
export async function render(viewer, { api, processInstanceId }) {
  dress();
  unmount();
  const mine = { viewer };
  shown = mine;
  try {
    const answer = await waits(client(api), processInstanceId);
    if (shown === mine) places(answer.waits).forEach((place, id) => badge(viewer, id, place));
  } catch (error) {
    if (error.status !== 403) console.error('loeftet-instance-diagram:', error);
  }
}

export function unmount() {
  shown?.viewer.get('overlays').remove({ type: OVERLAY });
  shown = null;
}

/** By element, with what lies inside it: the days, what is open, and by how much it is late. */
function places(all) {
  const found = new Map();
  all.forEach((wait) => wait.elements.forEach((id, depth) => {
    const place = found.get(id) ?? { days: 0, late: 0, open: false, name: null };
    place.days += wait.days;
    if (!wait.left) {
      place.open = true;
      place.late = Math.max(place.late, wait.lateDays);
    }
    place.name ??= depth === 0 ? wait.name : wait.stageName;
    found.set(id, place);
  }));
  return found;
}

function badge(viewer, id, { days, late, open, name }) {
  const element = viewer.get('elementRegistry').get(id);
  if (!element) return;
  const text = open && late > 0 ? texts.instance.lateBadge(late) : texts.days(days);
  const label = texts.instance.badge(name ?? id, days, open, late);
  viewer.get('overlays').add(id, OVERLAY, {
    position: { top: 0, left: (element.width ?? 0) / 2 },
    scale: { min: 0.75, max: 1.1 },
    html: el('span', { class: `loeftet-wait-badge ${open ? 'loeftet-wait-badge-open' : 'loeftet-wait-badge-done'} ${open && late > 0 ? 'loeftet-wait-badge-late' : ''}`, role: 'img', 'aria-label': label, title: label }, open && late > 0 ? '! ' : null, text),
  });
}
