export const en = {
  page: {
    name: 'Bottlenecks',
    loading: 'Fetching the figures …',
    retry: 'Try again',
  },
  errors: {
    network: 'The server cannot be reached. Check your connection and try again.',
    loggedOut: 'You are no longer logged in. Log in to Cockpit and open the page again.',
    forbidden: 'You have no access to these figures. They are for leaders, about their own office. Contact your administrator if you should have access.',
    notFound: 'The server does not have these figures. Are pathway and period right? If so, contact your administrator.',
    slow: 'The server has taken more than a minute. Choose a shorter period, or try again in a while.',
    malformed: 'The server answered something that this page cannot read. Reload the page. If this goes on, contact your administrator.',
    server: 'Something went wrong on the server. Try again. If this goes on, contact your administrator.',
  },
};
