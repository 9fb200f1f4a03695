import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as corrections from './corrections.js';
import * as discrepancies from './discrepancies.js';
import * as findings from './findings.js';
import * as forget from './forget.js';
import * as resetRule from './reset-rule.js';
import * as settings from './settings.js';
import * as share from './share.js';
import * as why from './why.js';

export function register(app: Registrar, around: Surroundings): void {
  corrections.register(app, around);
  discrepancies.register(app, around);
  findings.register(app, around);
  forget.register(app, around);
  resetRule.register(app, around);
  settings.register(app, around);
  share.register(app, around);
  why.register(app, around);
}
