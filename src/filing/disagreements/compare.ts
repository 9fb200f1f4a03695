/** Where a source disagrees with the others: the check, run by one source against the rest. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';

/** Holds sources against one another. Keeps what it has read, so that each is read once. */
export interface Comparer {
  /** From now on this is one of the others. */
  add(source: Source): void;
  remove(id: string): void;
  /**
   * Where a source disagrees with those that were added: open discrepancies, each with the words of all its sides. One that is
   * known already and gains a side comes back with its id and all sides.
   */
  compare(source: Source): readonly Discrepancy[];
}

/** @param record of which people, offices, spellings and documented discrepancies are known; its sources are not added */
export function createComparer(_record: NewsRecord): Comparer {
  return { add() {}, remove() {}, compare: () => [] };
}
