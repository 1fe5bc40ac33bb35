// What is chosen on the page "Sager" stands in the address, in Danish: a link can be passed on, and the back button goes
// back. A name, a CPR number or a phone number never does.
const ROUTE = '#/loeftet/sager';
const NAMES = { status: 'status', stage: 'trin', waitingOn: 'venter', party: 'partner', person: 'ansvarlig', sort: 'orden', page: 'side' };

function parameters() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '');
}

/** What the address says; what it does not say is empty. */
export function chosen() {
  const said = parameters();
  const choice = Object.fromEntries(Object.entries(NAMES).map(([name, danish]) => [name, said.get(danish) ?? '']));
  const page = Number(choice.page);
  return { ...choice, page: Number.isInteger(page) && page > 1 ? page - 1 : 0 };
}

/** The address of a choice, and of one case in it. */
export function addressOf(choice, caseNumber) {
  const said = new URLSearchParams();
  if (caseNumber) said.set('sag', caseNumber);
  Object.entries(NAMES).forEach(([name, danish]) => {
    const value = name === 'page' ? choice.page && choice.page + 1 : choice[name];
    if (value) said.set(danish, value);
  });
  const query = said.toString();
  return ROUTE + (query && `?${query}`);
}

/** Keeps a choice in the address without drawing the page anew. */
export function keep(choice) {
  window.history.replaceState(window.history.state, '', addressOf(choice));
}
