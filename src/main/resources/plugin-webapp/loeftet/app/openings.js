import { alert, button, el, replace } from './dom.js';
import { openDialog } from './dialog.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { section } from './panel-parts.js';
import { texts } from './texts.js';

const words = texts.openings;

/** Jobs and placements that companies offer the citizen; fetched by itself, so that the panel never waits for it. */
export function openings(http, caseNumber) {
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/openings`;
  const root = el('div', {});
  load();
  return section(words.title, root);

  async function load() {
    try {
      const { openings: noted, mayNote } = await http.get(path);
      replace(
        root,
        noted.length ? el('ul', { class: 'loeftet-list' }, noted.map(opening)) : el('p', {}, words.none),
        mayNote && button(words.add, () => ask(http, path, load)),
      );
    } catch (error) {
      replace(root, alert('danger', error.message), button(texts.app.retry, load));
    }
  }
}

function opening(noted) {
  return el(
    'li',
    {},
    el('strong', {}, noted.companyName),
    el('div', {}, [words.kinds[noted.kind] ?? noted.kind, words.availableFrom(formatDay(noted.availableFrom))].join(' · ')),
    noted.note && el('p', { class: 'loeftet-note' }, noted.note),
    el('div', { class: 'loeftet-quiet' }, [noted.notedBy, formatDay(noted.notedAt)].join(' · ')),
  );
}

function ask(http, path, onDone) {
  const fields = [
    field({ name: 'kind', label: words.kind, kind: 'select', options: words.kinds, required: true }),
    field({ name: 'company', label: words.company, required: true, maxLength: 200, hint: words.companyHint }),
    field({ name: 'from', label: words.from, kind: 'date', required: true }),
    field({ name: 'note', label: words.note, kind: 'textarea', maxLength: 2000 }),
  ];
  openDialog({
    title: words.add,
    intro: words.intro,
    content: el('div', {}, fields.map((input) => input.element)),
    confirm: words.confirm,
    submit: () => send(http, path, fields),
    onDone,
  });
}

async function send(http, path, fields) {
  const missing = fields.filter((input) => {
    const empty = input.required && !input.value();
    input.refuse(empty ? texts.errors.required : '');
    return empty;
  });
  if (missing.length) {
    missing[0].input.focus();
    throw Object.assign(new Error(), { handled: true });
  }
  await http.post(path, Object.fromEntries(fields.map((input) => [input.name, input.value()])));
}
