import { checkAgain } from './check-again.js';
import { checkMessage } from './check-message.js';
import { command } from './command.js';
import { draft } from './draft.js';
import { edited } from './edited.js';
import { followUp } from './follow-up.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { reaction } from './reaction.js';
import { share } from './share.js';
import { unfurl } from './unfurl.js';
import { why } from './why.js';

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [
  checkAgain,
  checkMessage,
  command,
  draft,
  edited,
  followUp,
  message,
  reaction,
  share,
  unfurl,
  why,
];
