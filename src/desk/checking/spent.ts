/** How long a check took, and where its time went: plain data, without a word of what was checked. */
import type { Step, Stopwatch } from '../../checking/stopwatch.js';

/** All times are in milliseconds. */
export interface Spent {
  /** From its beginning to its end, where it was made. */
  readonly took: number;
  /** Until it was begun, and on the way there and back. */
  readonly waited: number;
  /** What each step took itself, without the steps within it. A step that was not come to is missing. */
  readonly steps: Readonly<Partial<Record<Step, number>>>;
  /** Passages that were found for its claims, and looked at. */
  readonly candidates: number;
  /** The claim that took longest; null where there was none. */
  readonly slowest: SlowestClaim | null;
}

export interface SlowestClaim {
  /** Its place among the claims, from 1. */
  readonly claim: number;
  readonly took: number;
  readonly candidates: number;
}

export interface Timer extends Stopwatch {
  /** Does a check, and tells where its time went. */
  time<T>(check: () => T): { readonly made: T; readonly spent: Spent };
}

/** A step in hand. */
interface Open {
  /** What the steps within it took. */
  within: number;
}

/** @param clock the milliseconds since whenever; it never goes back */
export function createTimer(clock: () => number): Timer {
  let steps = new Map<Step, number>();
  let open: Open[] = [];
  let candidates = 0;
  let claims = 0;
  let slowest: SlowestClaim | null = null;
  const claimEnded = (took: number, found: number): void => {
    claims += 1;
    if (slowest === null || took > slowest.took) slowest = { claim: claims, took, candidates: found };
  };
  return {
    measure(step, work) {
      const began = clock();
      const before = candidates;
      const own: Open = { within: 0 };
      open.push(own);
      try {
        return work();
      } finally {
        const took = clock() - began;
        open.pop();
        const around = open.at(-1);
        if (around !== undefined) around.within += took;
        steps.set(step, (steps.get(step) ?? 0) + took - own.within);
        if (step === 'judging') claimEnded(took, candidates - before);
      }
    },
    found(passages) {
      candidates += passages;
    },
    time(check) {
      steps = new Map();
      open = [];
      candidates = 0;
      claims = 0;
      slowest = null;
      const began = clock();
      const made = check();
      const took = clock() - began;
      return { made, spent: { took, waited: 0, steps: Object.fromEntries(steps), candidates, slowest } };
    },
  };
}
