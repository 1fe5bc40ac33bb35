// As Cockpit itself: only the browser's first language counts. Whoever has another than English gets Danish.
export const language = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en') ? 'en' : 'da';

/** One of two lists of words. */
export function words(da, en) {
  return language === 'en' ? en : da;
}
