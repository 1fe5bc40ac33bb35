import { el, replace } from './dom.js';
import { formField } from './form-fields.js';

/** Draws the parts of a form. `apply` shows what the answers so far mean: what is hidden, what the texts say. */
export function formParts(parts) {
  const fields = new Map();
  const places = new Map();
  const shown = new Map();
  const element = el('div', { class: 'loeftet-parts loeftet-fields' }, parts.map(draw));

  return { element, fields, apply };

  function draw(part) {
    const drawn = drawing(part);
    places.set(part.id, drawn);
    return drawn;
  }

  function drawing(part) {
    if (part.type === 'group') {
      return el(
        'fieldset',
        { class: 'loeftet-wide' },
        part.label && el('legend', {}, part.label),
        el('div', { class: 'loeftet-fields' }, part.parts.map(draw)),
      );
    }
    if (part.type === 'text') return el('div', { class: 'loeftet-wide loeftet-text' });
    if (part.type === 'separator') return el('hr', { class: 'loeftet-wide' });
    if (part.type === 'spacer') return el('div', { class: 'loeftet-wide loeftet-spacer' });
    const field = formField(part);
    fields.set(part.key, field);
    if (part.options) field.offer(part.options);
    field.fill(part.value);
    return field.element;
  }

  function apply(state) {
    const hidden = new Set(state.hidden);
    places.forEach((place, id) => { place.hidden = hidden.has(id); });
    Object.entries(state.texts).forEach(([id, blocks]) => {
      // What did not change stays as it is: a screen reader is not to read it again.
      const key = JSON.stringify(blocks);
      if (shown.get(id) === key) return;
      shown.set(id, key);
      replace(places.get(id), textBlocks(blocks));
    });
    fields.forEach((field, key) => {
      field.describe(state.descriptions[key]);
      if (state.options[key]) field.offer(state.options[key]);
    });
  }
}

/** The blocks of a text: paragraphs, headings, and lists of items that follow each other. */
function textBlocks(blocks) {
  const drawn = [];
  blocks.forEach((block) => {
    if (block.kind === 'li') {
      const last = drawn[drawn.length - 1];
      const list = last?.tagName === 'UL' ? last : el('ul', {});
      list.append(el('li', {}, runs(block)));
      if (list !== last) drawn.push(list);
    } else {
      drawn.push(el(block.kind === 'h' ? 'h3' : 'p', {}, runs(block)));
    }
  });
  return drawn;
}

function runs(block) {
  return block.runs.map(({ text, look, href }) => {
    if (href) return el('a', { href, ...(href.startsWith('https:') ? { target: '_blank', rel: 'noopener' } : {}) }, text);
    if (look === 'bold') return el('strong', {}, text);
    return look === 'italic' ? el('em', {}, text) : text;
  });
}
