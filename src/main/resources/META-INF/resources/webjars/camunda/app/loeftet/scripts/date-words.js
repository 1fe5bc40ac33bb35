// The date pickers do not ask the locale files. Those of the pages take day names, month names and the first day of the
// week from AngularJS, those of the forms from flatpickr; both have a place for other words. Loaded for Danish only.
define(['angular'], function (angular) {
  const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni',
    'juli', 'august', 'september', 'oktober', 'november', 'december'];
  const shortMonths = ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'juni',
    'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'];
  const days = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
  const shortDays = ['sø', 'ma', 'ti', 'on', 'to', 'fr', 'lø'];

  const locale = {
    id: 'da',
    localeID: 'da',
    DATETIME_FORMATS: {
      AMPMS: ['AM', 'PM'],
      DAY: days,
      SHORTDAY: shortDays,
      MONTH: months,
      STANDALONEMONTH: months,
      SHORTMONTH: shortMonths,
      ERANAMES: ['før Kristus', 'efter Kristus'],
      ERAS: ['f.Kr.', 'e.Kr.'],
      FIRSTDAYOFWEEK: 0, // AngularJS counts from Monday
      WEEKENDRANGE: [5, 6],
      fullDate: 'EEEE \'den\' d. MMMM y',
      longDate: 'd. MMMM y',
      medium: 'd. MMM y HH:mm:ss',
      mediumDate: 'd. MMM y',
      mediumTime: 'HH:mm:ss',
      short: 'dd-MM-y HH:mm',
      shortDate: 'dd-MM-y',
      shortTime: 'HH:mm'
    },
    NUMBER_FORMATS: {
      CURRENCY_SYM: 'kr.',
      DECIMAL_SEP: ',',
      GROUP_SEP: '.',
      PATTERNS: [
        { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
        { gSize: 3, lgSize: 3, maxFrac: 2, minFrac: 2, minInt: 1, negPre: '-', negSuf: ' \u00a4', posPre: '', posSuf: ' \u00a4' }
      ]
    },
    pluralCat: number => (Math.abs(number) > 0 && Math.abs(number) < 2 ? 'one' : 'other')
  };

  angular.module('ngLocale', [], ['$provide', $provide => $provide.value('$locale', locale)]);

  angular.module('loeftet.danish', [])
    .config(['$injector', providers => {
      // Cockpit writes every date as 2026-11-22T14:30:00 and has no setting for it.
      if (document.querySelector('base').getAttribute('app-name') === 'cockpit') {
        providers.get('camDateFormatProvider').setDateFormat('D. MMM YYYY [kl.] HH:mm:ss', 'normal');
      }
    }])
    .run(['$templateCache', templates => {
      // What a screen reader says of the arrows of a date picker stands in the pickers' templates.
      ['day', 'month', 'year'].forEach(picker => {
        const name = `uib/template/datepicker/${picker}.html`;
        const template = templates.get(name);
        if (template) {
          templates.put(name, template.replace('>previous<', '>forrige<').replace('>next<', '>næste<'));
        }
      });
    }])
    .run(() => window.flatpickr?.localize({
      weekdays: { shorthand: shortDays, longhand: days },
      months: { shorthand: shortMonths, longhand: months },
      firstDayOfWeek: 1,
      ordinal: () => '.',
      rangeSeparator: ' til ',
      weekAbbreviation: 'uge',
      scrollTitle: 'Rul for at ændre',
      toggleTitle: 'Klik for at skifte',
      yearAriaLabel: 'År',
      monthAriaLabel: 'Måned',
      hourAriaLabel: 'Time',
      minuteAriaLabel: 'Minut',
      time_24hr: true
    }));
});
