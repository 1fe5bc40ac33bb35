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
  const held = heldIn(element);
  element.replaceChildren();
  append(element, children);
  if (held) giveBack(held, element);
  return element;
}

/** Puts a new element in the place of an old one. */
export function swap(old, fresh) {
  const held = heldIn(old);
  old.replaceWith(fresh);
  if (held) giveBack(held, fresh);
}

// What had the focus before an element was emptied, until there is something to give it to.
const waiting = new WeakMap();

/** What has the focus and is about to go. */
function heldIn(element) {
  const active = document.activeElement;
  if (active === element) return waiting.get(element) ?? null;
  return element.contains(active) ? active : null;
}

/**
 * Whoever works by keyboard must not begin at the top of the page because something was drawn anew: the focus goes to what is
 * said, else to what has the same name as before, else to the place itself.
 */
function giveBack(held, element) {
  waiting.delete(element);
  if (held.isConnected) {
    held.focus({ preventScroll: true });
    return;
  }
  const said = element.querySelector(':scope > .loeftet-alert');
  const named = [...element.querySelectorAll(held.tagName)].find((one) => !one.disabled && nameOf(one) === nameOf(held));
  if (!said && !named) waiting.set(element, held);
  focusOn(said ?? named ?? element);
}

function nameOf(element) {
  return `${element.name ?? ''} ${element.getAttribute('aria-label') ?? element.textContent}`;
}

/** Gives the focus also to what people cannot step to by themselves. */
export function focusOn(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Gives it where nobody else has it; a page that has just come, and that nobody has touched, stays as it is. */
export function focusIfLost(element) {
  if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
  if (!document.activeElement || document.activeElement === document.body) focusOn(element);
}

/** A button that works keeps the focus; one that is disabled would lose it. */
export function setBusy(working, is) {
  if (is) working.setAttribute('aria-disabled', 'true');
  else working.removeAttribute('aria-disabled');
}

export function isBusy(working) {
  return working.getAttribute('aria-disabled') === 'true';
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
