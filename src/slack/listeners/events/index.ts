import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as appMention from './app-mention.js';
import * as homeOpened from './home-opened.js';
import * as linkShared from './link-shared.js';
import * as message from './message.js';
import * as reactionAdded from './reaction-added.js';
import * as uninstalled from './uninstalled.js';

export function register(app: Registrar, around: Surroundings): void {
  appMention.register(app, around);
  homeOpened.register(app, around);
  linkShared.register(app, around);
  message.register(app, around);
  reactionAdded.register(app, around);
  uninstalled.register(app, around);
}
