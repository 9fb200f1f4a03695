/** Figures of a sentence, and of the one before it, that cannot all be right. */
import type { Sentence } from '../sentence.js';
import { changes } from './changes.js';
import { type Miscount, slotsOf } from './figures.js';
import { parts } from './parts.js';
import { shares } from './shares.js';
import { times } from './times.js';
import { votes } from './votes.js';

export type { Miscount } from './figures.js';

/** A longer sentence is a table or a list, in which figures stand side by side without belonging together. */
const MOST_FIGURES = 14;

/** @param before the sentence before, where there is one: "The other three" and "That is a rise of" point back to it */
export function miscountsIn(sentence: Sentence, before: Sentence | null): Miscount[] {
  if (sentence.numbers.length === 0 || sentence.numbers.length > MOST_FIGURES) return [];
  const slots = slotsOf(sentence);
  const earlier = before === null || before.numbers.length === 0 ? null : slotsOf(before);
  return [
    ...changes(slots, earlier),
    ...votes(slots),
    ...parts(slots, earlier),
    ...shares(slots),
    ...times(slots),
  ];
}
