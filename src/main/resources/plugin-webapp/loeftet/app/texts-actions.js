// The words for an invitation of one case, and for another school or a-kasse.
export const invitation = {
  button: 'Indkald til informationsmøde',
  title: 'Indkald til informationsmøde',
  intro: 'Borgeren får en indkaldelse til det møde, du vælger.',
  noMeetings: 'Der er ikke noget møde på sagens kontor, som borgeren kan indkaldes til. Bed visitationskoordinatoren planlægge et.',
  meeting: 'Informationsmøde',
  when: (day, hour) => `${day} kl. ${hour}`,
  full: (when) => `Fuldt: ${when}`,
  room: ({ place, invited, capacity }) => `${place ?? 'Online'}. ${invited} er indkaldt til ${capacity} pladser.`,
  anyway: 'Indkald alligevel',
  anywayHint: 'Mødet er fuldt. Sæt kun flueben, når der er plads til en mere.',
  confirm: 'Indkald borgeren',
  done: 'Borgeren er indkaldt.',
};

export const partnerChange = {
  kinds: {
    akasse: {
      button: 'Skift a-kasse',
      title: 'Skift a-kasse',
      label: 'Ny a-kasse',
      now: (name) => `Sagen har nu ${name}. Vælg den nye a-kasse, og se, hvad det fører til.`,
      nobodyNow: 'Sagen har ingen a-kasse nu. Vælg den, borgeren er medlem af.',
      nobody: 'Der er ingen anden a-kasse, I samarbejder med.',
      done: 'A-kassen er skiftet.',
    },
    skole: {
      button: 'Skift skole',
      title: 'Skift skole',
      label: 'Ny skole',
      now: (name) => `Sagen har nu ${name}. Vælg den nye skole, og se, hvad det fører til.`,
      nobody: 'Der er ingen anden skole, I samarbejder med.',
      done: 'Skolen er skiftet.',
    },
  },
};
