/** Where the time of a check goes, told to whoever holds the watch: there is no clock in this room. */
import type { EvidenceIndex } from '../retrieval/evidence-index.js';
import type { Context } from './context.js';

export const STEPS = [
  /** The text is taken apart. */
  'reading',
  /** The index is asked. */
  'retrieval',
  /** Passages are read, each when it is first needed. */
  'passages',
  /** A claim is compared with what was found. */
  'comparing',
  'rules',
  /** It is asked where what bears a claim out comes from. */
  'origins',
  /** A claim, from its words to its verdict. */
  'judging',
  /** Citations are looked up before they are shown. */
  'reading-back',
] as const;

export type Step = (typeof STEPS)[number];

export interface Stopwatch {
  /** Does the work, and returns what it returns. Steps lie within one another: the time of an inner one is its own. */
  measure<T>(step: Step, work: () => T): T;
  /** So many passages were found, and are looked at. */
  found(passages: number): void;
}

/** Where nobody holds a watch. */
export const untimed: Stopwatch = { measure: (_, work) => work(), found: () => undefined };

const timedIndex = (index: EvidenceIndex, watch: Stopwatch): EvidenceIndex => ({
  weightOf: (term) => index.weightOf(term),
  search(query, limit) {
    const found = watch.measure('retrieval', () => index.search(query, limit));
    watch.found(found.length);
    return found;
  },
});

/** The same context with its searches and its reading of passages timed; without a watch, the context itself. */
export function timedContext(context: Context, watch: Stopwatch): Context {
  if (watch === untimed) return context;
  // Not a copy: that would ask for everything which is made only when asked for.
  return Object.create(context, {
    index: { value: timedIndex(context.index, watch), enumerable: true },
    quoteIndex: {
      get: () =>
        timedIndex(
          watch.measure('retrieval', () => context.quoteIndex),
          watch,
        ),
      enumerable: true,
    },
    statement: {
      value: (passage: Parameters<Context['statement']>[0]) =>
        watch.measure('passages', () => context.statement(passage)),
      enumerable: true,
    },
  });
}
