/** Pairs that differ in one word, where another word makes up for it: the two statements say the same. */
import { oppositesOf } from '../reading/vocabulary.js';
import { type Pair, shares } from './term-pairs.js';

/** "No officials were invited" denies another word than "officials were not invited", and says the same. */
const movedNegation = (contrary: readonly Pair[]): Pair[] => {
  const words = contrary.filter((pair) => shares(pair.claim, pair.fact));
  const own = words.filter((pair) => pair.claim.negated && !pair.fact.negated);
  const theirs = words.filter((pair) => !pair.claim.negated && pair.fact.negated);
  const [one, other] = [own[0], theirs[0]];
  if (one === undefined || other === undefined || own.length + theirs.length !== 2) return [];
  const isAct = (pair: Pair): boolean => pair.claim.verbal || pair.fact.verbal;
  return isAct(one) !== isAct(other) && one.claim.clause === other.claim.clause ? [one, other] : [];
};

const UNLIKELY = 'concept:unlikely';

/** "Probably won't resign" has a negation of its own that "unlikely to resign" does without. */
const denied = (pairs: readonly Pair[], contrary: readonly Pair[]): Pair[] => {
  const likely = (one: Pair['claim'], other: Pair['claim']): boolean =>
    one.negated &&
    other.concepts.includes(UNLIKELY) &&
    one.concepts.some((concept) => oppositesOf(concept).has(UNLIKELY));
  return contrary.filter((pair) =>
    pairs.some(
      (other) =>
        (likely(other.claim, other.fact) &&
          pair.claim.negated &&
          !pair.fact.negated &&
          other.claim.clause === pair.claim.clause) ||
        (likely(other.fact, other.claim) &&
          pair.fact.negated &&
          !pair.claim.negated &&
          other.fact.clause === pair.fact.clause),
    ),
  );
};

/** Contrary pairs that are none, each once. */
export const explainedAway = (pairs: readonly Pair[], contrary: readonly Pair[]): readonly Pair[] => {
  const found = denied(pairs, contrary);
  return found.length > 0 ? found : movedNegation(contrary);
};
