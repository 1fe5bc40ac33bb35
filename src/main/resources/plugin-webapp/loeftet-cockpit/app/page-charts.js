import { el, replace } from './dom.js';
import { formatCount, formatDays, formatShortDay } from './format.js';
import { table } from './page-figures.js';
import { texts } from './texts.js';

const words = texts.page;
// Told apart by brightness too; the patterns on top do not need colour at all.
const COLOURS = ['#155cb5', '#d98200', '#6a4c93', '#2f7d4f', '#b23a48', '#4a5560', '#7fb2e5', '#c9b458'];
let library = null;
const drawn = new Map();

/** How long the open waits have lasted, in groups; stacked by whom they wait for. */
export function ageing(place, bounds, lines) {
  const groups = [...bounds.map((to, index) => words.ageing.group(index ? bounds[index - 1] : 0, to)), words.ageing.last(bounds.at(-1))];
  const parties = new Map();
  lines.forEach(({ waitingOn, name, counts }) => {
    const sum = parties.get(waitingOn) ?? { name: capital(name), counts: groups.map(() => 0) };
    counts.forEach((count, index) => { sum.counts[index] += count; });
    parties.set(waitingOn, sum);
  });
  const series = [...parties.values()];
  const total = groups.map((group, index) => series.reduce((sum, one) => sum + one.counts[index], 0));
  chart(place, {
    empty: !series.length,
    label: words.ageing.label(groups.map((group, index) => `${group}: ${formatCount(total[index])}`).join('; ')),
    option: {
      xAxis: { type: 'category', data: groups, name: words.ageing.axis, nameLocation: 'middle', nameGap: 30 },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#222', formatter: formatCount } },
      series: series.map(({ name, counts }) => ({ name, type: 'bar', stack: 'all', data: counts, itemStyle: { borderColor: '#fff', borderWidth: 1 } })),
    },
    table: () => table(words.ageing.title, [
      { title: words.waitingOn.who, cell: (line) => line.name },
      ...groups.map((group, index) => ({ title: words.ageing.days(group), number: true, cell: (line) => formatCount(line.counts[index]) })),
    ], series.length > 1 ? [...series, { name: words.ageing.all, counts: total }] : series),
  });
}

/** How the typical wait went over the period. */
export function course(place, stretches) {
  const known = stretches.filter((one) => one.medianDays !== null);
  chart(place, {
    empty: known.length < 2,
    why: words.course.tooFew,
    label: words.course.label(known.length ? formatDays(known[0].medianDays) : '', known.length ? formatDays(known.at(-1).medianDays) : ''),
    option: {
      xAxis: { type: 'category', data: stretches.map((one) => formatShortDay(one.to)) },
      yAxis: { type: 'value', name: words.course.axis, nameTextStyle: { align: 'left' } },
      series: [
        { name: words.course.median, type: 'line', symbol: 'circle', symbolSize: 8, lineStyle: { width: 3 }, data: stretches.map((one) => one.medianDays) },
        { name: words.course.p80, type: 'line', symbol: 'rect', symbolSize: 7, lineStyle: { width: 2, type: 'dashed' }, data: stretches.map((one) => one.p80Days) },
      ],
    },
    table: () => table(words.course.title, [
      { title: words.course.until, cell: (line) => formatShortDay(line.to) },
      { title: words.course.median, number: true, cell: (line) => number(line.medianDays, line.medianAtLeast) },
      { title: words.course.p80, number: true, cell: (line) => number(line.p80Days, line.p80AtLeast) },
      { title: words.course.open, number: true, cell: (line) => formatCount(line.open) },
      { title: words.course.overdue, number: true, cell: (line) => formatCount(line.overdue) },
    ], stretches),
  });
}

function number(days, atLeast) {
  if (days === null) return texts.figures.none;
  return atLeast ? texts.figures.atLeast(formatDays(days)) : formatDays(days);
}

/** Draws the picture when the library comes, and the table behind it at once: it needs no library. */
async function chart(place, { empty, why, label, option, table: figures }) {
  drawn.get(place)?.close();
  drawn.delete(place);
  if (empty) {
    replace(place, el('p', { class: 'loeftet-empty' }, why ?? words.nothing));
    return;
  }
  const picture = el('div', { class: 'loeftet-chart', role: 'img', 'aria-label': label });
  const behind = el('details', { class: 'loeftet-behind' }, el('summary', {}, words.table), figures());
  replace(place, picture, behind);
  const mine = { close: () => {} };
  drawn.set(place, mine);
  try {
    library ??= import('./echarts.esm.min.js');
    const echarts = await library;
    if (drawn.get(place) !== mine) return;
    const instance = echarts.init(picture, null, { renderer: 'svg' });
    const resized = new ResizeObserver(() => instance.resize());
    mine.close = () => { resized.disconnect(); instance.dispose(); };
    instance.setOption({
      color: COLOURS,
      animation: false,
      aria: { enabled: true, label: { description: label }, decal: { show: true } },
      textStyle: { fontFamily: 'inherit', fontSize: 13, color: '#222' },
      grid: { left: 8, right: 16, top: 56, bottom: option.xAxis.name ? 40 : 8, containLabel: true },
      legend: { top: 0, left: 0, type: 'scroll', itemWidth: 30, itemHeight: 16, textStyle: { color: '#222' } },
      tooltip: { trigger: 'axis', valueFormatter: (value) => value === null || value === undefined ? texts.figures.none : formatDays(value) },
      ...option,
      xAxis: axis(option.xAxis),
      yAxis: axis(option.yAxis),
    });
    resized.observe(picture);
  } catch (error) {
    console.error('loeftet-flaskehalse:', error);
    // A module that could not be imported is not asked for again before the page is loaded anew.
    if (drawn.get(place) !== mine) return;
    picture.replaceWith(el('p', { class: 'loeftet-quiet' }, words.noChart));
    behind.open = true;
  }
}

function axis(options) {
  return { axisLabel: { color: '#222', hideOverlap: true }, nameTextStyle: { color: '#222' }, axisLine: { lineStyle: { color: '#767676' } }, ...options };
}

export function forgetCharts() {
  drawn.forEach((one) => one.close());
  drawn.clear();
}

function capital(name) {
  return name.charAt(0).toLocaleUpperCase(texts.language) + name.slice(1);
}
