// Takes the place of the web application's own file, which sets nothing but the shortcuts.
import { webApp, words } from '../../loeftet/scripts/web-app.js';

export default {
  ...webApp('Opgaver', 'Tasks'),

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: words('Tag den valgte opgave', 'Claim the selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: words('Gå til det første filter', 'Go to the first filter')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: words('Gå til den første opgave på listen', 'Go to the first task of the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: words('Gå til det første felt i opgavens formular', 'Go to the first field of the task\'s form')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: words('Start et forløb', 'Start a process')
    }
  }
};
