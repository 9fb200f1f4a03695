/** Small questions about two terms. */
import type { Term } from '../reading/terms.js';
import { oppositesOf } from '../reading/vocabulary.js';

/** A term of a claim and the term of a fact that it meets. */
export interface Pair {
  readonly claim: Term;
  readonly fact: Term;
}

export const shares = (a: Term, b: Term): boolean =>
  a.concepts.some((concept) => b.concepts.includes(concept));
/** "Bacon called it a bad day". */
export const isLabel = (term: Term): boolean => term.concepts.includes('concept:label-call');
export const opposed = (a: Term, b: Term): boolean =>
  a.concepts.some((concept) => b.concepts.some((other) => oppositesOf(concept).has(other)));
