/** Corrections as a list: where they come from, and in which order they are shown. */
import type { Correction } from './correction.js';

/** Where corrections are kept. */
export interface Corrections {
  /** Of one newsroom, in any order and any state. */
  listCorrections(): Promise<readonly Correction[]>;
}

/** The day of the correction, the latest first; of one day, what was filed last. */
export const newestFirst = (corrections: readonly Correction[]): Correction[] =>
  [...corrections].sort(
    (a, b) => compare(b.date, a.date) || moment(b.filedAt) - moment(a.filedAt) || compare(a.id, b.id),
  );

/** What may be published: neither drafts nor what was withdrawn. */
export const filedOnly = (corrections: readonly Correction[]): Correction[] =>
  corrections.filter(({ state }) => state === 'filed');

const moment = (at: string | null): number => (at === null ? 0 : Date.parse(at));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the order in which the keys first come. */
export function groupedBy(
  corrections: readonly Correction[],
  key: (correction: Correction) => string,
): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const those = groups.get(key(correction));
    if (those === undefined) groups.set(key(correction), [correction]);
    else those.push(correction);
  }
  return groups;
}
