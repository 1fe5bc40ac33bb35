// The words for messages that people send by hand.
export const freeMessage = {
  open: 'Skriv en besked',
  title: 'Skriv en besked',
  intro: 'Vælg en besked, og se, hvordan den ser ud, før du sender den.',
  nothing: 'Der er ingen beskeder, du kan sende i denne sag.',
  choose: 'Besked',
  option: (recipient, title) => `Til ${recipient}: ${title}`,
  personal: 'Din tekst',
  personalHint: 'Skriv ikke CPR-nummer eller diagnoser. Teksten gemmes på sagen, som den sendes',
  preview: 'Sådan ser beskeden ud',
  goesTo: (recipient, channel) => `Til ${recipient}${channel ? ` · ${channel}` : ''}`,
  notTo: (recipient, why) => `Til ${recipient}: ${why}`,
  confirm: 'Send beskeden',
  done: 'Beskeden ligger i udbakken og bliver sendt.',
};
