import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.sharing;

/**
 * The card "Deling af oplysninger" in the panel: with whom, on what basis, since when, and the way to end it.
 * `onEnded` is told when sharing has ended, for messages and tasks change with it.
 */
export function sharingCard(http, caseNumber, onEnded) {
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/sharing`;
  const list = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  load();
  return section(words.title, list);

  async function load() {
    try {
      const shared = await http.get(path);
      replace(list, shared.bases.length
        ? el('ul', { class: 'loeftet-list' }, shared.bases.map((basis) => item(basis, shared.mayWithdraw)))
        : el('p', {}, words.none));
    } catch (error) {
      replace(list, alert('danger', error.message), button(texts.app.retry, load));
    }
  }

  function item(basis, mayWithdraw) {
    const partner = words.partners[basis.kind] ?? basis.kind;
    return el(
      'li',
      { class: basis.inForce ? null : 'loeftet-quiet' },
      el('div', {}, el('strong', {}, partner), basis.inForce ? null : ` · ${words.ended}`),
      el('p', { class: 'loeftet-note' }, `${words.bases[basis.basis] ?? basis.basis}: ${basis.reference}`),
      el('div', { class: 'loeftet-quiet' }, words.since(formatDay(basis.givenOn), basis.recordedBy)),
      basis.withdrawnOn && el('div', { class: 'loeftet-quiet' }, words.withdrawn(formatDay(basis.withdrawnOn), basis.withdrawnBy)),
      basis.inForce && mayWithdraw && el(
        'div',
        { class: 'loeftet-buttons' },
        button(words.withdraw, () => askForDay(basis.kind, partner), 'default', { 'aria-label': words.withdrawFrom(partner) }),
      ),
    );
  }

  function askForDay(kind, partner) {
    const day = field({ name: 'withdrawnOn', label: words.withdrawnOn, kind: 'date', required: true });
    openDialog({
      title: words.withdrawFrom(partner),
      intro: words.intro,
      content: day.element,
      confirm: words.confirm,
      kind: 'danger',
      submit: async () => {
        day.refuse(day.value() ? '' : texts.errors.required);
        if (!day.value()) throw Object.assign(new Error(), { handled: true });
        await http.post(`${path}/${kind}/withdraw`, { withdrawnOn: day.value() });
      },
      onDone: onEnded,
    });
  }
}
