// Builds elements. Data goes in as text nodes only, so nothing that somebody typed is ever read as markup.
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'on') Object.entries(value).forEach(([event, handler]) => element.addEventListener(event, handler));
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  children.flat(Infinity).forEach((child) => {
    if (child === undefined || child === null || child === false) return;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  });
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

let counter = 0;

/** An id for binding labels, hints and errors to their input. */
export function uniqueId(name) {
  counter += 1;
  return `loeftet-${name}-${counter}`;
}

export function alert(kind, message, ...more) {
  return el('div', { class: `alert alert-${kind} loeftet-alert`, role: kind === 'danger' ? 'alert' : 'status' }, message, more);
}

export function button(label, handler, kind = 'default', properties = {}) {
  return el('button', { type: 'button', class: `btn btn-${kind}`, on: { click: handler }, ...properties }, label);
}
