import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as checkAgainFromHome from './check-again-from-home.js';
import * as share from './share.js';
import * as showDiscrepancy from './show-discrepancy.js';
import * as turnHomePage from './turn-home-page.js';
import * as why from './why.js';

export function register(app: Registrar, around: Surroundings): void {
  share.register(app, around);
  why.register(app, around);
  turnHomePage.register(app, around);
  checkAgainFromHome.register(app, around);
  showDiscrepancy.register(app, around);
}
