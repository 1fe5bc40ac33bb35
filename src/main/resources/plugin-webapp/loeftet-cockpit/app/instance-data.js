import { ApiError } from './api.js';

const FRESH = 15_000;
let last = null;

/** The waits of an instance; diagram and tab ask once for both. */
export function waits(http, instance) {
  if (last?.instance === instance && Date.now() - last.at < FRESH) return last.answer;
  const asked = { instance, at: Date.now() };
  asked.answer = http.get(`instance/${encodeURIComponent(instance)}`).then(checked);
  asked.answer.catch(() => {
    if (last === asked) last = null;
  });
  last = asked;
  return asked.answer;
}

function checked(answer) {
  const right = Array.isArray(answer.waits)
    && answer.waits.every((wait) => Array.isArray(wait?.elements) && Array.isArray(wait.pauses) && Number.isFinite(wait.days) && Number.isFinite(wait.lateDays));
  if (!right) throw new ApiError(200);
  return answer;
}
