import { openDialog } from './dialog.js';
import { alert, button, el, replace } from './dom.js';
import { formatClock } from './format.js';
import { texts } from './texts.js';

const words = texts.form.draft;
const SAVED_AFTER_MS = 1500;

/** A browser lets no larger request outlive its page (64 kB, in which a letter may take three bytes). */
const OUTLIVES = 20_000;

/**
 * Keeps what is written in a form on the server: a little after the last key, and when the form is left.
 * One save follows the other: an older one that came late would bring old words back.
 */
export function formDraft({ http, path, values, refill, about }) {
  const status = el('span', { class: 'loeftet-quiet loeftet-draft-state', role: 'status' });
  const notice = el('div', { class: 'loeftet-draft' });
  let timer = null;
  let dirty = false;
  let ended = false;
  let kept = Boolean(about.draft);
  let saving = Promise.resolve();
  let underWay = null;
  show(about.draft, about.othersDrafts);
  window.addEventListener('pagehide', leaveAtOnce);

  return { status, notice, changed, leave, end, resume };

  function changed() {
    if (ended) return;
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, SAVED_AFTER_MS);
  }

  function save() {
    clearTimeout(timer);
    saving = saving.then(send);
    return saving;
  }

  async function send() {
    // The save before this one may have taken along what there was.
    if (!dirty || ended) return;
    dirty = false;
    underWay = new AbortController();
    try {
      const { savedAt } = await put(underWay.signal);
      kept = true;
      replace(status, words.saved(formatClock(savedAt)));
    } catch (error) {
      // Somebody else has the task, or it is done: submitting says so, with who and when.
      if (error.status === 409 || ended) return;
      replace(status, words.notSaved);
      dirty = true;
      if (status.isConnected) changed();
    } finally {
      underWay = null;
    }
  }

  function put(signal) {
    const answers = values();
    return http.put(path, { answers }, { signal, keepalive: JSON.stringify(answers).length < OUTLIVES });
  }

  /** The form goes away, or out of sight. */
  function leave() {
    return save();
  }

  /** The page goes away: nothing can follow the save that is under way any more, so it gives way. */
  function leaveAtOnce() {
    if (!status.isConnected) {
      window.removeEventListener('pagehide', leaveAtOnce);
      return;
    }
    if (!dirty || ended) return;
    dirty = false;
    underWay?.abort();
    put().catch(() => {});
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
      kept = false;
      replace(status);
      show(null, about.othersDrafts);
      refill({});
    } catch (error) {
      replace(notice, alert('danger', error.message));
    }
    ended = false;
  }

  /** What somebody has written is never replaced without a word. */
  function take(other) {
    if (kept || Object.keys(values()).length) askBeforeTaking(other);
    else takeOver(other, false);
  }

  function askBeforeTaking(other) {
    openDialog({
      title: words.takeTitle(other.name),
      intro: words.takeIntro,
      content: el('div'),
      confirm: words.takeConfirm,
      kind: 'danger',
      submit: () => takeOver(other, true),
      onDone: () => {},
    });
  }

  async function takeOver(other, confirmed) {
    await end();
    try {
      const draft = await http.post(`${path}/take`, { userId: other.userId, replace: confirmed });
      dirty = false;
      kept = true;
      replace(status);
      show(draft, about.othersDrafts.filter(({ userId }) => userId !== other.userId));
      refill(draft.answers);
      ended = false;
    } catch (error) {
      ended = false;
      if (dirty) changed();
      // An own draft from another window.
      if (error.errors?.[0]?.field === 'replace') askBeforeTaking(other);
      else replace(notice, alert('danger', error.message));
    }
  }
}
