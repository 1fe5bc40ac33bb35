// Dates and numbers as Danes write them, whatever the browser's own language is.
const ZONE = 'Europe/Copenhagen';
const day = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
const dayAndTime = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE,
});
const weekday = new Intl.DateTimeFormat('da-DK', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
const shortDay = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', timeZone: ZONE });
const shortDayOfYear = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE });
const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const number = new Intl.NumberFormat('da-DK');

/** A day: `yyyy-mm-dd` or an instant. */
export function formatDay(value) {
  return value ? day.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value)) : '';
}

/** A day `yyyy-mm-dd` where there is little room: with its year only when that is another one. */
export function formatShortDay(value) {
  if (!value) return '';
  const far = Math.abs(new Date(value) - new Date()) > 300 * 24 * 3600 * 1000;
  return (far ? shortDayOfYear : shortDay).format(new Date(`${value}T12:00:00Z`));
}

/** A day `yyyy-mm-dd` with the name of the day. */
export function formatWeekday(value) {
  return weekday.format(new Date(`${value}T12:00:00Z`));
}

export function formatTime(value) {
  return value ? dayAndTime.format(new Date(value)) : '';
}

/** The time of day, with the day unless it is today: "kl. 10.42". */
export function formatClock(value) {
  const then = new Date(value);
  const time = `kl. ${clock.format(then)}`;
  return day.format(then) === day.format(new Date()) ? time : `${day.format(then)} ${time}`;
}

export function formatNumber(value) {
  return number.format(value);
}

export function formatCpr(cpr) {
  return /^\d{10}$/.test(cpr) ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr;
}

export function formatSize(bytes) {
  return bytes < 1024 * 1024
    ? `${number.format(Math.max(1, Math.round(bytes / 1024)))} kB`
    : `${number.format(Math.round(bytes / 1024 / 102.4) / 10)} MB`;
}
