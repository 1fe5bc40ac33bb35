import { client } from './api.js';
import { alert, button, el, focusIfLost, focusOn, isBusy, replace, setBusy } from './dom.js';
import { formDraft } from './form-draft.js';
import { formParts } from './form-parts.js';
import { formatDay } from './format.js';
import { taskHelp } from './help.js';
import { announce } from './journal-box.js';
import { texts } from './texts.js';

const words = texts.form;
const CHECKED_AFTER_MS = 350;

let current = null;

/** The tab "Opgave": the task's form, drawn by us from what the server says of it. */
export function renderTaskForm(node, { api, taskId }) {
  current?.leave();
  const http = client(api);
  const root = el('div', { class: 'loeftet loeftet-task' });
  node.append(root);
  current = { root, leave: () => {} };
  const own = current;
  load();

  async function load() {
    replace(root, el('p', { class: 'loeftet-quiet', role: 'status' }, texts.app.loading));
    try {
      const form = await http.get(path(taskId));
      own.leave = show(root, http, form, load);
    } catch (error) {
      replace(root, alert(error.status === 409 ? 'warning' : 'danger', error.message), button(texts.app.retry, load));
    }
  }
}

/** Tasklist tells that a tab is left, sometimes after it has drawn the next one. */
export function leaveTaskForm() {
  setTimeout(() => {
    if (current && !current.root.isConnected) {
      current.leave();
      current = null;
    }
  });
}

// The window goes away, or another one comes before it.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') current?.leave();
});

// Tasklist's own shortcut to the first field (scripts/config.js) knows only the form that Tasklist draws.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.altKey && event.code === 'KeyF') {
    current?.root.querySelector('.loeftet-task-form :is(input, select, textarea):not(:disabled, [tabindex="-1"])')?.focus();
  }
});

function path(taskId) {
  return `/api/tasks/${encodeURIComponent(taskId)}/form`;
}

/** Shows the form; what comes back is to be called when it is left. */
function show(root, http, form, reload) {
  if (form.unknown.length) {
    replace(root, head(form), alert('warning', words.unknownForm), form.parts.length > 0 && el('p', { class: 'loeftet-quiet' }, words.unknownFormOwner(form.unknown.join(', '))));
    return () => {};
  }
  const parts = formParts(form.parts);
  const { fields } = parts;
  const touched = new Set();
  const problem = el('div', { 'aria-live': 'assertive' });
  const submit = el('button', { type: 'submit', class: 'btn btn-primary' }, words.submit);
  let { version } = form;
  let known = valuesOf(form.parts);
  // As the fields say it: a number may have come as text.
  const untouched = new Map([...fields].map(([key, field]) => [key, field.value()]));
  let readonly = new Set(form.state.readonly);
  let timer = null;
  let asked = 0;
  const watched = new Set(form.watched);
  const draft = formDraft({ http, path: `${path(form.taskId)}/draft`, values: written, refill, about: form });
  const element = el(
    'form',
    { class: 'loeftet-form loeftet-task-form', novalidate: true, autocomplete: 'off', on: { submit: send, input: onInput, change: onChange, keydown: onKey } },
    parts.element,
    problem,
    !form.obstacle && el('div', { class: 'loeftet-buttons' }, submit, draft.status),
  );
  parts.apply(form.state);
  lock(form.state);
  replace(
    root,
    head(form),
    taskHelp(http, form.taskId),
    form.obstacle ? alert('warning', form.obstacle) : draft.notice,
    [...fields.values()].some((field) => field.part.rules.required) && !form.obstacle && el('p', { class: 'loeftet-quiet' }, words.requiredHint),
    element,
  );
  focusIfLost(root.querySelector('.loeftet-task-head h2'));
  if (form.draft) refill(form.draft.answers);
  return draft.leave;

  function values() {
    return Object.fromEntries([...fields].filter(([key]) => !readonly.has(key)).map(([key, field]) => [key, field.value()]));
  }

  /** What somebody has written here: the rest is to follow the case when the draft is opened again. */
  function written() {
    return Object.fromEntries(Object.entries(values()).filter(([key, value]) => !same(value, untouched.get(key))));
  }

  /** Shows these answers, and what is known where they say nothing. */
  function refill(answers) {
    touched.clear();
    fields.forEach((field, key) => {
      field.refuse('');
      field.fill(key in answers ? answers[key] : known.get(key));
    });
    check();
  }

  function lock(state) {
    readonly = new Set(state.readonly);
    fields.forEach((field, key) => field.lock(Boolean(form.obstacle) || readonly.has(key)));
  }

  function onInput(event) {
    const field = fieldOf(event.target);
    if (!field) return;
    draft.changed();
    field.refuse('');
    const { key } = field.part;
    // Words are checked when the field is left; a choice at once, as more questions may follow from it.
    if (watched.has(key)) soon(event.target.matches('[type=radio], [type=checkbox], select') ? 0 : CHECKED_AFTER_MS);
  }

  function onChange(event) {
    const field = fieldOf(event.target);
    if (!field) return;
    touched.add(field.part.key);
    draft.changed();
    soon(0);
  }

  /** Enter in a field must not complete a task: some have legal effect. */
  function onKey(event) {
    if (event.key === 'Enter' && event.target.matches('input')) event.preventDefault();
  }

  function fieldOf(input) {
    return [...fields.values()].find((field) => field.element.contains(input));
  }

  function soon(delay) {
    clearTimeout(timer);
    timer = setTimeout(check, delay);
  }

  async function check() {
    clearTimeout(timer);
    asked += 1;
    const question = asked;
    try {
      const { state } = await http.post(`${path(form.taskId)}/check`, { answers: values() });
      if (question !== asked) return;
      parts.apply(state);
      lock(state);
      const errors = new Map(state.errors.map(({ field, message }) => [field, message]));
      touched.forEach((key) => fields.get(key).refuse(errors.get(key) ?? ''));
    } catch {
      // Submitting asks again and says what is wrong.
    }
  }

  async function send(event) {
    event.preventDefault();
    if (form.obstacle || isBusy(submit)) return;
    busy(true);
    replace(problem);
    fields.forEach((field) => field.refuse(''));
    try {
      await draft.end();
      const { next } = await http.post(path(form.taskId), { version, answers: values() });
      backToList();
      announce(http, form.taskId, next);
    } catch (error) {
      await refused(error);
    } finally {
      busy(false);
    }
  }

  function busy(is) {
    setBusy(submit, is);
    submit.textContent = is ? words.submitting : words.submit;
  }

  async function refused(error) {
    if (error.status === 409) {
      await overtaken(error);
      return;
    }
    draft.resume();
    const wrong = error.errors.filter(({ field }) => fields.has(field));
    // What is asked for may just have appeared.
    if (wrong.length) await check();
    wrong.forEach(({ field, message }) => {
      touched.add(field);
      fields.get(field).refuse(message);
    });
    const others = error.errors.filter(({ field }) => !fields.has(field)).map(({ message }) => message);
    const summary = wrong.length ? texts.errors.summary(wrong.length) : error.message;
    replace(problem, alert('danger', others.length ? others.join(' ') : summary, ' ', texts.errors.unsent));
    const first = [...fields].find(([key]) => wrong.some(({ field }) => field === key));
    first?.[1].focus();
  }

  /** Somebody else was faster. What was typed stays on the screen, and nothing of theirs is overwritten. */
  async function overtaken(error) {
    if (error.body?.conflict === 'CHANGED') {
      const labels = await adopt();
      draft.resume();
      replace(problem, alert('warning', error.message, ' ', labels.length > 0 && `${words.changed(labels.join(', '))} `, words.stay));
      return;
    }
    form.obstacle = error.message;
    fields.forEach((field) => field.lock(true));
    submit.remove();
    replace(problem, alert(
      'warning',
      error.message,
      ' ',
      words.stay,
      el('div', { class: 'loeftet-buttons' }, button(words.backToList, backToList), button(words.reload, reload)),
    ));
    focusOn(problem.firstElementChild);
  }

  /** Takes over what the case knows by now, except where something was typed; the labels of what has changed. */
  async function adopt() {
    const fresh = await http.get(path(form.taskId));
    const now = valuesOf(fresh.parts);
    const changed = [...fields].filter(([key]) => !same(now.get(key), known.get(key)));
    changed.forEach(([key, field]) => {
      if (!same(field.value(), untouched.get(key))) return;
      field.fill(now.get(key));
      untouched.set(key, field.value());
    });
    known = now;
    version = fresh.version;
    await check();
    return changed.map(([, field]) => field.part.label);
  }
}

function head({ about }) {
  const late = about.due && about.due < about.now;
  return el(
    'header',
    { class: 'loeftet-task-head' },
    about.name && el('h2', {}, about.name),
    el(
      'p',
      {},
      about.caseNumber && `${words.caseNumber} ${about.caseNumber} · `,
      el('span', { class: late ? 'loeftet-overdue' : null }, about.due ? (late ? words.overdue : words.due)(formatDay(about.due)) : words.noDue),
    ),
    about.addressProtected && el('p', { class: 'loeftet-protected' }, words.protectedAddress),
  );
}

function same(one, other) {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value) {
  return value === null || value === undefined || value === '' || value === false || value.length === 0;
}

/** What the case knows already, by the key of the field. */
function valuesOf(parts) {
  return new Map(parts.flatMap((part) => [...(part.key ? [[part.key, part.value]] : []), ...valuesOf(part.parts)]));
}

/** Tasklist's own way back: the address without the task. */
function backToList() {
  const [route, query = ''] = window.location.hash.split('?');
  const search = new URLSearchParams(query);
  search.delete('task');
  search.delete('detailsTab');
  window.location.hash = `${route || '#/'}?${search}`;
}
