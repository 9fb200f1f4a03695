import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as checkDraft from './check-draft.js';
import * as checkMessage from './check-message.js';
import * as fileMessage from './file-message.js';

export function register(app: Registrar, around: Surroundings): void {
  checkDraft.register(app, around);
  checkMessage.register(app, around);
  fileMessage.register(app, around);
}
