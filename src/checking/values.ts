/** The figures and dates of a claim beside those of a fact. */
import type { DateMention } from '../reading/dates.js';
import { HEDGING } from '../reading/lexicon/words.js';
import { agrees } from '../reading/number-agreement.js';
import type { Quantity } from '../reading/numbers.js';
import type { Term } from '../reading/terms.js';
import type { Statement } from './statement.js';
import { shares } from './term-pairs.js';

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

const sameKind = (a: Quantity, b: Quantity): boolean =>
  (a.unit ?? '') === (b.unit ?? '') ||
  // "billions in aid", "billions of dollars in aid"
  (a.vague && b.vague && (a.unit === null || b.unit === null)) ||
  ((a.unit === '%' || b.unit === '%') && (a.value <= 1 || b.value <= 1));

/** What a quantity counts: of a percentage the word after it, else the words up to a preposition or a verb. */
export const countedBy = (statement: Statement, quantity: Quantity): Term[] => {
  const after = statement.terms.filter(
    (term) => term.start >= quantity.end && term.start - quantity.end < 60 && !HEDGING.has(term.text),
  );
  const [first, ...more] = after;
  if (first === undefined || first.start - quantity.end > 40) return [];
  // "perhaps thousands, could be affected" does not say of what; "for the first time" counts nothing.
  if (first.verbal || (quantity.ordinal && first.kind === 'light')) return [];
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

export const compareNumbers = (claim: Statement, fact: Statement): NumberPair[] =>
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

export const compareDates = (claim: Statement, fact: Statement): DatePair[] =>
  claim.dates
    .filter((date) => date.from !== null && date.to !== null)
    .map((date) => {
      const known = fact.dates.filter((other) => other.from !== null && other.to !== null);
      const overlap = known.some(
        (other) => (date.from ?? '') <= (other.to ?? '') && (other.from ?? '') <= (date.to ?? ''),
      );
      return { claim: date, facts: known, agrees: overlap };
    });
