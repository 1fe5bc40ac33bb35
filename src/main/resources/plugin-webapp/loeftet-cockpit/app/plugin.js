// What Cockpit shows of ours, one line each. Cockpit imports this file before anybody logs in and does not start without
// it: so it imports nothing itself. Each module is fetched when it is to be drawn, alone, and a missing or broken one
// leaves its own place empty and everything else in order.
//
// A module exports `render(node, data)`, which may be asynchronous, and where needed `unmount()`. Of the diagram points,
// `node` is the viewer of the diagram.

// Cockpit takes the browser's first language; here Danish stands in for those that we do not speak.
const danish = !(navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en');

const failed = danish
  ? 'Siden kunne ikke hentes. Genindlæs den, eller log ind igen. Bliver det ved, så kontakt din systemansvarlige. Resten af Cockpit virker som før.'
  : 'The page could not be loaded. Reload it, or log in again. If this goes on, contact your administrator. The rest of Cockpit works as before.';

const waiting = danish ? 'Ventetid' : 'Waiting time';

export default [
  part('loeftet-flaskehalse-link', 'cockpit.navigation', () => import('./navigation.js'), { priority: 30, properties: { path: '#/flaskehalse' } }),
  part('loeftet-flaskehalse', 'cockpit.route', () => import('./page.js'), { properties: { path: '/flaskehalse' }, says: failed }),
  part('loeftet-heat', 'cockpit.processDefinition.diagram.plugin', () => import('./heat-diagram.js')),
  part('loeftet-heat-list', 'cockpit.processDefinition.runtime.tab', () => import('./heat-list.js'), { priority: 8, properties: { label: waiting }, says: failed }),
  part('loeftet-instance-diagram', 'cockpit.processInstance.diagram.plugin', () => import('./instance-diagram.js')),
  part('loeftet-instance', 'cockpit.processInstance.runtime.tab', () => import('./instance-tab.js'), { priority: 8, properties: { label: waiting }, says: failed }),
  part('loeftet-card', 'cockpit.dashboard', () => import('./card.js'), { says: failed }),
];

/**
 * @param load imports the module
 * @param says what stands in the module's place when it cannot be drawn; nothing where nobody would miss it
 */
function part(id, pluginPoint, load, { priority = 0, properties = {}, says = null } = {}) {
  let shown = null;

  async function render(node, data) {
    const mine = {};
    shown = mine;
    try {
      const module = await load();
      // Who went on meanwhile does not want it any more.
      if (shown !== mine) return;
      mine.module = module;
      await module.render(node, data);
    } catch (error) {
      console.error(`${id}:`, error);
      if (shown === mine && says && node instanceof Element) tell(node, says);
    }
  }

  function unmount() {
    const module = shown?.module;
    shown = null;
    try {
      module?.unmount?.();
    } catch (error) {
      console.error(`${id}:`, error);
    }
  }

  return { id, pluginPoint, priority, properties, render, unmount };
}

function tell(node, words) {
  const message = document.createElement('p');
  message.className = 'alert alert-danger loeftet-alert';
  message.setAttribute('role', 'alert');
  message.textContent = words;
  node.replaceChildren(message);
}
