import { ApiError, client } from './api.js';
import { alert, button, el, replace } from './dom.js';
import { addressOf, choose, chosen, daysOf } from './page-address.js';
import { ageing, course, forgetCharts } from './page-charts.js';
import { filters } from './page-filters.js';
import { stages } from './page-stages.js';
import { activities, caseList, parties, waitingOn } from './page-tables.js';
import { texts } from './texts.js';

const words = texts.page;
const AWAY = 1_000;

// Cockpit draws the page anew whenever the address changes. The page that stands is kept, with focus and place.
let kept = null;

export async function render(node, { api }) {
  window.clearTimeout(kept?.leaving);
  kept ??= page(client(api));
  node.replaceChildren(kept.root);
  kept.comeBack();
  await kept.load();
}

export function unmount() {
  const left = kept;
  left?.remember();
  if (left) left.leaving = window.setTimeout(() => {
    left.close();
    if (kept === left) kept = null;
  }, AWAY);
}

function page(http) {
  const top = el('div', { class: 'loeftet-filters' });
  const answer = el('div', { 'aria-live': 'polite', class: 'loeftet-answer' });
  const body = el('div');
  const root = el('main', { class: 'loeftet loeftet-page', lang: texts.language },
    el('div', { class: 'loeftet-inner' }, el('h1', {}, words.name), top, answer, body));
  let choices = null;
  let figures = null;
  let asked = new AbortController();
  let parts = [];
  let place = { focus: null, scroll: 0 };

  return { root, load, remember, comeBack, close };

  function remember() {
    place = { focus: root.contains(document.activeElement) ? document.activeElement : null, scroll: root.scrollTop };
  }

  function comeBack() {
    root.scrollTop = place.scroll;
    place.focus?.focus({ preventScroll: true });
  }

  function close() {
    asked.abort();
    forgetCharts();
  }

  async function load() {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    root.setAttribute('aria-busy', 'true');
    try {
      choices ??= checked(await http.get('bottleneck-page/choices', {}, signal), ['pathways', 'offices']);
      if (!choices.pathways.length) {
        replace(top);
        replace(answer, el('p', { class: 'loeftet-headline' }, words.noCases), el('p', {}, words.noCasesWhy));
        replace(body);
        return;
      }
      await show(signal);
    } catch (error) {
      failed(error);
    } finally {
      if (asked.signal === signal) root.removeAttribute('aria-busy');
    }
  }

  async function show(signal) {
    const wanted = chosen();
    const pathway = wanted.pathway ?? choices.pathways[0].id;
    const question = { pathway, office: wanted.office, ...daysOf(wanted, choices.today) };
    filters(top, { choices, question, period: wanted.period, exports: (kind) => http.url(`bottleneck-page/flaskehalse.${kind}`, question) });
    const key = JSON.stringify(question);
    if (figures?.key !== key) {
      figures = null;
      replace(answer, el('p', { class: 'loeftet-quiet' }, words.loading));
      parts = [];
      replace(body);
      const lists = ['stages', 'waitingOn', 'parties', 'activities', 'ages', 'ageBounds'];
      figures = { key, ...checked(await http.get('bottleneck-page/overview', question, signal), lists) };
      replace(answer, el('p', { class: 'loeftet-headline' }, figures.headline));
      build(question);
    }
    narrow(question, wanted.stage, signal);
  }

  /** What stays when a stage is chosen is drawn once, so that nobody loses the place under the pointer. */
  function build(question) {
    parts = { stages: el('div'), chosen: el('div'), ageing: el('div'), course: el('div'), activities: el('div'), cases: el('div') };
    replace(body,
      section(words.stages.title, words.stages.intro, parts.stages, el('p', { class: 'loeftet-definition' }, el('strong', {}, words.stages.scoreTitle), ' ', words.stages.score(figures.allowance))),
      el('div', { class: 'loeftet-pair' },
        section(words.waitingOn.title, words.waitingOn.intro, waitingOn(figures.waitingOn)),
        section(words.parties.title, words.parties.intro, parties(figures.parties))),
      parts.chosen,
      section(words.cases.title, null, parts.cases),
      el('div', { class: 'loeftet-pair' },
        section(words.ageing.title, words.ageing.intro, parts.ageing),
        section(words.course.title, words.course.intro, parts.course)),
      section(words.activities.title, words.activities.intro, parts.activities));
  }

  /** What follows the stage that is chosen, or shows all. */
  function narrow(question, stage, signal) {
    const name = figures.stages.find((line) => line.stage === stage)?.name;
    const only = name === undefined ? null : stage;
    stages(parts.stages, { lines: figures.stages, worst: figures.worst, chosen: only, choose: (id) => choose({ stage: id === only ? null : id }) });
    const leaves = only === null && parts.chosen.contains(document.activeElement);
    replace(parts.chosen, only !== null && el('p', { class: 'loeftet-chosen', role: 'status' }, words.chosen(name), ' ', el('a', { href: addressOf({ stage: null }) }, words.showAll)));
    if (leaves) parts.stages.querySelector('button')?.focus();
    replace(parts.activities, activities(figures.activities.filter((line) => only === null || line.stage === only)));
    ageing(parts.ageing, figures.ageBounds, figures.ages.filter((line) => only === null || line.stage === only));
    const { pathway, office } = question;
    fill(parts.cases, () => http.get('bottleneck-page/cases', { pathway, office, ...only === null ? {} : { stage: only } }, signal), (found) => caseList(parts.cases, checked(found, ['cases'])));
    fill(parts.course, () => http.get('bottleneck-page/course', { ...question, ...only === null ? {} : { stage: only } }, signal), (found) => course(parts.course, checked(found, ['stretches']).stretches));
  }

  /** A part that has an answer of its own fails on its own. */
  async function fill(part, ask, draw) {
    if (!part.childElementCount) replace(part, el('p', { class: 'loeftet-quiet' }, words.loading));
    try {
      draw(await ask());
    } catch (error) {
      replace(part, problem(error, () => { replace(part); fill(part, ask, draw); }));
    }
  }

  function failed(error) {
    figures = null;
    replace(body);
    replace(answer, problem(error, load));
  }
}

function problem(error, again) {
  if (!(error instanceof ApiError)) console.error('loeftet-flaskehalse:', error);
  const message = error instanceof ApiError ? error.message : texts.errors.malformed;
  return alert('danger', message, el('div', { class: 'loeftet-again' }, button(words.retry, again)));
}

function checked(answer, lists) {
  if (lists.some((list) => !Array.isArray(answer[list]))) throw new ApiError(200);
  return answer;
}

let sections = 0;

function section(title, intro, ...content) {
  sections += 1;
  const id = `loeftet-section-${sections}`;
  return el('section', { class: 'loeftet-section', 'aria-labelledby': id }, el('h2', { id }, title), intro && el('p', { class: 'loeftet-quiet' }, intro), content);
}
