import { language } from './language.js';

// Numbers and days as the reader's language writes them; the zone is that of the cases.
const locale = language === 'en' ? 'en-GB' : 'da-DK';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function formatCount(value) {
  return whole.format(value);
}

/** Working days: ten and more without decimals, as nobody waits a tenth of a day longer than a month. */
export function formatDays(value) {
  return (Math.abs(value) < 9.95 ? tenth : whole).format(value);
}

export function formatShare(value) {
  return share.format(value);
}

/** A day `yyyy-mm-dd`. */
export function formatDay(value) {
  return day.format(new Date(`${value}T12:00:00Z`));
}

export function formatShortDay(value) {
  return shortDay.format(new Date(`${value}T12:00:00Z`));
}
