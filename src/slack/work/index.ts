import { command } from './command.js';
import { decide } from './decide.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { resetRule } from './reset-rule.js';
import { rule } from './rule.js';
import { set } from './set.js';
import { share } from './share.js';
import { why } from './why.js';

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [command, decide, message, resetRule, rule, set, share, why];
