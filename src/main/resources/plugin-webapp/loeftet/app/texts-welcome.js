// The words of the help beside a task and of the tour on the first day.

const openTask = {
  title: 'Åbn en opgave',
  text: 'Vælg opgaven i listen i midten. Den nyeste står øverst. Kortet viser borgerens navn, sagsnummer, trin og frist.',
};
const finish = {
  title: 'Afslut opgaven',
  text: 'Udfyld formularen, og vælg »Fuldfør opgaven«. Er der en fejl, står den ved feltet, og det, du har skrevet, bliver stående.',
};
const something = {
  title: 'Når der sker noget',
  text: 'Fanen »Sag« ved opgaven viser hele sagen. Under »Der er sket noget« melder du fravær, klage, job og alt andet, når det sker.',
};
const find = {
  title: 'Find en sag',
  text: 'Vælg »Løftet« øverst og derefter »Sager«. Søg på sagsnummer eller navn. Lukkede sager er der også.',
};
const journal = {
  title: 'Journalen',
  text: 'Siden »Journal« har et kort notat for hvert trin, du har udført i dag. Kopiér det med ét klik til kommunens eget system.',
};
const heat = {
  title: 'Se, hvor sagerne står',
  text: 'Åbn Cockpit, og vælg »Flaskehalse«. Siden siger i én sætning, hvor sagerne venter, og på hvem.',
};

export const welcome = {
  page: 'Kom godt i gang',
  intro: 'Her er det vigtigste for din første dag. Du kan altid åbne siden igen under »Løftet« øverst.',
  again: 'Vis som rundvisning',
  step: (number, of) => `Trin ${number} af ${of}`,
  next: 'Næste',
  back: 'Forrige',
  done: 'Kom i gang',
  skip: 'Luk rundvisningen',
  roles: {
    sagsbehandler: {
      name: 'Sagsbehandler',
      intro: 'Du kvitterer for nye kandidater, kontrollerer betingelser, træffer afgørelser og følger op.',
      steps: [
        { title: 'Dine opgaver', text: '»Mine opgaver« til venstre er det, der ligger hos dig. »Ledige opgaver« er det, ingen har taget endnu.' },
        openTask,
        { title: 'Træf afgørelse', text: 'Kontrollen viser, hvad reglerne peger på. Du vælger selv. Et afslag kræver en begrundelse, og klagevejledningen kommer på af sig selv.' },
        finish,
        something,
        journal,
      ],
    },
    uddannelsesambassadoer: {
      name: 'Uddannelsesambassadør',
      intro: 'Du vejleder borgeren, lægger den personlige vej, bestiller RKV og aftaler uddannelsesplanen.',
      steps: [
        openTask,
        { title: 'Vejledningssamtalen', text: 'Udfyld skemaet, mens du taler med borgeren. Vil borgeren tænke over det, kommer opgaven igen af sig selv.' },
        { title: 'Bestil RKV', text: 'Vælg uddannelse og skole, og skriv, hvad samtykket dækker. Skolen får bestillingen med det samme.' },
        finish,
        something,
        find,
      ],
    },
    virksomhedskonsulent: {
      name: 'Virksomhedskonsulent',
      intro: 'Du finder praktikpladser og giver tilbud om job eller praktik efter uddannelsen.',
      steps: [
        openTask,
        { title: 'Find en plads', text: 'Skriv virksomheden og datoen i opgaven. Er der ikke en plads endnu, så vælg, hvornår opgaven skal komme igen.' },
        { title: 'Hold aftalen om deling', text: 'Kortet »Deling af oplysninger« under fanen »Sag« viser, hvad du må fortælle virksomheden. Uden grundlag deles intet.' },
        finish,
        find,
      ],
    },
    visitationskoordinator: {
      name: 'Visitationskoordinator',
      intro: 'Du indlæser lister over nyledige og holder styr på informationsmøderne.',
      steps: [
        { title: 'Indlæs en liste', text: 'Vælg »Løftet« og »Indlæs liste«. Træk filen ind på siden. Rapporten siger, hvad der blev startet, og hvad der skal rettes.' },
        { title: 'Manglende oplysninger', text: 'Siden »Screeningsliste« samler dem, vi ved for lidt om. Udfyld mange på én gang.' },
        { title: 'Informationsmøder', text: 'Planlæg mødet. Siden siger, hvor mange der venter, og hvor mange der bliver indkaldt.' },
        { title: 'Fremmøde', text: 'Åbn mødet på mødedagen, og sæt kun flueben ved dem, der ikke kom. Gem. Resten sker af sig selv.' },
        find,
      ],
    },
    teamleder: {
      name: 'Teamleder',
      intro: 'Du fordeler opgaverne, hjælper, når noget trækker ud, og ser, hvor sagerne står.',
      steps: [
        { title: 'Fordeling', text: 'Vælg »Løftet«. Siden »Fordeling« viser, hvor meget der ligger hos hver medarbejder. Vælg opgaver, og giv dem til en anden.' },
        { title: 'Fravær', text: 'Meld fravær og stedfortræder på samme side. Nye opgaver går så til stedfortræderen.' },
        { title: 'Flyt en sag eller en frist', text: 'Fanen »Sag« har »Flyt sagen« og »Flyt frist«. Du ser først, hvad det betyder.' },
        heat,
        find,
      ],
    },
    jobcenterchef: {
      name: 'Jobcenterchef',
      intro: 'Du følger, hvor sagerne står, og hvor de venter for længe.',
      steps: [
        heat,
        { title: 'Gå et lag ned', text: 'Vælg et trin, en part eller en opgave. Til sidst ser du de enkelte sager, du må se.' },
        { title: 'Tag tallene med', text: 'Hent tallene som regneark på siden »Flaskehalse«. Små antal er udeladt, så ingen kan genkendes.' },
      ],
    },
    akassemedarbejder: {
      name: 'A-kassemedarbejder',
      intro: 'Du henviser dine medlemmer og svarer på jobcentrets spørgsmål.',
      steps: [
        { title: 'Henvis et medlem', text: 'Vælg »Løftet« og »Ny borger«. Skriv oplysningerne, og send. Jobcentret tager kontakt til medlemmet.' },
        { title: 'Svar på spørgsmål', text: 'Mangler jobcentret noget, ligger det som en opgave i listen. Svar kun på det, der spørges om.' },
        finish,
      ],
    },
    'rkv-vejleder': {
      name: 'RKV-vejleder',
      intro: 'Du svarer på de vurderinger, jobcentret har bestilt hos din skole.',
      steps: [
        { title: 'Din skoles bestillinger', text: 'Opgavelisten viser de vurderinger, jobcentret venter på, med frist. Du ser kun det, din skole er spurgt om.' },
        { title: 'Skriv svaret', text: 'Vælg, hvad I er kommet frem til. Mangler der papirer, eller kom borgeren ikke, så vælg det. Så skal resten ikke udfyldes.' },
        finish,
      ],
    },
    'camunda-admin': {
      name: 'Administrator',
      intro: 'Du har alle rollers rettigheder og kan se alle kontorer.',
      steps: [
        { title: 'Brugere og rettigheder', text: 'Åbn Admin for at oprette brugere. En rolle er en gruppe. Et kontor står under »Lejere«.' },
        heat,
        find,
      ],
    },
  },
};

export const help = {
  title: 'Hjælp til opgaven',
};
