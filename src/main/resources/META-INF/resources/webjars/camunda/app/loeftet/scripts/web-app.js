// What the configuration files of all four web applications have in common: name, language, the script at login.
// The browser's first language decides: English where it asks for English, Danish for everybody else.
const english = /^en\b/i.test(navigator.languages?.[0] ?? navigator.language ?? '');

// The pages claim to be English, whatever language they are in: screen readers, hyphenation and styles need the truth.
document.documentElement.lang = english ? 'en' : 'da';

export const words = (danish, inEnglish) => (english ? inEnglish : danish);

export const webApp = (danishName, englishName) => ({
  app: { vendor: 'Løftet', name: words(danishName, englishName) },
  // The fallback is loaded as well and would be the language of dates: so it is always the one that is read.
  locales: { availableLocales: ['da', 'en'], fallbackLocale: words('da', 'en') },
  disableWelcomeMessage: true, // it leads to the platform's own English pages
  customScripts: ['../loeftet/scripts/forget-drafts'],
  requireJsConfig: {
    ngDeps: english ? [] : ['loeftet.danish'],
    deps: english ? [] : ['loeftet-date-words'],
    paths: { 'loeftet-date-words': '../loeftet/scripts/date-words' }
  }
});
