import { weekdayName, weekdayOf } from '../../reading/calendar.js';
import type { DateMention } from '../../reading/dates.js';
import { overlaps } from '../../reading/span.js';
import { isEntity, isVerb } from '../../reading/terms.js';
import { formatDate } from '../../record/partial-date.js';
import { citePassage } from '../cite.js';
import { type Claim, type Evidence, namesAccount } from '../claim.js';
import { isContrary, sharesItsNames } from '../entailment.js';
import type { Remark, Rule } from '../rule.js';

/** How much of the rest of the claim the evidence must cover before its dates are compared. */
const SHARE = 0.75;
const SHARE_OF_SEVERAL = 0.55;

const inWords = (from: string, to: string): string => {
  if (from === to) return `${weekdayName(weekdayOf(from))}, ${formatDate(from)}`;
  return formatDate(
    from.slice(5) === '01-01' && to.slice(5) === '12-31' ? from.slice(0, 4) : from.slice(0, 7),
  );
};

const likeDraft = (from: string, to: string, actual: string): string => {
  if (/^\d{4}$/.test(actual)) return from.slice(0, 4);
  if (/\bago$/i.test(actual)) return `${from === to ? 'on' : 'in'} ${inWords(from, to)}`;
  if (from === to && /^[A-Z][a-z]+day$/.test(actual)) {
    const weekday = weekdayName(weekdayOf(from));
    return weekday === actual ? inWords(from, to) : weekday;
  }
  return inWords(from, to);
};

/** `between Feb. 27 and March 1`, `from 2017 to 2021`: a stretch of time, not a day. */
const isRange = (claim: Claim, date: DateMention): boolean => {
  const { tokens } = claim.sentence;
  const first = tokens.findIndex((token) => token.start >= date.start);
  const after = tokens.findIndex((token) => token.start >= date.end);
  const next = after < 0 ? undefined : tokens[after]?.lower;
  const before = tokens[first - 1]?.lower ?? '';
  const opens = /^(?:between|from)$/.test(before) && /^(?:and|to|through|until)$/.test(next ?? '');
  const closes =
    /^(?:and|to|through|until)$/.test(before) &&
    tokens.slice(0, first).some((token) => /^(?:between|from)$/.test(token.lower));
  return opens || (closes && claim.statement.dates.length > 1);
};

const insideQuotation = (claim: Claim, date: DateMention): boolean =>
  claim.sentence.quotations.some((quotation) => overlaps(quotation, date));

/** One word may be missing for so many. */
const SOLID_FOR_ONE = 4;

/** The part of a sentence that belongs to a date: of several dates, the words since the one before it. */
const about = (claim: Claim, evidence: Evidence, dated: readonly DateMention[], index: number): boolean => {
  const { comparison, passage } = evidence;
  if (comparison.coverage < (dated.length > 1 ? SHARE_OF_SEVERAL : SHARE)) return false;
  if (isContrary(comparison) || comparison.heldBack.length > 0) return false;
  if (!namesAccount(claim, passage) || !sharesItsNames(claim, evidence)) return false;
  if (!comparison.numbers.every((pair) => pair.agrees)) return false;
  const from = dated.length > 1 ? (dated[index - 1]?.end ?? 0) : 0;
  const to = dated.length > 1 ? (dated[index]?.end ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const missing = comparison.missing.filter((term) => term.start >= from && term.end <= to);
  const solid = claim.statement.terms.filter((term) => term.kind === 'word');
  const leftSolid = missing.filter((term) => term.kind === 'word');
  return (
    !missing.some((term) => isEntity(term) || isVerb(term)) &&
    leftSolid.length <= Math.floor(solid.length / SOLID_FOR_ONE) &&
    (solid.length > 0 || missing.length === 0)
  );
};

/** Whether all dates of the evidence are those of other dates of the claim: none is left to differ from this one. */
const isTaken = (claim: Claim, one: Evidence, dated: readonly DateMention[], index: number): boolean => {
  const { dates } = one.comparison;
  const distinct = new Set((dates[index]?.facts ?? []).map(({ from, to }) => `${from} ${to}`)).size;
  const others = dates.filter((pair, at) => at !== index && pair.agrees && about(claim, one, dated, at));
  return others.length >= distinct;
};

/** The date of a fact that a claim's is to be held against: as fine as it; of several others, none. */
const likest = (facts: readonly DateMention[], date: DateMention): DateMention | undefined => {
  const alike = facts.filter((fact) => fact.grain === date.grain);
  const pool = alike.length > 0 ? alike : facts;
  const same = pool.every((fact) => fact.from === pool[0]?.from && fact.to === pool[0]?.to);
  return same ? pool[0] : undefined;
};

/** A date that differs from the record's, or a weekday and date that cannot both be right. */
export const wrongDate: Rule = {
  meta: {
    id: 'wrong-date',
    severity: 'error',
    description: 'A date differs from the record; or weekday and date cannot both be right.',
    messages: {
      otherDate: 'The record has {{expected}}.',
      otherThere: 'The other text has {{expected}}.',
      weekday: '{{date}} was a {{weekday}}.',
    },
  },
  check(claim, context) {
    const { sentence } = claim;
    const clashes = claim.statement.dates
      .filter((date) => date.clash && !insideQuotation(claim, date) && date.from !== null)
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
          basis: { kind: 'calendar', date },
        };
      });
    const quoted = claim.quotes.filter((quote) => quote.status !== 'none' && quote.speaker !== 'other');
    // A claim that quotes is dated by the quote.
    const settled = claim.quotes.every((quote) => quote.status === 'none');
    const dated = claim.statement.dates.filter((date) => date.from !== null && date.to !== null);
    const differing = dated.flatMap((date, index): Remark[] => {
      if (date.clash || isRange(claim, date) || insideQuotation(claim, date)) return [];
      const bearing = claim.evidence.filter(
        (one) =>
          (settled && about(claim, one, dated, index)) ||
          (one.passage.kind === 'quote' &&
            quoted.some((quote) => quote.passages.some((passage) => passage === one.passage))),
      );
      const known = bearing.filter(
        (one) => (one.comparison.dates[index]?.facts.length ?? 0) > 0 && !isTaken(claim, one, dated, index),
      );
      if (known.some((one) => one.comparison.dates[index]?.agrees)) return [];
      const [best] = known;
      const right = likest(best?.comparison.dates[index]?.facts ?? [], date);
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
          basis: { kind: 'date', index, decided: best, bearing },
        },
      ];
    });
    return [...clashes, ...differing];
  },
};
