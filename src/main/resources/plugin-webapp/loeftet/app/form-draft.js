import { alert, button, el, replace } from './dom.js';
import { formatClock } from './format.js';
import { texts } from './texts.js';

const words = texts.form.draft;
const SAVED_AFTER_MS = 1500;

/** Keeps what is written in a form on the server: a little after the last key, and when the form is left. */
export function formDraft({ http, path, values, refill, about }) {
  const status = el('span', { class: 'loeftet-quiet loeftet-draft-state', role: 'status' });
  const notice = el('div', { class: 'loeftet-draft' });
  let timer = null;
  let dirty = false;
  let ended = false;
  let saving = Promise.resolve();
  show(about.draft, about.othersDrafts);

  return { status, notice, changed, leave, end, resume };

  function changed() {
    if (ended) return;
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, SAVED_AFTER_MS);
  }

  function save() {
    clearTimeout(timer);
    if (!dirty || ended) return saving;
    dirty = false;
    saving = saving.then(async () => {
      try {
        const { savedAt } = await http.put(path, { answers: values() });
        replace(status, words.saved(formatClock(savedAt)));
      } catch (error) {
        // Somebody else has the task, or it is done: submitting says so, with who and when.
        if (error.status === 409 || ended) return;
        replace(status, words.notSaved);
        changed();
      }
    });
    return saving;
  }

  /** The page goes away: the request outlives it. */
  function leave() {
    clearTimeout(timer);
    if (!dirty || ended) return;
    dirty = false;
    http.put(path, { answers: values() }, { keepalive: true }).catch(() => {});
  }

  /** Nothing is kept any more; resolves when nothing is under way. */
  function end() {
    ended = true;
    clearTimeout(timer);
    return saving;
  }

  /** The form was not taken: go on, and keep what it says. */
  function resume() {
    ended = false;
    changed();
  }

  function show(mine, others) {
    replace(
      notice,
      mine && alert('info', words.restored(formatClock(mine.savedAt)), ' ', button(words.startOver, startOver)),
      others.map((other) => alert(
        'info',
        words.others(other.name, formatClock(other.savedAt)),
        ' ',
        button(words.take(other.name), () => take(other)),
      )),
    );
  }

  async function startOver() {
    await end();
    try {
      await http.remove(path);
      dirty = false;
      replace(status);
      show(null, about.othersDrafts);
      refill({});
    } catch (error) {
      replace(notice, alert('danger', error.message));
    }
    ended = false;
  }

  async function take(other) {
    await end();
    try {
      const draft = await http.post(`${path}/take`, { userId: other.userId });
      dirty = false;
      show(draft, about.othersDrafts.filter(({ userId }) => userId !== other.userId));
      refill(draft.answers);
    } catch (error) {
      replace(notice, alert('danger', error.message));
    }
    ended = false;
  }
}
