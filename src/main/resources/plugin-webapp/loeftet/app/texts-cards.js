const days = (count) => (count === 1 ? '1 arbejdsdag' : `${count} arbejdsdage`);

// How near a deadline is: on the cards of the task list and in the list of cases.
export const cards = {
  nameProtected: 'Beskyttet navn',
  due: {
    OVERDUE: (count) => (count ? `${days(count)} over fristen` : 'Over fristen'),
    TODAY: () => 'Frist i dag',
    SOON: (count, day) => (count ? `Frist om ${days(count)}` : `Frist ${day}`),
    LATER: (count, day) => `Frist ${day}, om ${days(count)}`,
    AGREED: (count, day) => `Aftalt ${day}`,
    AGREED_PAST: (count, day) => (count ? `Aftalt ${day}, ${days(count)} siden` : `Aftalt ${day}`),
    PAUSED: (count, day) => (day ? `På pause til ${day}` : 'På pause'),
    NONE: () => 'Ingen frist',
  },
};
