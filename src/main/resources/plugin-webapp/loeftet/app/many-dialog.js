import { checked, radios } from './case-actions.js';
import { openDialog } from './dialog.js';
import { alert, el } from './dom.js';
import { field } from './field.js';
import { whenOf, whereOf } from './meeting-parts.js';
import { many as words } from './texts-cases.js';

/** Asks what belongs to the action, shows what would happen, and does it. */
export async function askFor(action, http, cases, onDone) {
  const own = words.actions[action];
  const form = await forms[action](http);
  if (form.unable) {
    openDialog({ title: own.title, intro: form.unable, content: el('div'), onDone: () => {} });
    return;
  }
  const wanted = () => ({ action, cases, ...form.value() });
  if (!form.fields.length) {
    preview(own, http, wanted(), await http.post('/api/cases/many', { ...wanted(), preview: true }), onDone);
    return;
  }
  let plan = null;
  openDialog({
    title: own.title,
    intro: own.intro(cases.length),
    content: el('div', {}, form.fields.map((one) => one.element)),
    confirm: words.see,
    submit: () => checked(form.fields, async () => {
      plan = await http.post('/api/cases/many', { ...wanted(), preview: true });
    }),
    onDone: () => preview(own, http, wanted(), plan, onDone),
  });
}

const forms = {
  INVITE: async (http) => {
    const { meetings } = await http.get('/api/meetings');
    const planned = meetings.filter((meeting) => meeting.status === 'PLANNED' && !meeting.attendanceDue);
    if (!planned.length) return { unable: words.noMeetings };
    const meeting = field({
      name: 'meeting', label: words.meeting, kind: 'select', required: true, hint: words.meetingHint,
      options: Object.fromEntries(planned.map((one) => [one.number, [whenOf(one), whereOf(one)].filter(Boolean).join(', ')])),
    });
    return { fields: [meeting], value: () => ({ meeting: meeting.value() }) };
  },
  REMIND: () => ({ fields: [], value: () => ({}) }),
  CLOSE: () => {
    const cause = radios('cause', words.cause, Object.entries(words.causes));
    const reason = field({ name: 'reason', label: words.reason, kind: 'textarea', required: true, maxLength: 2000, hint: words.reasonHint });
    return { fields: [cause, reason], value: () => ({ cause: cause.value(), reason: reason.value() }) };
  },
};

function preview(own, http, wanted, plan, onDone) {
  const can = plan.done.length;
  let result = null;
  openDialog({
    title: own.title,
    intro: own.can(can, can + plan.refused.length),
    content: el('div', {}, !wanted.meeting && !wanted.reason && el('p', {}, own.intro(can)), can > 0 && names(plan.done), refused(words.why, plan.refused)),
    confirm: can ? own.confirm(can) : null,
    kind: wanted.action === 'CLOSE' ? 'danger' : 'primary',
    submit: async () => {
      // Only what was shown: the others may have changed since.
      result = await http.post('/api/cases/many', { ...wanted, cases: plan.done.map(({ caseNumber }) => caseNumber) });
    },
    onDone: () => onDone(alert(
      result.done.length ? 'success' : 'danger',
      own.done(result.done.length),
      result.done.length > 0 && names(result.done),
      refused(words.unchanged, result.refused),
    )),
  });
}

function refused(heading, items) {
  return items.length > 0 && el('div', { class: 'loeftet-refusals' }, el('p', {}, heading(items.length)), el(
    'ul',
    { class: 'loeftet-list', tabindex: 0 }, // long ones scroll, by keyboard too
    items.map((item) => el('li', {}, named(item), el('div', { class: 'loeftet-quiet' }, item.why))),
  ));
}

function names(items) {
  return el('ul', { class: 'loeftet-names', tabindex: 0 }, items.map((item) => el('li', {}, named(item))));
}

function named({ name, caseNumber }) {
  return `${name ?? words.unknownName} · ${caseNumber}`;
}
