import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as addSource from './add-source.js';
import * as checkDraft from './check-draft.js';
import * as correction from './correction.js';
import * as dismiss from './dismiss.js';
import * as ruling from './ruling.js';
import * as settings from './settings.js';

export function register(app: Registrar, around: Surroundings): void {
  addSource.register(app, around);
  checkDraft.register(app, around);
  correction.register(app, around);
  dismiss.register(app, around);
  ruling.register(app, around);
  settings.register(app, around);
}
