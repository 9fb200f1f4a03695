/**
 * One statement against another: which of its terms the other covers, and in what the two differ.
 *
 * A claim is covered term by term; what counts is what is left over. Two statements that share their words may still
 * say contrary things, so every shared predicate is compared for negation, every word for its opposite, and every pair of
 * names around a shared predicate for who does what to whom.
 */
import { isEntity, type Term } from '../reading/terms.js';
import { oppositesOf } from '../reading/vocabulary.js';
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
  /** Before for after, most for few. */
  readonly otherwise: boolean;
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

/** The fact's term that a claim's term meets: one of the same polarity before one of the other. */
const partner = (term: Term, fact: Statement, used: ReadonlySet<Term>): Term | null => {
  let best: Term | null = null;
  let bestRank = -1;
  for (const concept of term.concepts) {
    for (const other of fact.byConcept.get(concept) ?? []) {
      const rank =
        (used.has(other) ? 0 : 4) +
        (other.negated === term.negated && other.excluded === term.excluded ? 2 : 0) +
        (other.text === term.text ? 1 : 0);
      if (rank > bestRank) {
        best = other;
        bestRank = rank;
      }
    }
  }
  if (best !== null || term.parts.length === 0) return best;
  // A phrase is met word by word, if all of its words are there.
  const each = term.parts.map(
    (concepts) => concepts.flatMap((concept) => fact.byConcept.get(concept) ?? [])[0] ?? null,
  );
  return each.every((other) => other !== null) ? (each[0] ?? null) : null;
};

/** The act that a fact is about: the noun it begins with. */
const actOf = (fact: Statement): Term | null => {
  const first = fact.terms.find((term) => term.kind === 'word');
  return first?.reversing === true ? first : null;
};

const contraryPartner = (term: Term, fact: Statement, used: ReadonlySet<Term>): Term | null => {
  for (const concept of term.concepts) {
    for (const opposite of oppositesOf(concept)) {
      const other = fact.byConcept.get(opposite)?.find((one) => !used.has(one));
      if (other !== undefined) return other;
    }
  }
  return null;
};

const orderOrExtent = (claim: Statement, fact: Statement): boolean =>
  (claim.order !== null && fact.order !== null && claim.order !== fact.order) ||
  (claim.extent !== null && fact.extent !== null && claim.extent !== fact.extent);

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
    const found = partner(term, fact, used);
    // "voted with" is not met by the vote in "voted against".
    const partly = found !== null && !shares(term, found);
    const same = partly && contraryPartner(term, fact, used) !== null ? null : found;
    const act = same === null && term.anaphoric ? actOf(fact) : null;
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
  const heldBack = fact.terms.filter(
    (term, at) =>
      term.reversing &&
      !term.quoted &&
      !used.has(term) &&
      fact.terms.slice(at + 1, at + 3).some((next) => next.clause === term.clause && used.has(next)) &&
      !claim.terms.some((own) => own.reversing && shares(own, term)),
  );
  return {
    pairs,
    coverage: total === 0 ? 0 : covered / total,
    missing,
    contrary,
    reversedRoles: rolesReversed(pairs, claim, fact),
    heldBack,
    otherSubject: otherSubject(pairs, claim, fact, used),
    framedBy: frameOf(claim, fact, used),
    otherParty: otherSpeaker(pairs, claim, fact) ?? otherPartner(pairs, fact, used),
    otherwise: orderOrExtent(claim, fact),
    numbers: compareNumbers(claim, fact),
    dates: compareDates(claim, fact),
  };
}
