import { button, el, replace } from './dom.js';
import { openTour } from './tour.js';
import { welcome as words } from './texts-welcome.js';

/** "Kom godt i gang": what the tour says, to be read at leisure. */
export async function renderWelcome(main, http) {
  const { roles } = await http.get('/api/me/tour');
  replace(
    main,
    el('h1', {}, words.page),
    el('p', {}, words.intro),
    el('p', {}, button(words.again, () => openTour(http, roles))),
    roles.map((role) => words.roles[role]).filter(Boolean).map(section),
  );
}

function section(role) {
  return el(
    'section',
    { class: 'loeftet-card loeftet-welcome' },
    el('h2', {}, role.name),
    el('p', {}, role.intro),
    el('ol', {}, role.steps.map((step) => el('li', {}, el('h3', {}, step.title), el('p', {}, step.text)))),
  );
}
