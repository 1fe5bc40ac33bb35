import { checked, path, radios } from './case-actions.js';
import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { field } from './field.js';
import { formatDay } from './format.js';
import { copyButton } from './journal.js';
import { notesList, section } from './panel-parts.js';
import { shortList } from './short-list.js';
import { texts } from './texts.js';

const words = texts.contacts;

/** The calls of a case, and the button that notes one at any time. `onChanged` hears of every new one. */
export function contacts(http, { caseNumber, actions }, onChanged) {
  const list = el('div', {}, el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  load();
  return section(
    words.title,
    actions.includes('note') && el('div', { class: 'loeftet-buttons loeftet-card-buttons' }, button(words.add, () => askForCall(http, caseNumber, saved))),
    list,
  );

  async function load() {
    try {
      const calls = await http.get(path(caseNumber, 'contacts'));
      replace(list, calls.length ? shortList(calls.map((call) => item(http, call)), words.more) : el('p', {}, words.none));
    } catch (error) {
      replace(list, alert('danger', error.message), button(texts.app.retry, load));
    }
  }

  function saved() {
    load();
    onChanged();
  }
}

function item(http, call) {
  const who = words.inSentence[call.party] ?? call.party;
  const title = call.direction === 'ud' ? words.to(who) : words.from(who);
  const mark = el('span', { class: 'loeftet-copied', role: 'status' }, call.copiedAt && texts.journal.copied);
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'loeftet-journal-head' },
      el('strong', {}, title, !call.reached && el('span', { class: 'loeftet-tag loeftet-tag-quiet' }, words.notReached)),
      mark,
      copyButton(
        http,
        texts.journal.copy,
        [{ id: call.journalId, text: call.journalText }],
        () => replace(mark, texts.journal.copied),
        `${texts.journal.copy}: ${title}, ${formatDay(call.contactedOn)}`,
      ),
    ),
    call.body && el('p', { class: 'loeftet-note' }, call.body),
    el('div', { class: 'loeftet-quiet' }, [formatDay(call.contactedOn), call.notedBy].join(' · ')),
  );
}

/** Nothing is chosen beforehand: a slip of the hand would be a false record. */
function askForCall(http, caseNumber, onDone) {
  const party = radios('party', words.party, Object.entries(words.parties));
  const how = radios('direction', words.how, Object.entries(words.ways));
  const text = field({ name: 'text', label: words.text, kind: 'textarea', maxLength: 2000, hint: words.textHint });
  const on = field({ name: 'on', label: words.on, kind: 'date', hint: words.onHint });
  openDialog({
    title: words.add,
    intro: words.intro,
    content: el('div', {}, party.element, how.element, text.element, on.element),
    confirm: words.confirm,
    submit: () => checked([party, how, text, on], () => {
      const [direction, spoken] = how.value().split('-');
      return http.post(path(caseNumber, 'contacts'), {
        party: party.value(), direction, reached: spoken === 'ja', text: text.value(), on: on.value() || null,
      });
    }),
    onDone,
  });
}

/** The notes of a case, and the button that writes one at any time. */
export function noteCard(http, { caseNumber, actions }, first, onChanged) {
  const list = el('div', {}, first ? notesList(first) : el('p', { class: 'loeftet-quiet' }, texts.app.loading));
  if (!first) load();
  return section(
    texts.panel.notes,
    actions.includes('note') && el('div', { class: 'loeftet-buttons loeftet-card-buttons' }, button(words.addNote, () => askForNote(http, caseNumber, () => {
      load();
      onChanged();
    }))),
    list,
  );

  async function load() {
    try {
      replace(list, notesList(await http.get(path(caseNumber, 'notes'))));
    } catch (error) {
      replace(list, alert('danger', error.message), button(texts.app.retry, load));
    }
  }
}

function askForNote(http, caseNumber, onDone) {
  const text = field({ name: 'text', label: words.note, kind: 'textarea', required: true, maxLength: 2000, hint: words.noteHint });
  text.input.rows = 6;
  openDialog({
    title: words.addNote,
    intro: words.noteIntro,
    content: text.element,
    confirm: words.confirmNote,
    submit: () => checked([text], () => http.post(path(caseNumber, 'notes'), { text: text.value() })),
    onDone,
  });
}
