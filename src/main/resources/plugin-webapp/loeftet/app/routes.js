import { renderClock } from './page-clock.js';
import { renderCases } from './page-cases.js';
import { renderDigest } from './page-digest.js';
import { renderEdit, renderNewPerson } from './page-person.js';
import { renderJournal } from './page-journal.js';
import { renderIntake } from './page-intake.js';
import { renderMeetings } from './page-meetings.js';
import { renderOutbox } from './page-outbox.js';
import { renderScreening } from './page-screening.js';
import { renderWelcome } from './page-welcome.js';
import { renderWorkload } from './page-workload.js';
import { frame } from './frame.js';

/** The pages by the names that the server knows them by. */
export const addresses = {
  'new-person': '/loeftet/ny-borger',
  'list-intake': '/loeftet/indlaes-liste',
  'screening-list': '/loeftet/screeningsliste',
  journal: '/loeftet/journal',
  meetings: '/loeftet/informationsmoeder',
  'find-case': '/loeftet/sager',
  outbox: '/loeftet/udbakke',
  workload: '/loeftet/fordeling',
  digest: '/loeftet/min-morgenmail',
  welcome: '/loeftet/kom-godt-i-gang',
  'demo-clock': '/loeftet/demo-ur',
};

const renderers = {
  'new-person': renderNewPerson,
  'list-intake': renderIntake,
  'screening-list': renderScreening,
  journal: renderJournal,
  meetings: renderMeetings,
  'find-case': renderCases,
  outbox: renderOutbox,
  workload: renderWorkload,
  digest: renderDigest,
  welcome: renderWelcome,
  'demo-clock': renderClock,
};

export const routes = [
  { path: '/loeftet', ...frame(null, null, addresses) },
  // What this page was called before; links to it lie in mails and bookmarks.
  { path: '/loeftet/find-sag', ...frame('find-case', renderCases, addresses) },
  { path: '/loeftet/ret', ...frame('edit', renderEdit, addresses) },
  ...Object.entries(addresses).map(([id, path]) => ({ path, ...frame(id, renderers[id], addresses) })),
];
