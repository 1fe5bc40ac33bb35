import { el, alert, button, isBusy, replace, setBusy } from './dom.js';
import { texts } from './texts.js';

/**
 * Asks before something happens. The browser's own confirm() is blocked in Tasklist.
 * `submit` gets nothing and may throw an error, which is shown; what was typed stays.
 */
export function openDialog({ title, intro, content, confirm, kind = 'primary', leave, submit, onDone }) {
  const problem = el('div', { 'aria-live': 'assertive' });
  const confirmButton = confirm && el('button', { type: 'submit', class: `btn btn-${kind}` }, confirm);
  const form = el(
    'form',
    { class: 'loeftet-dialog-form', method: 'dialog', novalidate: true, autocomplete: 'off', on: { submit: send } },
    el('h2', { id: 'loeftet-dialog-title' }, title),
    el('p', {}, intro),
    content,
    problem,
    el('div', { class: 'loeftet-buttons' }, confirmButton, button(leave ?? (confirm ? texts.app.cancel : texts.app.closeDialog), () => dialog.close())),
  );
  const dialog = el(
    'dialog',
    { class: 'loeftet-dialog', 'aria-labelledby': 'loeftet-dialog-title', on: { close: () => dialog.remove() } },
    form,
  );

  async function send(event) {
    event.preventDefault();
    if (!confirm || isBusy(confirmButton)) return;
    setBusy(confirmButton, true);
    confirmButton.textContent = texts.actions.working;
    replace(problem);
    try {
      await submit();
      dialog.close();
      onDone();
    } catch (error) {
      if (!error.handled) replace(problem, alert('danger', error.message));
    } finally {
      setBusy(confirmButton, false);
      confirmButton.textContent = confirm;
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  const buttons = form.querySelectorAll('.loeftet-buttons button');
  // An Enter too many must not do what cannot be undone.
  (content.querySelector('input, select, textarea') ?? buttons[kind === 'danger' ? buttons.length - 1 : 0]).focus();
  return dialog;
}
