/** Puts a text on the clipboard; true when it is there. */
export async function copy(text) {
  // A municipality may run Tasklist over plain http on its own net, where the browser offers no clipboard.
  if (navigator.clipboard && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Forbidden by a policy: the old way may still be open.
    }
  }
  return copyFromPage(text);
}

function copyFromPage(text) {
  const focused = document.activeElement;
  const source = document.createElement('textarea');
  source.value = text;
  source.setAttribute('readonly', '');
  source.setAttribute('aria-hidden', 'true');
  source.style.cssText = 'position: fixed; top: 0; left: -9999px;';
  document.body.append(source);
  source.select();
  try {
    return document.execCommand('copy');
  } finally {
    source.remove();
    focused?.focus?.();
  }
}
