import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as checkAgain from './check-again.js';
import * as checkDraft from './check-draft.js';
import * as share from './share.js';
import * as why from './why.js';

export function register(app: Registrar, around: Surroundings): void {
  checkAgain.register(app, around);
  checkDraft.register(app, around);
  share.register(app, around);
  why.register(app, around);
}
