import type { Surroundings } from '../surroundings.js';
import * as actions from './actions/index.js';
import * as commands from './commands/index.js';
import * as events from './events/index.js';
import * as functions from './functions/index.js';
import type { Registrar } from './registrar.js';
import * as shortcuts from './shortcuts/index.js';
import * as views from './views/index.js';

/** Registers everything that Stet listens to. `manifest.yml` declares the same, and a test holds the two together. */
export function register(app: Registrar, around: Surroundings): void {
  commands.register(app, around);
  events.register(app, around);
  actions.register(app, around);
  shortcuts.register(app, around);
  views.register(app, around);
  functions.register(app, around);
}
