/**
 * One listener for all that people press. Bolt asks every listener of an app whether a delivery is its own, each by a chain of
 * functions: with one for each button, much of every acknowledgement goes there. Here the button is looked up.
 */
import type { App } from '@slack/bolt';
import type { Pressed, Registrar } from './registrar.js';

/** What nobody listens to stays unacknowledged, as without it. */
export function byAction(app: App): Registrar {
  const listeners = new Map<string, (given: Pressed) => Promise<void>>();
  app.action(/^/, async (given) => {
    if ('action_id' in given.action) await listeners.get(given.action.action_id)?.(given);
  });
  return {
    command: app.command.bind(app),
    event: app.event.bind(app),
    shortcut: app.shortcut.bind(app),
    view: app.view.bind(app),
    function: app.function.bind(app),
    action(id, listener) {
      if (listeners.has(id)) throw new Error(`${id} has a listener`);
      listeners.set(id, listener);
    },
  };
}
