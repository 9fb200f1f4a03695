import { weekdayName, weekdayOf } from '../../reading/dates.js';
import { formatDate } from '../../record/partial-date.js';
import { citePassage } from '../cite.js';
import { bearsOn } from '../entailment.js';
import type { Remark, Rule } from '../rule.js';

/** How much of the rest of the claim the evidence must cover before its dates are compared. */
const SHARE = 0.75;

const inWords = (from: string, to: string): string => {
  if (from === to) return `${weekdayName(weekdayOf(from))}, ${formatDate(from)}`;
  return formatDate(
    from.slice(5) === '01-01' && to.slice(5) === '12-31' ? from.slice(0, 4) : from.slice(0, 7),
  );
};

const likeDraft = (from: string, to: string, actual: string): string => {
  if (/^\d{4}$/.test(actual)) return from.slice(0, 4);
  if (from === to && /^[A-Z][a-z]+day$/.test(actual)) return weekdayName(weekdayOf(from));
  return inWords(from, to);
};

/** A date that differs from the record's, or a weekday and date that cannot both be right. */
export const wrongDate: Rule = {
  meta: {
    id: 'wrong-date',
    severity: 'error',
    description: 'A date differs from the record; or weekday and date cannot both be right.',
    messages: {
      otherDate: 'The record has {{expected}}.',
      weekday: '{{date}} was a {{weekday}}.',
    },
  },
  check(claim, context) {
    const { sentence } = claim;
    const clashes = claim.statement.dates
      .filter((date) => date.clash && date.from !== null)
      .map((date): Remark => {
        const day = date.from ?? '';
        const right = weekdayName(weekdayOf(day));
        const actual = sentence.text.slice(date.start - sentence.start, date.end - sentence.start);
        return {
          messageId: 'weekday',
          data: { date: formatDate(day), weekday: right },
          start: date.start,
          end: date.end,
          expected: [actual.replace(/^\p{L}+/u, right)],
          citations: [],
        };
      });
    const quoted = claim.quotes.filter((quote) => quote.status !== 'none' && quote.speaker !== 'other');
    const dated = claim.statement.dates.filter((date) => date.from !== null && date.to !== null);
    const differing = dated.flatMap((date, index): Remark[] => {
      if (date.clash) return [];
      const bearing = claim.evidence.filter(
        (one) =>
          (bearsOn(claim, one, SHARE) && one.comparison.numbers.every((pair) => pair.agrees)) ||
          (one.passage.kind === 'quote' &&
            quoted.some((quote) => quote.passages.some((passage) => passage === one.passage))),
      );
      const known = bearing.filter((one) => (one.comparison.dates[index]?.facts.length ?? 0) > 0);
      if (known.some((one) => one.comparison.dates[index]?.agrees)) return [];
      const [best] = known;
      const right = best?.comparison.dates[index]?.facts.at(-1);
      if (best === undefined || right?.from == null || right.to === null) return [];
      const actual = sentence.text.slice(date.start - sentence.start, date.end - sentence.start);
      return [
        {
          messageId: 'otherDate',
          data: { expected: inWords(right.from, right.to) },
          start: date.start,
          end: date.end,
          expected: [likeDraft(right.from, right.to, actual)],
          citations: known.slice(0, 3).map((one) => citePassage(one.passage, 'contradicts', context)),
        },
      ];
    });
    return [...clashes, ...differing];
  },
};
