// Tasklist keeps drafts of forms in localStorage, where they outlive the session: whoever uses the browser next could
// read them. All four web applications load this file, and each forgets every draft as soon as it shows its login page,
// which is where a logout and a lost session lead as well (the latter after it has saved one more draft).
const DRAFT = 'camunda-form:';

const forgetDrafts = () => {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => localStorage.removeItem(key));
};

const forgetAtLogin = () => {
  // Welcome writes its routes with an exclamation mark.
  if (/^#!?\/login/.test(location.hash)) {
    forgetDrafts();
  }
};

addEventListener('hashchange', forgetAtLogin);
// Another tab of the same browser may save one more draft while this one already waits for a login.
addEventListener('storage', forgetAtLogin);
forgetAtLogin();
