import { alert, button, el, replace, uniqueId } from './dom.js';
import { formatSize } from './format.js';
import { intakeReport } from './intake-report.js';
import { texts } from './texts.js';

const words = texts.intake;

/** "Indlæs liste": a list is dropped or chosen, sent, and reported row by row. */
export function renderIntake(main, http) {
  let file = null;
  const id = uniqueId('file');
  const input = el('input', { id, type: 'file', accept: '.csv,text/csv', class: 'sr-only', on: { change: () => choose(input.files) } });
  const zone = el('div', {
    class: 'loeftet-drop',
    on: { dragover: over, dragleave: () => zone.classList.remove('loeftet-over'), drop: dropped },
  });
  const result = el('div', { 'aria-live': 'polite' });
  replace(
    main,
    el('h1', {}, texts.pages['list-intake']),
    el('p', {}, words.intro, ' ', el('a', { href: http.url('/api/intake/sample'), download: true }, words.sample)),
    zone,
    result,
  );
  offer();

  function offer(problem) {
    file = null;
    input.value = '';
    replace(zone, el('p', { class: 'loeftet-drop-title' }, words.drop), el('p', {}, words.or), input, el('label', { for: id, class: 'btn btn-default' }, words.choose));
    replace(result, problem && alert('danger', problem));
  }

  function over(event) {
    event.preventDefault();
    zone.classList.add('loeftet-over');
  }

  function dropped(event) {
    event.preventDefault();
    zone.classList.remove('loeftet-over');
    choose(event.dataTransfer.files);
  }

  function choose(files) {
    if (!files.length) return;
    const problem = files.length > 1 ? words.oneFile : wrong(files[0]);
    if (problem) {
      offer(problem);
      return;
    }
    [file] = files;
    const start = button(words.start, send, 'primary');
    replace(zone, el('p', { class: 'loeftet-drop-title' }, words.chosen(file.name, formatSize(file.size))), el('div', { class: 'loeftet-buttons' }, start, button(words.other, () => offer())));
    replace(result);
    start.focus();
  }

  function wrong({ name, size }) {
    if (!/\.(csv|txt)$/i.test(name)) return words.notCsv;
    return size === 0 ? words.emptyFile : null;
  }

  async function send() {
    replace(zone, el('div', { class: 'loeftet-progress', role: 'progressbar', 'aria-label': words.working(file.name) }), el('p', {}, words.working(file.name)));
    replace(result);
    const form = new FormData();
    form.append('file', file);
    try {
      const report = await http.post('/api/intake', form);
      replace(zone, button(words.nextList, () => offer(), 'primary'));
      replace(result, intakeReport(report));
    } catch (error) {
      offer(error.message);
    }
  }
}
