/**
 * One statement against another: which of its terms the other covers, and in what the two differ.
 *
 * A claim is covered term by term; what counts is what is left over. Two statements that share their words may still
 * say contrary things, so every shared predicate is compared for negation, every word for its opposite, and every pair of
 * names around a shared predicate for who does what to whom.
 */
import { isEntity, type Term } from '../reading/terms.js';
import { explainedAway } from './explained-away.js';
import { bearsOut, type Extent, rulesOut } from './extents.js';
import { heldBackIn } from './held-back.js';
import { actOf, contraryPartner, isBareStop, partner, takesBackOther } from './partners.js';
import { deniedPairs } from './polarity.js';
import { ranked } from './ranking.js';
import { frameOf, otherPartner, otherSpeaker, otherSubject, rolesReversed } from './roles.js';
import type { Statement } from './statement.js';
import { type Pair, shares } from './term-pairs.js';
import { compareDates, compareNumbers, type DatePair, type NumberPair } from './values.js';

export interface Comparison {
  readonly pairs: readonly Pair[];
  /** Share of the claim's weight that is covered, 0 to 1. */
  readonly coverage: number;
  readonly missing: readonly Term[];
  /** Covered, but negated on one side only, or by its opposite. */
  readonly contrary: readonly Pair[];
  /** Names that stand on opposite sides of a shared predicate. */
  readonly reversedRoles: readonly Pair[];
  /** What the fact takes back or puts in doubt before what is shared, and the claim does not. */
  readonly heldBack: readonly Term[];
  /** Who does it in the fact, where that is somebody else than in the claim. */
  readonly otherSubject: Term | null;
  /** Whoever the fact has say it, where the claim does not: `NBC News has reported that …`. */
  readonly framedBy: Term | null;
  /** Who says it in the fact, or with whom or against whom it is done, where the claim has another there. */
  readonly otherParty: Term | null;
  /** Before for after. */
  readonly otherOrder: boolean;
  /** All or most for few, and the other way round. */
  readonly otherExtent: readonly Pair[];
  /** It speaks of more of them than the fact does, or of fewer. */
  readonly overstated: boolean;
  /** Whether the fact's figures bear out who is said to have more. */
  readonly ranked: 'agrees' | 'differs' | null;
  readonly numbers: readonly NumberPair[];
  readonly dates: readonly DatePair[];
}

const WEIGHT: Readonly<Record<Term['kind'], number>> = {
  name: 2,
  place: 1.6,
  description: 1.6,
  word: 1,
  light: 0.3,
  saying: 0.15,
};

export const weightOf = (term: Term): number => WEIGHT[term.kind];

/** Before for after, of what both have: `before the argument` for `after the argument`. */
const orderReversed = (pairs: readonly Pair[], claim: Statement, fact: Statement): boolean =>
  claim.order !== null &&
  fact.order !== null &&
  claim.order !== fact.order &&
  pairs.some((pair) => claim.ordered.includes(pair.claim) && fact.ordered.includes(pair.fact));

/** Terms that one of two statements counts all or most of, and the other few. */
const otherExtents = (
  pairs: readonly Pair[],
  claim: Statement,
  fact: Statement,
  differ: (own: Extent, other: Extent) => boolean,
): Pair[] =>
  pairs.filter((pair) => {
    const [own, other] = [claim.extents.get(pair.claim), fact.extents.get(pair.fact)];
    return own !== undefined && other !== undefined && differ(own, other);
  });

/**
 * Of two words of a claim that meet one noun of the fact, the verb says something else: "supported continued aid" is not
 * covered by "aid" alone.
 */
const doublyMet = (pairs: readonly Pair[]): Set<Pair> =>
  new Set(
    pairs.filter(
      (pair) =>
        pair.claim.verbal &&
        pair.claim.kind === 'word' &&
        !pair.fact.verbal &&
        pairs.some(
          (other) =>
            other !== pair &&
            other.fact === pair.fact &&
            !other.claim.verbal &&
            other.claim.stem === pair.fact.stem &&
            other.claim.stem !== pair.claim.stem,
        ),
    ),
  );

/** @param skip terms of the claim that are accounted for elsewhere, such as those of a quotation that is on record */
export function compare(
  claim: Statement,
  fact: Statement,
  skip: (term: Term) => boolean = () => false,
): Comparison {
  const pairs: Pair[] = [];
  const contrary: Pair[] = [];
  const missing: Term[] = [];
  const used = new Set<Term>();
  let total = 0;
  let covered = 0;
  for (const term of claim.terms) {
    if (skip(term)) continue;
    const weight = weightOf(term);
    total += weight;
    const candidate = partner(term, claim, fact, used);
    const found = candidate !== null && takesBackOther(term, claim, candidate, fact) ? null : candidate;
    // "voted with" is not met by the vote in "voted against".
    const partly =
      found !== null && (!shares(term, found) || (term.verbal && !found.verbal && found.stem !== term.stem));
    const same = partly && contraryPartner(term, fact, used) !== null ? null : found;
    const act = same === null && (term.anaphoric || isBareStop(term, claim)) ? actOf(fact) : null;
    if (act !== null) {
      covered += weight;
      used.add(act);
      continue;
    }
    const contraryTerm = same === null ? contraryPartner(term, fact, used) : null;
    // A claim that has both words says what the fact says.
    const opposite =
      contraryTerm !== null && claim.terms.some((own) => shares(own, contraryTerm)) ? null : contraryTerm;
    const other = same ?? opposite;
    if (other === null) {
      // What is named only to be ruled out need not be there.
      if (term.excluded) {
        covered += weight;
        continue;
      }
      missing.push(term);
      continue;
    }
    covered += weight;
    used.add(other);
    const pair = { claim: term, fact: other };
    pairs.push(pair);
    const differs = (term.negated !== other.negated) !== (same === null);
    if (isEntity(term) ? term.excluded !== other.excluded : differs) contrary.push(pair);
  }
  const twice = doublyMet(pairs);
  for (const { claim: term } of twice) {
    missing.push(term);
    covered -= weightOf(term);
  }
  const kept = pairs.filter((pair) => !twice.has(pair));
  for (const pair of explainedAway(pairs, contrary)) contrary.splice(contrary.indexOf(pair), 1);
  const denied = deniedPairs(claim, fact, kept, (term) =>
    kept.some((pair) => pair.claim === term || pair.fact === term),
  );
  for (const { by, pair } of denied) {
    const at = contrary.indexOf(pair);
    // "did not sign" for "refused to sign"; "signed" for "refused to sign".
    if (at >= 0) contrary.splice(at, 1);
    else contrary.push(pair);
    const own = missing.indexOf(by);
    if (own >= 0) {
      missing.splice(own, 1);
      covered += weightOf(by);
    }
  }
  const heldBack = heldBackIn(claim, fact, used, denied);
  return {
    pairs: kept,
    coverage: total === 0 ? 0 : covered / total,
    missing,
    contrary: contrary.filter((pair) => !twice.has(pair)),
    reversedRoles: rolesReversed(kept, claim, fact),
    heldBack,
    otherSubject: otherSubject(kept, claim, fact, used),
    framedBy: frameOf(claim, fact, used),
    otherParty: otherSpeaker(kept, claim, fact) ?? otherPartner(kept, fact, used),
    otherOrder: orderReversed(kept, claim, fact),
    otherExtent: otherExtents(kept, claim, fact, rulesOut),
    overstated: otherExtents(kept, claim, fact, (own, other) => !bearsOut(own, other)).length > 0,
    ranked: ranked(claim, fact),
    numbers: compareNumbers(claim, fact),
    dates: compareDates(claim, fact),
  };
}
