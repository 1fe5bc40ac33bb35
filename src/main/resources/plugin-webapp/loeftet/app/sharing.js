import { checked } from './case-actions.js';
import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.sharing;

/**
 * The card "Deling af oplysninger": with whom, on what basis, since when, and the ways to begin and end it; and the notice
 * for whoever has the task of a partner who may no longer see it. `onChanged` is told when sharing has begun or ended, for
 * messages and tasks change with it.
 */
export function sharing(http, caseNumber, onChanged) {
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/sharing`;
  const list = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  const notice = el('div', { 'aria-live': 'polite' });
  load();
  return { card: section(words.title, list), notice };

  async function load() {
    try {
      const shared = await http.get(path);
      const open = kindsWithout(shared.bases);
      replace(notice, shared.stopped.map((stopped) => stoppedNotice(stopped, shared.mayRecord)));
      replace(
        list,
        shared.bases.length
          ? el('ul', { class: 'loeftet-list' }, shared.bases.map((basis) => item(basis, shared.mayWithdraw)))
          : el('p', {}, words.none),
        shared.mayRecord && shared.earlier.map((earlier) => earlierItem(earlier)),
        shared.mayRecord && open.length > 0 && el('div', { class: 'loeftet-buttons' }, button(words.add, () => askForBasis(open))),
      );
    } catch (error) {
      replace(list, alert('danger', error.message), button(texts.app.retry, load));
    }
  }

  function stoppedNotice(stopped, mayRecord) {
    const partner = words.onePartner[stopped.kind] ?? stopped.kind;
    return el(
      'div',
      { class: 'alert alert-warning loeftet-alert loeftet-stopped', role: 'status' },
      el('strong', {}, words.stopped[stopped.basis](partner, formatDay(stopped.withdrawnOn))),
      el('p', {}, words.stoppedTask(stopped.task)),
      el('ul', {}, el('li', {}, words.wayBasis), el('li', {}, stopped.way)),
      mayRecord && el('div', { class: 'loeftet-buttons' }, button(words.add, () => askForBasis([stopped.kind], { kind: stopped.kind }), 'primary')),
    );
  }

  function earlierItem(earlier) {
    return el(
      'div',
      { class: 'loeftet-earlier' },
      el('strong', {}, `${words.earlier(earlier.caseNumber)}: ${words.partners[earlier.partnerKind] ?? earlier.partnerKind}`),
      el('p', { class: 'loeftet-note' }, `${words.bases[earlier.basis]}: ${earlier.reference}`),
      el('p', { class: 'loeftet-quiet' }, earlier.basis === 'samtykke' ? words.earlierConsent : words.earlierLaw),
      el('div', { class: 'loeftet-buttons' }, button(words.reuse, () => askForBasis([earlier.partnerKind], {
        kind: earlier.partnerKind, basis: earlier.basis, reference: earlier.reference,
      }))),
    );
  }

  /** Nothing is chosen beforehand but the partner that is asked about; a day is always given anew. */
  function askForBasis(kinds, known = {}) {
    const partner = field({
      name: 'kind', label: words.with, kind: 'select', required: true,
      options: Object.fromEntries(kinds.map((kind) => [kind, words.partners[kind] ?? kind])),
    });
    const basis = field({ name: 'basis', label: words.basis, kind: 'select', required: true, options: words.bases });
    const reference = field({ name: 'reference', label: words.reference, kind: 'textarea', required: true, maxLength: 2000 });
    const givenOn = field({ name: 'givenOn', label: words.givenOn, kind: 'date', required: true });
    partner.fill(known.kind);
    basis.fill(known.basis);
    reference.fill(known.reference);
    const fields = [partner, basis, reference, givenOn];
    openDialog({
      title: words.addTitle,
      intro: words.addIntro,
      content: el('div', {}, fields.map((input) => input.element)),
      confirm: words.addConfirm,
      submit: () => checked(fields, () => http.post(`${path}/${partner.value()}`, {
        basis: basis.value(), reference: reference.value(), givenOn: givenOn.value(),
      })),
      onDone: onChanged,
    });
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
      submit: () => checked([day], () => http.post(`${path}/${kind}/withdraw`, { withdrawnOn: day.value() })),
      onDone: onChanged,
    });
  }
}

function kindsWithout(bases) {
  return Object.keys(words.partners).filter((kind) => !bases.some((basis) => basis.kind === kind && basis.inForce));
}
