import { ApiError } from './api.js';
import { checked, path } from './case-actions.js';
import { openDialog } from './dialog.js';
import { button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { texts } from './texts.js';

const words = texts.deadlines;
const WHOLE_NUMBER = /^[-−]?\d{1,4}$/;

/** "Flyt frist" beside a deadline that the caller may move. */
export function moveOne(http, caseNumber, { waitId, what, due }, onDone) {
  return waitId && button(
    words.moveOne,
    () => askForDay(http, caseNumber, { waitId, title: words.moveOne, intro: words.introOne(what, formatDay(due)) }, onDone),
    'default',
    { class: 'btn btn-default btn-sm loeftet-move-one', 'aria-label': words.moveNamed(what) },
  );
}

/** "Flyt alle frister", where there is more than one to move. */
export function moveAll(http, { caseNumber, actions }, onDone) {
  return actions.includes('deadlines') && el(
    'div',
    { class: 'loeftet-buttons loeftet-move-all' },
    button(words.moveAll, () => askForDay(http, caseNumber, { waitId: 'all', title: words.moveAll, intro: words.introAll }, onDone)),
  );
}

/** The new day, as a date or counted from the old one, and why; what it means is shown before anything is saved. */
function askForDay(http, caseNumber, { waitId, title, intro }, onDone) {
  const date = field({ name: 'date', label: words.date, kind: 'date' });
  const days = field({ name: 'workingDays', label: words.days, inputMode: 'numeric', maxLength: 5, hint: words.daysHint });
  const reason = field({ name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint });
  const preview = el('div', { 'aria-live': 'polite' });
  let asked = 0;

  const wanted = () => ({ waitId, date: date.value() || null, workingDays: number(days.value()), reason: reason.value() });
  const send = (more) => http.post(path(caseNumber, 'deadlines/move'), { ...wanted(), ...more });

  async function look() {
    const mine = ++asked;
    replace(preview);
    date.refuse('');
    days.refuse('');
    if (!date.value() && !days.value()) return;
    try {
      const plan = await send({ preview: true });
      if (mine === asked) replace(preview, planned(plan));
    } catch (error) {
      if (mine !== asked) return;
      const refused = [date, days].find((input) => input.name === error.errors?.[0]?.field);
      if (refused) refused.refuse(error.errors[0].message);
      else replace(preview, el('p', { class: 'loeftet-field-error' }, error.message));
    }
  }

  date.input.addEventListener('change', look);
  days.input.addEventListener('change', look);
  openDialog({
    title,
    intro,
    content: el('div', {}, date.element, el('p', { class: 'loeftet-or' }, words.or), days.element, preview, reason.element),
    confirm: title,
    submit: () => checked([date, days, reason], () => send({ preview: false })),
    onDone: () => onDone(waitId === 'all' ? words.doneAll : words.doneOne),
  });
}

function number(typed) {
  if (!typed) return null;
  if (!WHOLE_NUMBER.test(typed)) throw new ApiError(400, { field: 'workingDays', message: words.noNumber });
  return Number(typed.replace('−', '-'));
}

function planned({ moves, stays }) {
  return el(
    'div',
    { class: 'loeftet-preview' },
    moves.length > 0 && el('ul', {}, moves.map((move) => el('li', {}, words.moves(move.name, formatDay(move.from), formatDay(move.to))))),
    !moves.length && el('p', {}, words.nothingMoves),
    stays.length > 0 && [el('strong', {}, words.stays), el('ul', {}, stays.map((stay) => el('li', {}, stay.why)))],
  );
}
