import { checkAgain } from './check-again.js';
import { checkText } from './check-text.js';
import { command } from './command.js';
import { home } from './home.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { share } from './share.js';
import { why } from './why.js';

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [checkAgain, checkText, command, home, message, share, why];
