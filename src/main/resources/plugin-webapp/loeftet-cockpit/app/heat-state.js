// What is chosen on the diagram, known to the diagram and to the list below it; kept for the session.
const KEY = 'loeftet-heat';
const METRICS = ['none', 'medianDays', 'totalDays', 'overdue', 'open'];
const listeners = new Set();
const state = { metric: 'medianDays', versions: 'all', folded: null, ...kept(), element: null };

export const metrics = METRICS;

export function chosen() {
  return state;
}

export function choose(changes) {
  Object.assign(state, changes);
  try {
    const { metric, versions, folded } = state;
    sessionStorage.setItem(KEY, JSON.stringify({ metric, versions, folded }));
  } catch {
    // A browser that keeps nothing: it is chosen until the page is loaded anew.
  }
  [...listeners].forEach((listener) => listener());
}

/** @returns a function that ends the listening */
export function onChoice(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept() {
  try {
    const { metric, versions, folded } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return {
      ...(METRICS.includes(metric) && { metric }),
      ...(['all', 'this'].includes(versions) && { versions }),
      ...(typeof folded === 'boolean' && { folded }),
    };
  } catch {
    return {};
  }
}
