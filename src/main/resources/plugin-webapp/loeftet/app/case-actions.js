import { append, button, el, replace } from './dom.js';
import { openDialog } from './dialog.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { texts } from './texts.js';

const words = texts.control;

/** "Der er sket noget": what may happen to the case where it stands now. */
export async function askWhatHappened(http, caseNumber, onDone) {
  const events = await http.get(path(caseNumber, 'events'));
  if (!events.length) {
    openDialog({ title: words.eventTitle, intro: words.noEvents, content: el('div'), onDone });
    return;
  }
  const choice = radios('event', words.eventChoice, events.map((event) => [event.message, event.offer]));
  openDialog({
    title: words.eventTitle,
    intro: words.eventIntro,
    content: choice.element,
    confirm: words.eventConfirm,
    submit: () => checked([choice], () => http.post(path(caseNumber, `events/${encodeURIComponent(choice.value())}`))),
    onDone: () => onDone(words.eventDone),
  });
}

/** "Sæt på pause". */
export function askForPause(http, caseNumber, onDone) {
  const reason = radios('reason', words.pauseReason, Object.entries(texts.pauseReasons));
  const until = field({ name: 'until', label: words.pauseUntil, kind: 'date', required: true });
  const note = field({ name: 'note', label: words.pauseNote, kind: 'textarea', maxLength: 2000, hint: words.pauseNoteHint });
  openDialog({
    title: words.pauseTitle,
    intro: words.pauseIntro,
    content: el('div', {}, reason.element, until.element, note.element),
    confirm: words.pauseConfirm,
    submit: () => checked([reason, until, note], () => http.post(path(caseNumber, 'pause'), { reason: reason.value(), until: until.value(), note: note.value() })),
    onDone: () => onDone(words.pauseDone),
  });
}

/** "Genoptag sagen". */
export function askForResuming(http, caseNumber, onDone) {
  openDialog({
    title: words.resumeTitle,
    intro: words.resumeIntro,
    content: el('div'),
    confirm: words.resumeConfirm,
    submit: () => http.post(path(caseNumber, 'resume')),
    onDone: () => onDone(words.resumeDone),
  });
}

/** "Flyt sagen": a leader chooses a stage and sees what that closes and opens. */
export async function askForMove(http, caseNumber, onDone) {
  const { stages } = await http.get(path(caseNumber, 'move'));
  const to = field({
    name: 'to', label: words.moveTo, kind: 'select', required: true,
    options: Object.fromEntries(stages.map((stage) => [stage.id, stage.current ? words.stageNow(stage.name) : stage.name])),
  });
  keepOrder(to.input, stages);
  const preview = el('div', { 'aria-live': 'polite' });
  const anyway = field({ name: 'confirmMissing', label: words.moveAnyway, kind: 'check', hint: words.moveAnywayHint });
  const reason = field({ name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint });
  const unsettled = el('div', {});
  to.input.addEventListener('change', async () => {
    replace(preview);
    replace(unsettled);
    anyway.fill(false);
    anyway.refuse('');
    if (!to.value()) return;
    try {
      const facts = await http.get(`${path(caseNumber, 'move')}?to=${encodeURIComponent(to.value())}`);
      replace(preview, moveFacts(facts));
      if (facts.unsettled.length) {
        replace(unsettled, el('div', { class: 'loeftet-overdue' }, words.moveUnsettled(facts.unsettled.join(', '))), anyway.element);
      }
    } catch (error) {
      replace(preview, el('p', { class: 'loeftet-field-error' }, error.message));
    }
  });
  openDialog({
    title: words.moveTitle,
    intro: words.moveIntro,
    content: el('div', {}, to.element, preview, unsettled, reason.element),
    confirm: words.moveConfirm,
    submit: () => checked([to, anyway, reason], () => http.post(path(caseNumber, 'move'), {
      to: to.value(), reason: reason.value(), confirmMissing: anyway.value() === 'ja',
    })),
    onDone: () => onDone(words.moveDone),
  });
}

/** "Genåbn sagen": a closed case goes on as a new one. */
export async function askForReopening(http, state, onDone) {
  const stages = await http.get('/api/cases/stages');
  const stage = field({
    name: 'stage', label: words.reopenAt, kind: 'select', required: true,
    options: Object.fromEntries(stages.map((one) => [one.id, `${one.number} ${one.name}`])),
  });
  keepOrder(stage.input, stages);
  stage.fill(state.stage?.id ?? stages[0].id);
  const reason = field({ name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint });
  const anyway = field({ name: 'confirmMissing', label: words.reopenAnyway, kind: 'check', hint: words.moveAnywayHint });
  anyway.element.hidden = true; // asked for only where the stage requires what the case lacks
  stage.input.addEventListener('change', () => {
    anyway.fill(false);
    anyway.refuse('');
    anyway.element.hidden = true;
  });
  let number = null;
  openDialog({
    title: words.reopenTitle,
    intro: words.reopenIntro,
    content: el('div', {}, stage.element, anyway.element, reason.element),
    confirm: words.reopenConfirm,
    submit: () => checked([stage, anyway, reason], async () => {
      try {
        ({ caseNumber: number } = await http.post(path(state.caseNumber, 'reopen'), {
          stage: stage.value(), reason: reason.value(), confirmMissing: anyway.value() === 'ja',
        }));
      } catch (error) {
        if (error.errors?.[0]?.field === 'confirmMissing') anyway.element.hidden = false;
        throw error;
      }
    }),
    onDone: () => onDone(words.reopenDone(number), number),
  });
}

/** "Registrér klage": a complaint about the decision of a closed case. */
export function askForComplaint(http, { caseNumber, end }, onDone) {
  const received = field({ name: 'receivedOn', label: words.complaintReceived, kind: 'date', required: true, hint: words.complaintReceivedHint });
  openDialog({
    title: words.complaintTitle,
    intro: end ? words.complaintIntro : words.complaintBesideIntro,
    content: received.element,
    confirm: words.complaintConfirm,
    submit: () => checked([received], () => http.post(path(caseNumber, 'complaints'), { receivedOn: received.value() })),
    onDone: () => onDone(words.complaintDone),
  });
}

/** Why and until when a case stands still. */
export function pauseNotice(pause) {
  return pause && el(
    'p',
    { class: 'loeftet-paused', role: 'status' },
    el('strong', {}, words.pausedUntil(formatDay(pause.until))),
    ` ${pause.why}${pause.note ? `: ${pause.note}` : ''}. `,
    words.pausedSince(formatDay(pause.since)),
  );
}

export function path(caseNumber, action) {
  return `/api/cases/${encodeURIComponent(caseNumber)}/${action}`;
}

function moveFacts(preview) {
  const list = (title, items) => items.length > 0 && el('div', {}, el('strong', {}, title), el('ul', {}, items.map((item) => el('li', {}, item))));
  const closes = [
    ...preview.closes.tasks,
    ...preview.closes.timers.map((timer) => (timer.due ? words.timer(timer.name, formatDay(timer.due)) : timer.name)),
  ];
  return el(
    'div',
    { class: 'loeftet-preview' },
    preview.paused && el('p', {}, words.moveResumes),
    list(words.moveCloses, closes),
    list(words.moveTold, preview.told),
    list(words.moveBesides, preview.besides),
    list(words.moveOpens, preview.opens),
    preview.missing.length > 0 && el('div', { class: 'loeftet-overdue' }, words.moveMissing(preview.missing.join(', '))),
  );
}

// Objects sort whole-number keys first; the stages have names, but their order is theirs.
function keepOrder(select, stages) {
  append(select, stages.map((stage) => [...select.options].find((option) => option.value === stage.id)));
}

/** One choice among a few, each a radio button with the focus ring of its own. */
export function radios(name, legend, options, onChange = () => {}) {
  const error = el('div', { class: 'loeftet-field-error' });
  const inputs = options.map(([value, label]) => {
    const input = el('input', { type: 'radio', name: `loeftet-${name}`, value, on: { change: () => onChange(value) } });
    return { input, element: el('label', { class: 'loeftet-radio' }, input, ` ${label}`) };
  });
  const element = el('fieldset', { class: 'loeftet-choice' }, el('legend', {}, legend), inputs.map((one) => one.element), error);
  return {
    name, required: true, element,
    input: inputs[0].input,
    value: () => inputs.find((one) => one.input.checked)?.input.value ?? '',
    refuse: (message) => replace(error, message),
  };
}

/** Sends when everything required is there; what the server refuses stands at its field. */
export async function checked(fields, call) {
  let refused = null;
  for (const input of fields) {
    const missing = input.required && !input.value();
    input.refuse(missing ? texts.errors.required : '');
    if (missing) refused ??= input;
  }
  if (!refused) {
    try {
      await call();
      return;
    } catch (error) {
      refused = fields.find((input) => input.name === error.errors?.[0]?.field);
      if (!refused) throw error;
      refused.refuse(error.errors[0].message);
    }
  }
  refused.input.focus();
  throw Object.assign(new Error(), { handled: true });
}

/** The buttons for what the caller may do with the case. */
export function caseButtons(http, { caseNumber, actions }, onDone, onError) {
  const open = (ask) => async () => {
    try {
      await ask(http, caseNumber, onDone);
    } catch (error) {
      onError(error);
    }
  };
  const may = (action) => actions.includes(action);
  return [
    may('act') && !may('resume') && button(words.event, open(askWhatHappened)),
    may('pause') && button(words.pause, open(askForPause)),
    may('resume') && button(words.resume, open(askForResuming), 'primary'),
    may('move') && button(words.move, open(askForMove)),
  ];
}
