/** Checks made where they are asked for: each holds up the thread until it is done. For one who asks alone, and for tests. */
import type { Checker } from '../../checking/check.js';
import { originsIn } from '../../checking/origins/claim-origins.js';
import { tellWhy } from '../tell-why.js';
import type { Checking } from './checking.js';
import { createTimer, type Timer } from './spent.js';

/** The checker in use. A reload puts another in its place, whole. */
export interface CheckerHolder {
  readonly current: Checker;
}

/** @param timer the watch that the checkers were made with */
export function inThisThread(
  holder: CheckerHolder,
  timer: Timer = createTimer(() => performance.now()),
): Checking {
  return {
    get record() {
      return holder.current.record;
    },
    async check(text, options, told) {
      const { made, spent } = timer.time(() => holder.current.check(text, options));
      told?.(spent);
      return made;
    },
    async why(typed, checks, whose) {
      return tellWhy(typed, checks, holder.current, whose);
    },
    async origins(text) {
      return originsIn(holder.current, text);
    },
    async close() {},
  };
}
