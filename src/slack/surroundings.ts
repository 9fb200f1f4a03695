/** What the listeners work with. */
import type { Logger } from 'pino';
import type { Checker } from '../checking/check.js';
import type { Checks } from '../desk/checks.js';
import type { KeptAnswers } from './kept-answers.js';
import type { Seen } from './seen.js';

/** The checker in use. A reload puts another in its place, whole. */
export interface CheckerHolder {
  readonly current: Checker;
}

export interface Surroundings {
  readonly checker: CheckerHolder;
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
