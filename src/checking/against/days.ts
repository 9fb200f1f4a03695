/** Dates of the draft that the other text does not have, where it gives another for the same thing. */
import type { DateMention } from '../../reading/dates.js';
import type { Sentence } from '../../reading/read.js';
import { stemOf } from '../../reading/stems.js';
import type { Remark } from '../rule.js';
import type { Draft } from './draft.js';
import { otherInPlace } from './in-place.js';
import { speaksOfSame } from './subjects.js';
import type { Word } from './words.js';

/** A stretch of days; or a month, or a day of one, of no stated year. */
interface When {
  readonly from: string;
  readonly to: string;
  /** 1 to 12, where no year is named. */
  readonly month: number | null;
  /** 1 to 31, where a day is named and no year. */
  readonly day: number | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The month, and the day, that some words name without a year; null where they name no month. */
const yearless = (words: string): Pick<When, 'month' | 'day'> | null => {
  const lower = words.toLowerCase();
  if (/\d{4}/.test(lower)) return null;
  const name = /\p{L}{3,}/gu;
  const month = [...lower.matchAll(name)]
    .map(([word]) => MONTHS.indexOf(word.slice(0, 3)))
    .find((at) => at >= 0);
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(lower)?.[1];
  return month === undefined ? null : { month: month + 1, day: day === undefined ? null : Number(day) };
};

const whenOf = (date: DateMention, sentence: Sentence): When | null => {
  const words = sentence.text.slice(date.start - sentence.start, date.end - sentence.start);
  const named = date.from === null || date.relative ? yearless(words) : null;
  if (named !== null && (date.grain === 'month' || date.grain === 'day'))
    return named.day === null && date.from !== null ? null : { from: '', to: '', ...named };
  if (date.from === null || date.to === null || date.relative) return null;
  const bounded = date.from !== '0001-01-01' && date.to !== '9999-12-31';
  return bounded ? { from: date.from, to: date.to, month: null, day: null } : null;
};

/** Whether two times may be one; of a day or month without a year, whatever the year. */
const isWithin = (one: When, other: When): boolean => {
  const [a, b] = one.month === null ? [one, other] : [other, one];
  if (a.month !== null) return a.month === b.month && (a.day === null || b.day === null || a.day === b.day);
  if (b.month === null) return a.from <= b.to && b.from <= a.to;
  // A stretch of more than a month may hold any.
  if (a.from.slice(0, 7) !== a.to.slice(0, 7)) return true;
  const sameMonth = Number(a.from.slice(5, 7)) === b.month;
  return sameMonth && (b.day === null || a.from !== a.to || Number(a.from.slice(8)) === b.day);
};

/** How far to either side of a date the words stand that it is the date of. */
const REACH = 4;
const BORN = stemOf('born');
const DIED = stemOf('died');
const ENDS = new Set([DIED, stemOf('death')]);

/** The words that a date may be the date of. In `(8 April 1974 – 2 February 2013)` after a name: birth and death. */
const aboutOf = (date: DateMention, words: readonly Word[], sentence: Sentence): string[] => {
  const lead = sentence.text.slice(0, date.start - sentence.start);
  const rest = sentence.text.slice(date.end - sentence.start);
  if (/(?:\(|-LRB-|;|-RSB-)\s*$/.test(lead) && /^\s*(?:[–—−-]|--)\s*\p{L}*\s*\d/u.test(rest)) return [BORN];
  if (/\d\s*(?:[–—−-]|--)\s*$/.test(lead) && /^\s*(?:\)|-RRB-)/.test(rest)) return [DIED];
  const before = words.filter(({ token }) => token.end <= date.start).slice(-REACH);
  const after = words.filter(({ token }) => token.start >= date.end).slice(0, REACH);
  return [...before, ...after]
    .filter(({ token }) => token.kind === 'word' && !token.capital)
    .map(({ stem }) => stem);
};

export function days(draft: Draft): Remark[] {
  const { sentence, words, other, about } = draft;
  const known = other.lines.flatMap((line) =>
    line.sentence.dates.flatMap((date) => {
      const when = whenOf(date, line.sentence);
      return when === null ? [] : [{ line, date, when }];
    }),
  );
  return sentence.dates.flatMap((date): Remark[] => {
    const when = whenOf(date, sentence);
    if (when === null || date.clash || known.some((one) => isWithin(one.when, when))) return [];
    const own = aboutOf(date, words, sentence).filter((stem) => !ENDS.has(stem) || stem === DIED);
    const same = known.filter(
      ({ line, date: there }) =>
        about.includes(line) &&
        speaksOfSame(draft, line) &&
        aboutOf(there, line.words, line.sentence).some((stem) =>
          own.some((word) => other.thesaurus.kin(word, stem)),
        ),
    );
    const [first] = same;
    if (first === undefined) return [];
    // Between the ends of a stretch that the other text gives, it may be right.
    const froms = same.map((one) => one.when.from).sort();
    const tos = same.map((one) => one.when.to).sort();
    if (
      same.length > 1 &&
      when.month === null &&
      when.from >= (froms[0] ?? '') &&
      when.to <= (tos.at(-1) ?? '')
    )
      return [];
    return [otherInPlace(date, first.line, first.date)];
  });
}
