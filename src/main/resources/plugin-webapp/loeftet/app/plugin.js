import { renderCard } from './card.js';
import { watchCompletions } from './journal-box.js';
import { renderNavigation } from './navigation.js';
import { renderPanel } from './panel.js';
import { routes } from './routes.js';
import { leaveTaskForm, renderTaskForm } from './task-form.js';
import { texts } from './texts.js';

// What Tasklist shows of ours: the case on each card, two tabs beside each task, one entry in the bar on top, and the pages behind it.
export default [
  {
    id: 'loeftet-form',
    pluginPoint: 'tasklist.task.detail',
    // Before Tasklist's own form, which has 1000: the first tab is the one that opens.
    priority: 1100,
    properties: { label: texts.form.tab },
    render: renderTaskForm,
    unmount: leaveTaskForm,
  },
  {
    id: 'loeftet-panel',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: texts.panel.tab },
    render: renderPanel,
  },
  {
    id: 'loeftet-card',
    pluginPoint: 'tasklist.card',
    priority: 900,
    render: renderCard,
  },
  {
    id: 'loeftet-navigation',
    pluginPoint: 'tasklist.navbar.action',
    priority: 500,
    render: renderNavigation,
  },
  {
    id: 'loeftet-journal',
    pluginPoint: 'tasklist.navbar.action',
    priority: 499,
    render: watchCompletions,
  },
  ...routes.map(({ path, render, unmount }) => ({
    id: `loeftet-page-${path.split('/').pop()}`,
    pluginPoint: 'tasklist.route',
    properties: { path },
    render,
    unmount,
  })),
];
