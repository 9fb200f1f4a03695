import type { Hedge } from '../../reading/number-hedges.js';
import type { Quantity } from '../../reading/numbers.js';
import { isEntity, isVerb } from '../../reading/terms.js';
import { citePassage } from '../cite.js';
import { type Claim, type Evidence, namesAccount } from '../claim.js';
import { isContrary, sharesItsNames, unexplained } from '../entailment.js';
import type { Rule } from '../rule.js';
import { countedBy, partOf } from '../values.js';

/** How much of the rest of the claim the evidence must cover before a figure is compared with its own. */
const SHARE = 0.7;

const about = (claim: Claim, evidence: Evidence, index: number): boolean => {
  const quantity = claim.statement.numbers[index];
  if (quantity === undefined) return false;
  const part = partOf(claim.statement, quantity);
  const single =
    claim.statement.numbers.filter((other) => other.unit === claim.statement.numbers[index]?.unit).length < 2;
  const { comparison } = evidence;
  const missing = unexplained(claim, evidence).filter(
    (term) => term.start >= part.from && term.end <= part.to,
  );
  const phrase = countedBy(claim.statement, quantity).filter((term) => term.kind !== 'light');
  if (phrase.length > 0 && phrase.every((term) => comparison.missing.includes(term))) return false;
  if (missing.some(isEntity) || !namesAccount(claim, evidence.passage) || !sharesItsNames(claim, evidence))
    return false;
  // Of another day, or of a day that the record does not give, the figure may be another.
  const otherDay = comparison.dates.some(
    (pair) => !pair.agrees && (pair.facts.length > 0 || !pair.claim.relative),
  );
  if (isContrary(comparison) || otherDay) return false;
  if (!single) return comparison.coverage >= SHARE - 0.15 && missing.every((term) => term.kind !== 'word');
  return (
    comparison.coverage >= SHARE &&
    missing.filter((term) => term.kind === 'word').length <= 1 &&
    !missing.some(isVerb)
  );
};

/** The record's figure as the draft writes figures: digits for digits, else in the record's words. */
const written = (recorded: string, actual: string): string => {
  const plain = /^\d[\d.,]*\d?$/;
  const digits = recorded.replace(/\s*(?:%|percent|per cent)$/, '');
  const own = /^(\d[\d.,]*\d|\d)(\s*(?:%|percent|per cent))?$/.exec(actual);
  return own !== null && plain.test(digits) ? `${digits}${own[2] ?? ''}` : recorded;
};

const HEDGES: Readonly<Record<Hedge, string>> = {
  about: 'about',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'fewer than',
};

/** A figure with what stands before it: of "fewer than 40" and "more than 40", the figures are the same. */
const hedged = ({ hedge }: Quantity, figure: string): string =>
  hedge === null ? figure : `${HEDGES[hedge]} ${figure}`;

/** A quantity that differs in a statement that otherwise agrees. */
export const wrongNumber: Rule = {
  meta: {
    id: 'wrong-number',
    severity: 'error',
    description: 'A quantity differs in an otherwise matching statement, or two are swapped.',
    messages: {
      otherNumber: 'The record has {{expected}}, not {{actual}}.',
      otherThere: 'The other text has {{expected}}.',
    },
  },
  check(claim, context) {
    return claim.statement.numbers.flatMap((quantity, index) => {
      const bearing = claim.evidence.filter((one) => one.passage.kind === 'fact' && about(claim, one, index));
      if (bearing.some((one) => one.comparison.numbers[index]?.agrees)) return [];
      const differing = bearing.filter((one) => (one.comparison.numbers[index]?.facts.length ?? 0) > 0);
      const [best] = differing;
      const known = best?.comparison.numbers[index]?.facts[0];
      if (best === undefined || known === undefined) return [];
      const actual = claim.sentence.text.slice(
        quantity.start - claim.sentence.start,
        quantity.end - claim.sentence.start,
      );
      const recorded = best.passage.text.slice(known.start, known.end);
      const right = written(recorded, actual);
      const same = right === actual;
      return [
        {
          messageId: 'otherNumber',
          data: same
            ? { expected: hedged(known, recorded), actual: hedged(quantity, actual) }
            : { expected: recorded, actual },
          start: quantity.start,
          end: quantity.end,
          expected: same ? [] : [right],
          citations: differing
            .filter((one) => one.comparison.coverage >= best.comparison.coverage - 0.1)
            .slice(0, 3)
            .map((one) => citePassage(one.passage, 'contradicts', context)),
          basis: { kind: 'figure', index, decided: best, bearing },
        },
      ];
    });
  },
};
