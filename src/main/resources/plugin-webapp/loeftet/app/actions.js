import { copy } from './clipboard.js';
import { checked, path, radios } from './case-actions.js';
import { openDialog } from './dialog.js';
import { el } from './dom.js';
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
export async function askForClosing(http, caseNumber, onDone) {
  const { causes, offices } = await http.get(path(caseNumber, 'close'));
  const municipality = field({
    name: 'municipality', label: texts.actions.municipality, kind: 'select', hint: texts.actions.municipalityHint,
    options: Object.fromEntries(offices.map((office) => [`k${office.municipality}`, office.name])),
  });
  municipality.input.options[0].textContent = texts.actions.otherMunicipality;
  municipality.element.hidden = true;
  const cause = radios('cause', texts.actions.cause, causes.map(({ code, name }) => [code, name]), (code) => {
    municipality.element.hidden = code !== 'flyttet';
  });
  let handedOver = null;
  const reason = field({
    name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint,
  });
  openDialog({
    title: texts.actions.closeTitle,
    intro: texts.actions.closeIntro,
    content: el('div', {}, cause.element, municipality.element, reason.element),
    confirm: texts.actions.closeConfirm,
    kind: 'danger',
    submit: () => checked([cause, municipality, reason], async () => {
      handedOver = await http.post(path(caseNumber, 'close'), {
        reason: reason.value(), cause: cause.value(), municipality: municipality.value().slice(1) || null,
      });
    }),
    onDone: () => (handedOver?.handoverNote ? offerHandover(handedOver.handoverNote, onDone) : onDone(closedAs(handedOver))),
  });
}

function closedAs(handedOver) {
  return handedOver ? texts.actions.handedOver(handedOver.office, handedOver.caseNumber) : texts.actions.closeDone;
}

/** The text for a municipality that has no office here. */
function offerHandover(note, onDone) {
  const text = field({ name: 'handover', label: texts.actions.handoverText, kind: 'textarea' });
  text.fill(note);
  text.input.rows = 10;
  text.input.readOnly = true;
  openDialog({
    title: texts.actions.handoverTitle,
    intro: texts.actions.handoverIntro,
    content: text.element,
    confirm: texts.actions.handoverConfirm,
    leave: texts.app.closeDialog, // there is nothing left to undo
    submit: async () => {
      text.input.select();
      await copy(note);
    },
    onDone: () => {},
  }).addEventListener('close', () => onDone(texts.actions.closeDone));
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
