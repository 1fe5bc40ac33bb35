/** Opens a tab below the diagram, as Cockpit itself remembers it: in the address. */
export function openTab(id) {
  // After Cockpit has written what it makes of the same click.
  setTimeout(() => {
    const [path, query] = window.location.hash.split('?');
    const fields = new URLSearchParams(query ?? '');
    if (fields.get('detailsTab') === id) return;
    fields.set('detailsTab', id);
    window.location.hash = `${path}?${fields}`;
  });
}
