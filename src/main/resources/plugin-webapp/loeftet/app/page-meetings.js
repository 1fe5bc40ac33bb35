import { button, el, replace } from './dom.js';
import { parameter } from './frame.js';
import { meetingForm } from './meeting-form.js';
import { addressOf, capitalised, statusOf, sums, whenOf, whereOf } from './meeting-parts.js';
import { renderMeeting } from './page-meeting.js';
import { texts } from './texts.js';

const words = texts.meetings;
const COMING = ['where', 'capacity', 'invited', 'accepted', 'cancelled', 'status'];
const PAST = ['where', 'capacity', 'invited', 'came', 'cancelled', 'absent', 'noSeat', 'gone', 'status'];

/** "Informationsmøder": all meetings, or the one that the address names. */
export async function renderMeetings(main, http) {
  const number = parameter('moede');
  if (number) await renderMeeting(main, http, number);
  else await renderList(main, http);
}

async function renderList(main, http) {
  const overview = await http.get('/api/meetings');
  const place = el('div');
  const plan = overview.mayPlan && button(words.plan, open, 'primary');
  const coming = overview.meetings.filter((meeting) => meeting.status === 'PLANNED');
  const past = overview.meetings.filter((meeting) => meeting.status !== 'PLANNED');
  replace(
    main,
    el('h1', {}, texts.pages.meetings),
    el('p', {}, words.intro, ' ', el('strong', {}, words.waiting(overview.waiting))),
    el('div', { class: 'loeftet-toolbar' }, plan),
    place,
    el('h2', {}, words.coming),
    coming.length ? table(coming, COMING, overview) : el('p', { class: 'loeftet-empty' }, words.noneComing),
    past.length > 0 && [el('h2', { class: 'loeftet-later' }, words.past, ' ', el('span', { class: 'loeftet-quiet' }, words.pastHint)), table(past, PAST, overview)],
  );

  function open() {
    plan.hidden = true;
    const form = meetingForm({ http, overview, onCancel: close, onPlanned: (number) => {
      window.location.hash = addressOf(number).slice(1);
    } });
    replace(place, form);
    form.querySelector('input, select').focus();
  }

  function close() {
    replace(place);
    plan.hidden = false;
    plan.focus();
  }
}

function table(meetings, columns, { offices }) {
  return el(
    'table',
    { class: 'table loeftet-table loeftet-meetings' },
    el('thead', {}, el('tr', {}, ['when', ...columns].map((name) => el('th', { scope: 'col' }, words.columns[name])))),
    el('tbody', {}, meetings.map((meeting) => row(meeting, columns, offices.length > 1))),
  );
}

function row(meeting, columns, severalOffices) {
  const values = {
    where: whereOf(meeting),
    capacity: meeting.capacity,
    ...(meeting.turnout ?? sums(meeting)),
    status: statusOf(meeting),
  };
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { href: addressOf(meeting.number) }, capitalised(whenOf(meeting))), el('div', { class: 'loeftet-quiet' }, meeting.number, severalOffices && ` · ${meeting.officeName}`)),
    columns.map((name) => el('td', { 'data-label': words.columns[name] }, values[name])),
  );
}
