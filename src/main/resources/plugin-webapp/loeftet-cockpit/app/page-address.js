// What is chosen stands in the address, in Danish: a link can be passed on, and the browser's back button goes back.
const ROUTE = '#/flaskehalse';
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The periods that can be chosen with one click, by the name that stands in the address. */
export const PERIODS = ['30', '90', 'kvartal', 'aar'];

/** What the address says; what it does not say is null. */
export function chosen() {
  const fields = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  const from = fields.get('fra');
  const to = fields.get('til');
  const free = ISO.test(from ?? '') && ISO.test(to ?? '');
  return {
    pathway: fields.get('forloeb'),
    office: fields.get('kontor'),
    period: free ? 'fri' : PERIODS.includes(fields.get('periode')) ? fields.get('periode') : '90',
    from: free ? from : null,
    to: free ? to : null,
    stage: fields.get('trin'),
  };
}

/** The address of a choice: what is chosen now, with some of it changed. */
export function addressOf(changes) {
  const { pathway, office, period, from, to, stage } = { ...chosen(), ...changes };
  const fields = new URLSearchParams();
  if (pathway) fields.set('forloeb', pathway);
  if (office) fields.set('kontor', office);
  if (period === 'fri') {
    fields.set('fra', from);
    fields.set('til', to);
  } else if (period !== '90') {
    fields.set('periode', period);
  }
  if (stage !== null && stage !== undefined) fields.set('trin', stage);
  const query = fields.toString();
  return ROUTE + (query && `?${query}`);
}

export function choose(changes) {
  window.location.hash = addressOf(changes);
}

/** First and last day of what is chosen; `today` as the server has it, which in the demo may be another day than ours. */
export function daysOf({ period, from, to }, today) {
  if (period === 'fri') return { from, to };
  const day = new Date(`${today}T12:00:00Z`);
  const first = new Date(day);
  if (period === 'kvartal') first.setUTCMonth(Math.floor(day.getUTCMonth() / 3) * 3, 1);
  else if (period === 'aar') first.setUTCMonth(0, 1);
  else first.setUTCDate(day.getUTCDate() - Number(period) + 1);
  return { from: first.toISOString().slice(0, 10), to: today };
}
