// What is chosen on the diagram, known to the diagram and to the list below it; kept for the session.
const KEY = 'loeftet-heat';
const METRICS = ['none', 'medianDays', 'totalDays', 'overdue', 'open'];
const PERIODS = [30, 90, 365];
const listeners = new Set();
const state = { metric: 'medianDays', versions: 'all', days: 90, folded: null, ...kept(), element: null };

export const metrics = METRICS;
export const periods = PERIODS;

export function chosen() {
  return state;
}

export function choose(changes) {
  Object.assign(state, changes);
  try {
    const { metric, versions, days, folded } = state;
    sessionStorage.setItem(KEY, JSON.stringify({ metric, versions, days, folded }));
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
    const { metric, versions, days, folded } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return {
      ...(METRICS.includes(metric) && { metric }),
      ...(['all', 'this'].includes(versions) && { versions }),
      ...(PERIODS.includes(days) && { days }),
      ...(typeof folded === 'boolean' && { folded }),
    };
  } catch {
    return {};
  }
}
