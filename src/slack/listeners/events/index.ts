import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as appMention from './app-mention.js';
import * as directMessage from './direct-message.js';
import * as uninstalled from './uninstalled.js';

export function register(app: Registrar, around: Surroundings): void {
  appMention.register(app, around);
  directMessage.register(app, around);
  uninstalled.register(app, around);
}
