import { client } from './api.js';
import { casePeople } from './case-people.js';
import { decisionRecord } from './case-records.js';
import { contacts, noteCard } from './contacts.js';
import { moveAll, moveOne } from './deadlines.js';
import { alert, button, el, replace } from './dom.js';
import { formatDay } from './format.js';
import { taskHelp } from './help.js';
import { journalCard } from './journal.js';
import { messages } from './letters.js';
import { listLink } from './list-link.js';
import { openings } from './openings.js';
import { due, facts, path, rkv, screening, section, stages } from './panel-parts.js';
import { header, personCard } from './panel-person.js';
import { sharing } from './sharing.js';
import { texts } from './texts.js';
import { timeline } from './timeline.js';

/** The tab "Sag" beside a task's form. */
export function renderPanel(node, { api, taskId }) {
  const http = client(api);
  const root = el('div', { class: 'loeftet loeftet-panel' });
  node.append(root);
  load();

  async function load(message) {
    replace(root, el('p', { class: 'loeftet-quiet', role: 'status' }, texts.app.loading));
    try {
      const panel = await http.get(`/api/tasks/${encodeURIComponent(taskId)}/panel`);
      replace(root, message && alert('success', message), views[panel.view](panel));
    } catch (error) {
      replace(root, alert('danger', error.message), button(texts.app.retry, () => load()));
    }
  }

  function onDone(message) {
    replace(root, alert('success', message), listLink(texts.app.backToTasks, { class: 'btn btn-default' }));
  }

  const views = {
    none: () => el('p', {}, texts.panel.noCase),
    partner: (panel) => [
      el('header', { class: 'loeftet-panel-head' }, el('h2', {}, panel.name)),
      taskHelp(http, taskId),
      section(texts.panel.yourTask, facts([texts.panel.person, panel.name], [texts.panel.dueDate, formatDay(panel.due)])),
      rkv(panel.rkv),
    ],
    whole: (panel) => {
      const journal = journalCard(http, panel.caseNumber);
      const shared = sharing(http, panel.caseNumber, () => load());
      return [
        header(panel, { http, taskId, onDone, onWritten: load }),
        taskHelp(http, taskId),
        shared.notice,
        el(
          'div',
          { class: 'loeftet-columns loeftet-beside' },
          el('div', {}, stages(panel.stages), screening(panel.screening, panel.stages)),
          el(
            'div',
            {},
            due(panel.due.map((task) => ({ ...task, now: panel.now, paused: Boolean(panel.pause) })), {
              moveOne: (task) => moveOne(http, panel.caseNumber, { ...task, what: task.name }, load),
              moveAll: moveAll(http, panel, load),
            }),
            personCard(panel),
            contacts(http, panel, journal.reload),
            noteCard(http, panel, panel.notes, journal.reload),
            path(panel.path),
            openings(http, panel.caseNumber),
            rkv(panel.rkv),
            decisionRecord(http, panel.caseNumber),
            messages(http, panel.caseNumber, panel.messages),
            shared.card,
            journal,
          ),
          el('div', {}, timeline(http, panel.caseNumber), casePeople(http, panel, load)),
        ),
      ];
    },
  };
}
