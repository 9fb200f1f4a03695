/**
 * One statement against another: which of its terms the other covers, and in what the two differ.
 *
 * A claim is covered term by term; what counts is what is left over. Two statements that share their words may still
 * say contrary things, so every shared predicate is compared for negation, every word for its opposite, and every pair of
 * names around a shared predicate for who does what to whom.
 */
import type { DateMention } from '../reading/dates.js';
import { agrees, type Quantity } from '../reading/numbers.js';
import { isEntity, oppositesOf, type Term } from '../reading/terms.js';
import type { Statement } from './statement.js';

export interface Pair {
  readonly claim: Term;
  readonly fact: Term;
}

export interface NumberPair {
  readonly claim: Quantity;
  /** The quantities of the same kind in the fact; one agrees, or none does. */
  readonly facts: readonly Quantity[];
  readonly agrees: boolean;
}

export interface DatePair {
  readonly claim: DateMention;
  readonly facts: readonly DateMention[];
  readonly agrees: boolean;
}

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

const shares = (a: Term, b: Term): boolean => a.concepts.some((concept) => b.concepts.includes(concept));
const opposed = (a: Term, b: Term): boolean =>
  a.concepts.some((concept) => b.concepts.some((other) => oppositesOf(concept).has(other)));

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

/** -1 before the predicate's verb as its subject, 1 after it as its object; passives and `by` turn it round. */
const sideOf = (entity: Term, predicate: Term): -1 | 1 => {
  if (entity.agent && entity.start > predicate.start) return -1;
  const before = entity.start < predicate.start;
  return before !== predicate.passive ? -1 : 1;
};

/** Verbs that say the same whoever is named first. */
const MUTUAL =
  /^(?:meet|meeting|speak|talk|clash|argu|disput|agree|differ|negotiat|confer|vote|side|join|align|ally|cooperat|trade|share)$/;

/** To blame somebody for it, or it on somebody. */
const BLAMING = /^(?:blam|pin|impos|inflict)$/;

/** The name right after a predicate, with nothing but an article or an adjective between, and not one of several. */
const objectOf = (predicate: Term, statement: Statement): Term | null => {
  const at = statement.terms.indexOf(predicate);
  if (BLAMING.test(predicate.stem)) {
    const blamed = statement.terms.slice(at + 1).find((term) => isEntity(term) && term.preposition === 'on');
    if (blamed !== undefined) return blamed;
  }
  const next = statement.terms[at + 1];
  if (next === undefined || !isEntity(next) || next.clause !== predicate.clause || predicate.passive)
    return null;
  // "attended a White House meeting": the name goes with the noun after it.
  const after = statement.terms[at + 2];
  const modifies = after !== undefined && !after.verbal && !isEntity(after) && after.start - next.end <= 1;
  return next.preposition === null && !modifies ? next : null;
};

/** A verb, or a noun with somebody's act in it: it has those who do and those who are done to. */
const isAct = (term: Term): boolean => term.verbal || term.possessed || term.agent || term.ofNation;

/** A noun with an object: the invasion of Ukraine. */
const governs = (noun: Term, statement: Statement): boolean => {
  const next = statement.terms[statement.terms.indexOf(noun) + 1];
  return next !== undefined && isEntity(next) && next.preposition === 'of';
};

const rolesReversed = (pairs: readonly Pair[], claim: Statement, fact: Statement): Pair[] => {
  for (const predicate of pairs) {
    if (
      predicate.claim.kind !== 'word' ||
      predicate.fact.kind !== 'word' ||
      MUTUAL.test(predicate.claim.stem)
    )
      continue;
    const own = objectOf(predicate.claim, claim);
    const other = objectOf(predicate.fact, fact);
    if (own === null || other === null || shares(own, other)) continue;
    const first = pairs.find((pair) => pair.claim === own);
    const second = pairs.find((pair) => shares(pair.fact, other));
    if (first !== undefined && second !== undefined && first !== second) return [first, second];
  }
  const entities = pairs.filter(
    ({ claim: a, fact: b }) => isEntity(a) && isEntity(b) && !a.excluded && !b.excluded,
  );
  if (entities.length < 2) return [];
  for (const predicate of pairs) {
    if (
      predicate.claim.kind !== 'word' ||
      predicate.fact.kind !== 'word' ||
      MUTUAL.test(predicate.claim.stem) ||
      !isAct(predicate.claim) ||
      !(isAct(predicate.fact) || governs(predicate.fact, fact))
    )
      continue;
    if (opposed(predicate.claim, predicate.fact)) continue;
    const near = entities.filter(
      (pair) =>
        pair.claim.clause === predicate.claim.clause &&
        pair.fact.clause === predicate.fact.clause &&
        !betweenOther(pair, predicate, claim),
    );
    for (const first of near) {
      for (const second of near) {
        if (first === second || shares(first.claim, second.claim)) continue;
        const inClaim = [
          sideOf(first.claim, predicate.claim),
          sideOf(second.claim, predicate.claim),
        ] as const;
        const inFact = [sideOf(first.fact, predicate.fact), sideOf(second.fact, predicate.fact)] as const;
        if (inClaim[0] === -1 && inClaim[1] === 1 && inFact[0] === 1 && inFact[1] === -1)
          return [first, second];
      }
    }
  }
  return [];
};

/** A verb of saying between a name and the predicate: the name belongs to another clause. */
const betweenOther = (pair: Pair, predicate: Pair, claim: Statement): boolean => {
  const [from, to] = [
    Math.min(pair.claim.start, predicate.claim.start),
    Math.max(pair.claim.start, predicate.claim.start),
  ];
  return claim.terms.some((term) => term.kind === 'saying' && term.start > from && term.start < to);
};

const sameKind = (a: Quantity, b: Quantity): boolean =>
  (a.unit ?? '') === (b.unit ?? '') || ((a.unit === '%' || b.unit === '%') && (a.value <= 1 || b.value <= 1));

/** What a quantity counts: of a percentage the word after it, else the words up to a preposition or a verb. */
export const countedBy = (statement: Statement, quantity: Quantity): Term[] => {
  const after = statement.terms.filter(
    (term) => term.start >= quantity.end && term.start - quantity.end < 60,
  );
  const [first, ...more] = after;
  if (first === undefined || first.start - quantity.end > 40) return [];
  if (quantity.unit === '%') return [first];
  const end = more.findIndex(
    (term) => term.preposition !== null || term.verbal || term.clause !== first.clause,
  );
  return [first, ...(end < 0 ? more : more.slice(0, end))].slice(0, 4);
};

/** The part of a statement that belongs to one of its figures: up to the next figure of the kind. UTF-16 offsets. */
export const partOf = (statement: Statement, quantity: Quantity): { from: number; to: number } => {
  const alike = statement.numbers.filter(
    (other) => other.unit === quantity.unit && other.ordinal === quantity.ordinal,
  );
  const at = alike.indexOf(quantity);
  return {
    from: at > 0 ? quantity.start : 0,
    to: alike[at + 1]?.start ?? Number.POSITIVE_INFINITY,
  };
};

const compareNumbers = (claim: Statement, fact: Statement): NumberPair[] =>
  claim.numbers.map((quantity) => {
    const counted = countedBy(claim, quantity);
    const part = partOf(claim, quantity);
    const inPart = claim.terms.filter((term) => term.start >= part.from && term.end <= part.to);
    const alike = fact.numbers.filter((other) => {
      if (!sameKind(quantity, other) || quantity.ordinal !== other.ordinal) return false;
      if (quantity.unit !== null) return true;
      const known = countedBy(fact, other);
      return (
        counted.length === 0 ||
        known.length === 0 ||
        counted.some((term) => known.some((one) => shares(term, one)))
      );
    });
    // Of several figures in the fact, that of whom the claim speaks.
    const own = alike.filter((other) =>
      countedBy(fact, other).some((one) => inPart.some((term) => shares(term, one))),
    );
    const facts = alike.length > 1 && own.length > 0 ? own : alike;
    return { claim: quantity, facts, agrees: facts.some((other) => agrees(quantity, other)) };
  });

const compareDates = (claim: Statement, fact: Statement): DatePair[] =>
  claim.dates
    .filter((date) => date.from !== null && date.to !== null)
    .map((date) => {
      const known = fact.dates.filter((other) => other.from !== null && other.to !== null);
      const overlap = known.some(
        (other) => (date.from ?? '') <= (other.to ?? '') && (other.from ?? '') <= (date.to ?? ''),
      );
      return { claim: date, facts: known, agrees: overlap };
    });

/** The name that a statement begins with: it stands before every other word, and in no prepositional phrase. */
const subjectOf = (statement: Statement): Term | null => {
  for (const term of statement.terms) {
    if (!isEntity(term)) return null;
    if (term.preposition === null && !term.excluded) return term;
  }
  return null;
};

/** "Ukraine started the war" is not what "Russia started the war in Ukraine" says. */
const otherSubject = (
  pairs: readonly Pair[],
  claim: Statement,
  fact: Statement,
  used: ReadonlySet<Term>,
): Term | null => {
  const [own, other] = [subjectOf(claim), subjectOf(fact)];
  if (own === null || other === null || used.has(other) || shares(own, other)) return null;
  const met = pairs.find((pair) => pair.claim === own)?.fact;
  const act = fact.terms.find((term) => !isEntity(term));
  if (met === undefined || act === undefined) return null;
  return met.preposition !== null || met.start > act.start ? other : null;
};

/** The name before a verb of saying, neither of them met by the claim. */
const frameOf = (fact: Statement, used: ReadonlySet<Term>): Term | null => {
  for (const [at, term] of fact.terms.entries()) {
    if (term.kind !== 'saying' || term.quoted || used.has(term)) continue;
    const before = fact.terms.slice(0, at).reverse().find(isEntity);
    if (before !== undefined && !used.has(before)) return before;
  }
  return null;
};

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
    const opposite = same === null ? contraryPartner(term, fact, used) : null;
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
    framedBy: frameOf(fact, used),
    numbers: compareNumbers(claim, fact),
    dates: compareDates(claim, fact),
  };
}
