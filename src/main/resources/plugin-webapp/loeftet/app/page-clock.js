import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatTime } from './format.js';
import { texts } from './texts.js';

const words = texts.clock;
const STEPS = { P1D: words.day, P10D: words.tenDays, P3M: words.threeMonths };

/** "Demo-ur": lets the time of the demonstration pass. */
export async function renderClock(main, http) {
  const now = el('output', { class: 'loeftet-clock' });
  const status = el('div', { 'aria-live': 'polite' });
  const date = field({ name: 'to', label: words.date, kind: 'date' });
  const steps = Object.entries(STEPS).map(([advance, label]) => button(label, () => move({ advance })));
  const go = button(words.go, () => {
    date.refuse(date.value() ? '' : texts.errors.required);
    if (date.value()) move({ to: date.value() });
  });
  replace(
    main,
    el('h1', {}, texts.pages['demo-clock']),
    el('p', {}, words.intro),
    el('section', { class: 'loeftet-card loeftet-narrow' }, el('h2', {}, words.now), now, el('div', { class: 'loeftet-buttons' }, steps), date.element, el('div', { class: 'loeftet-buttons' }, go)),
    status,
  );
  show(await http.get('/api/demo/clock'));

  function show(answer) {
    now.textContent = formatTime(answer.now);
  }

  async function move(body) {
    [...steps, go].forEach((one) => { one.disabled = true; });
    replace(status, alert('info', words.working));
    try {
      const answer = await http.post('/api/demo/clock', body);
      show(answer);
      replace(status, alert('success', words.done(formatTime(answer.now))));
    } catch (error) {
      replace(status, alert('danger', error.message));
    } finally {
      [...steps, go].forEach((one) => { one.disabled = false; });
    }
  }
}
