import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as checkAgain from './check-again.js';
import * as checkAgainFromHome from './check-again-from-home.js';
import * as checkDraft from './check-draft.js';
import * as corrections from './corrections.js';
import * as discrepancies from './discrepancies.js';
import * as findings from './findings.js';
import * as forget from './forget.js';
import * as resetRule from './reset-rule.js';
import * as settings from './settings.js';
import * as share from './share.js';
import * as showDiscrepancy from './show-discrepancy.js';
import * as sources from './sources.js';
import * as turnHomePage from './turn-home-page.js';
import * as why from './why.js';

export function register(app: Registrar, around: Surroundings): void {
  corrections.register(app, around);
  discrepancies.register(app, around);
  findings.register(app, around);
  forget.register(app, around);
  resetRule.register(app, around);
  settings.register(app, around);
  sources.register(app, around);
  checkAgain.register(app, around);
  checkDraft.register(app, around);
  share.register(app, around);
  why.register(app, around);
  turnHomePage.register(app, around);
  checkAgainFromHome.register(app, around);
  showDiscrepancy.register(app, around);
}
