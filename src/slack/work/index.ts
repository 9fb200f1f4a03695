import { command } from './command.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { radius } from './radius.js';
import { radiusMarked, radiusSummary } from './radius-summary.js';
import { recheck } from './recheck.js';
import { recheckInPrivate } from './recheck-private.js';
import { share } from './share.js';
import { why } from './why.js';

/** What is done where evidence changed. */
const changing: readonly AnyKind[] = [radius, recheck, recheckInPrivate, radiusMarked, radiusSummary];

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [command, message, share, why, ...changing];
