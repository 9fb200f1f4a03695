/** What the listeners work with. */
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import type { Checks } from '../desk/checks.js';
import type { KeptAnswers } from './kept-answers.js';
import type { Seen } from './seen.js';

export interface Surroundings {
  readonly checking: Checking;
  /** Checks that can still be asked about. */
  readonly checks: Checks;
  /** Answers that can still be shared. */
  readonly kept: KeptAnswers;
  /** Events that were taken up already. */
  readonly seen: Seen;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
}
