import { command } from './command.js';
import { draftPressed, file, withdraw } from './correct.js';
import { decide } from './decide.js';
import { forget } from './forget.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { radius } from './radius.js';
import { radiusMarked, radiusSummary } from './radius-summary.js';
import { recheck } from './recheck.js';
import { recheckInPrivate } from './recheck-private.js';
import { resetRule } from './reset-rule.js';
import { rule } from './rule.js';
import { set } from './set.js';
import { share } from './share.js';
import { why } from './why.js';

/** Corrections. */
const correcting: readonly AnyKind[] = [draftPressed, file, withdraw];

/** What is done where evidence changed. */
const changing: readonly AnyKind[] = [radius, recheck, recheckInPrivate, radiusMarked, radiusSummary];

/** What is done where somebody decides. */
const deciding: readonly AnyKind[] = [decide, resetRule, rule, set];

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [
  command,
  message,
  share,
  why,
  forget,
  ...deciding,
  ...changing,
  ...correcting,
];
