import { ApiError } from './api.js';
import { chosen } from './heat-state.js';

const FRESH = 30_000;
let last = null;

/** The figures of a diagram; the diagram and the list below it ask once for both. */
export function figures(http, definition) {
  const { versions, days } = chosen();
  const key = `${definition} ${versions} ${days}`;
  if (last?.key === key && Date.now() - last.at < FRESH) return last.answer;
  const asked = { key, at: Date.now() };
  asked.answer = http.get('diagram', { definition, versions, days }).then(checked);
  asked.answer.catch(() => {
    if (last === asked) last = null;
  });
  last = asked;
  return asked.answer;
}

/** Numbers where numbers are meant: half an answer is worse than none. */
function checked(answer) {
  const counts = ['open', 'overdue', 'totalDays'];
  const right = Array.isArray(answer.elements)
    && answer.elements.every((line) => typeof line?.element === 'string' && counts.every((name) => Number.isFinite(line[name])));
  if (!right) throw new ApiError(200);
  return answer;
}
