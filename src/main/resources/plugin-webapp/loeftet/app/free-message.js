import { checked, path } from './case-actions.js';
import { openDialog } from './dialog.js';
import { el, replace } from './dom.js';
import { field } from './field.js';
import { texts } from './texts.js';

const words = texts.freeMessage;
const PAUSE = 400;

/** "Skriv en besked": choose a text, see it as it goes out, write the own part, send. */
export async function askForMessage(http, caseNumber, onDone) {
  const offered = await http.get(path(caseNumber, 'messages/texts'));
  const open = offered.filter((one) => !one.why);
  const obstacles = [...new Set(offered.filter((one) => one.why).map((one) => words.notTo(texts.recipients[one.recipient] ?? one.recipient, one.why)))];
  const keyOf = (one) => `${one.template} ${one.recipient}`;
  const choice = field({
    name: 'template', label: words.choose, kind: 'select', required: true,
    options: Object.fromEntries(open.map((one) => [keyOf(one), words.option(texts.recipients[one.recipient] ?? one.recipient, one.title)])),
  });
  const personal = field({ name: 'personal', label: words.personal, kind: 'textarea', required: true, maxLength: 2000, hint: words.personalHint });
  personal.input.rows = 5;
  const own = el('div', { hidden: true }, personal.element);
  const preview = el('div', { 'aria-live': 'polite' });
  // One window is one message, however often it is sent.
  const request = `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;
  let asked = 0;
  let timer = null;

  const chosen = () => open.find((one) => keyOf(one) === choice.value());
  const wish = () => ({
    template: chosen()?.template, recipient: chosen()?.recipient, personal: chosen()?.asksForWords ? personal.value() : '', request,
  });

  async function look() {
    const mine = ++asked;
    clearTimeout(timer);
    if (!chosen()) {
      replace(preview);
      return;
    }
    try {
      const shown = await http.post(path(caseNumber, 'messages/preview'), wish());
      if (mine === asked) replace(preview, letter(shown, chosen()));
    } catch (error) {
      if (mine === asked) replace(preview, el('p', { class: 'loeftet-field-error' }, error.message));
    }
  }

  choice.input.addEventListener('change', () => {
    own.hidden = !chosen()?.asksForWords;
    look();
  });
  personal.input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });

  openDialog({
    title: words.title,
    intro: open.length ? words.intro : words.nothing,
    content: el('div', {}, open.length > 0 && choice.element, obstacles.length > 0 && el('ul', { class: 'loeftet-quiet loeftet-obstacles' }, obstacles.map((why) => el('li', {}, why))), own, preview),
    confirm: open.length > 0 && words.confirm,
    submit: () => checked(chosen()?.asksForWords ? [choice, personal] : [choice], () => http.post(path(caseNumber, 'messages'), wish())),
    onDone: () => onDone(words.done),
  });
}

function letter({ subject, body, channel }, { recipient }) {
  return el(
    'div',
    { class: 'loeftet-preview-letter' },
    el('p', { class: 'loeftet-quiet' }, words.goesTo(texts.recipients[recipient] ?? recipient, texts.outbox.channels[channel] ?? channel)),
    el('div', { class: 'loeftet-letter', tabindex: '0', role: 'group', 'aria-label': words.preview }, el('strong', {}, subject), `\n\n${body}`),
  );
}
