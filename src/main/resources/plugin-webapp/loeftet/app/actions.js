import { openDialog } from './dialog.js';
import { field } from './field.js';
import { texts } from './texts.js';

/** "Borgeren har fået job". */
export function askForJob(http, caseNumber, onDone) {
  const start = field({ name: 'jobStart', label: texts.actions.jobStart, kind: 'date', required: true });
  openDialog({
    title: texts.actions.gotJobTitle,
    intro: texts.actions.gotJobIntro,
    content: start.element,
    confirm: texts.actions.gotJobConfirm,
    submit: () => send(start, () => http.post(path(caseNumber, 'got-job'), { jobStart: start.value() })),
    onDone: () => onDone(texts.actions.gotJobDone),
  });
}

/** "Luk sagen". */
export function askForClosing(http, caseNumber, onDone) {
  const reason = field({
    name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint,
  });
  openDialog({
    title: texts.actions.closeTitle,
    intro: texts.actions.closeIntro,
    content: reason.element,
    confirm: texts.actions.closeConfirm,
    kind: 'danger',
    submit: () => send(reason, () => http.post(path(caseNumber, 'close'), { reason: reason.value() })),
    onDone: () => onDone(texts.actions.closeDone),
  });
}

function path(caseNumber, action) {
  return `/api/cases/${encodeURIComponent(caseNumber)}/${action}`;
}

async function send(input, call) {
  input.refuse(input.value() ? '' : texts.errors.required);
  if (!input.value()) throw refusedAt(input);
  try {
    await call();
  } catch (error) {
    if (!error.errors?.length) throw error;
    input.refuse(error.errors[0].message);
    throw refusedAt(input);
  }
}

function refusedAt(input) {
  input.input.focus();
  return Object.assign(new Error(), { handled: true });
}
