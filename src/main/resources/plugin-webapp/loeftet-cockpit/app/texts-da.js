export const da = {
  page: {
    name: 'Flaskehalse',
    loading: 'Henter tallene …',
    retry: 'Prøv igen',
  },
  errors: {
    network: 'Der er ingen forbindelse til serveren. Kontrollér din forbindelse, og prøv igen.',
    loggedOut: 'Du er ikke længere logget ind. Log ind i Cockpit, og åbn siden igen.',
    forbidden: 'Du har ikke adgang til disse tal. De er for ledere, om deres eget kontor. Kontakt din systemansvarlige, hvis du mangler adgang.',
    notFound: 'Tallene findes ikke på serveren. Er forløb og periode rigtige? Kontakt ellers din systemansvarlige.',
    slow: 'Serveren har brugt mere end et minut. Vælg en kortere periode, eller prøv igen om lidt.',
    malformed: 'Serveren svarede noget, som siden ikke kan læse. Genindlæs siden. Bliver det ved, så kontakt din systemansvarlige.',
    server: 'Noget gik galt på serveren. Prøv igen. Bliver det ved, så kontakt din systemansvarlige.',
  },
};
