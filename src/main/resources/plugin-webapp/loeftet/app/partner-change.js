import { checked, path } from './case-actions.js';
import { openDialog } from './dialog.js';
import { el, replace } from './dom.js';
import { field } from './field.js';
import { partnerChange as words } from './texts-actions.js';
import { texts } from './texts.js';

/** "Skift skole", "Skift a-kasse": what it leads to is shown before anything is saved. */
export async function askForPartner(http, caseNumber, kind, onDone) {
  const own = words.kinds[kind];
  const { current, why, choices } = await http.get(path(caseNumber, `partners/${kind}`));
  if (why || !choices.length) {
    openDialog({ title: own.title, intro: why ?? own.nobody, content: el('div'), onDone: () => {} });
    return;
  }
  const partner = field({
    name: 'partner', label: own.label, kind: 'select', required: true,
    options: Object.fromEntries(choices.map((one) => [one.id, one.name])),
  });
  const reason = field({ name: 'reason', label: texts.actions.reason, kind: 'textarea', required: true, maxLength: 2000, hint: texts.actions.reasonHint });
  const preview = el('div', { 'aria-live': 'polite' });
  let asked = 0;
  const send = (more) => http.post(path(caseNumber, `partners/${kind}`), { partner: partner.value(), reason: reason.value(), ...more });

  partner.input.addEventListener('change', async () => {
    const mine = ++asked;
    replace(preview);
    if (!partner.value()) return;
    try {
      const { effects } = await send({ preview: true });
      if (mine === asked) replace(preview, el('div', { class: 'loeftet-preview' }, el('ul', {}, effects.map((effect) => el('li', {}, effect)))));
    } catch (error) {
      if (mine === asked) replace(preview, el('p', { class: 'loeftet-field-error' }, error.message));
    }
  });
  openDialog({
    title: own.title,
    intro: current ? own.now(current) : own.nobodyNow,
    content: el('div', {}, partner.element, preview, reason.element),
    confirm: own.title,
    submit: () => checked([partner, reason], () => send({ preview: false })),
    onDone: () => onDone(own.done),
  });
}
