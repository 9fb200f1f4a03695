import { command } from './command.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { share } from './share.js';
import { why } from './why.js';

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [command, message, share, why];
