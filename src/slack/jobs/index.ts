import { checkMessage } from './check-message.js';
import { checkOwnAgain } from './check-own-again.js';
import { checkText } from './check-text.js';
import { command } from './command.js';
import { draftPressed, file, withdraw } from './correct.js';
import { decide } from './decide.js';
import { draft } from './draft.js';
import { edited } from './edited.js';
import { fileSource } from './file-source.js';
import { filedElsewhere } from './filed-elsewhere.js';
import { followUp } from './follow-up.js';
import { forget } from './forget.js';
import { found } from './found.js';
import { home } from './home.js';
import type { AnyKind } from './kind.js';
import { message } from './message.js';
import { pressedAgain } from './pressed-again.js';
import { radius } from './radius.js';
import { radiusMarked, radiusSummary } from './radius-summary.js';
import { reaction } from './reaction.js';
import { recheck } from './recheck.js';
import { recheckInPrivate } from './recheck-private.js';
import { resetRule } from './reset-rule.js';
import { rule } from './rule.js';
import { set } from './set.js';
import { share } from './share.js';
import { sourceState } from './source-state.js';
import { unfurl } from './unfurl.js';
import { why } from './why.js';

/** Corrections. */
const correcting: readonly AnyKind[] = [draftPressed, file, withdraw];

/** What is done with sources. */
const filing: readonly AnyKind[] = [fileSource, found, filedElsewhere, sourceState];

/** What is done where evidence changed. */
const changing: readonly AnyKind[] = [radius, recheck, recheckInPrivate, radiusMarked, radiusSummary];

/** What is done where somebody decides. */
const deciding: readonly AnyKind[] = [decide, resetRule, rule, set];

/** Every kind of work that a job can be of. */
export const kinds: readonly AnyKind[] = [
  checkMessage,
  checkOwnAgain,
  checkText,
  command,
  draft,
  edited,
  followUp,
  home,
  message,
  pressedAgain,
  reaction,
  share,
  unfurl,
  why,
  forget,
  ...changing,
  ...deciding,
  ...correcting,
  ...filing,
];
