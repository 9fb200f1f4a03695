/**
 * A sentence with its figures and dates as slots, so that what figures have to do with one another can be written as a
 * pattern: `It rose from <n0> to <n1>, a <n2> increase.`
 */
import type { DateMention } from '../dates.js';
import type { Quantity } from '../numbers.js';
import type { Sentence } from '../sentence.js';
import { overlaps, type Span } from '../span.js';

/** Figures that cannot all be right. Offsets are those of the sentence's text as given. */
export interface Miscount extends Span {
  readonly kind:
    | 'change'
    | 'direction'
    | 'margin'
    | 'moreThanAll'
    | 'rest'
    | 'share'
    | 'total'
    | 'list'
    | 'pastHundred'
    | 'age'
    | 'span';
  /** What it comes to, in words that can follow "comes to". */
  readonly right: string;
  /** What to write in its place; null where any of the figures may be the wrong one. */
  readonly expected: string | null;
}

export interface Slots {
  readonly sentence: Sentence;
  /** What is quoted is left out: a speaker's figures are the speaker's. */
  readonly text: string;
  readonly number: (slot: string | undefined) => Quantity | null;
  readonly date: (slot: string | undefined) => DateMention | null;
  /** What follows a figure's slot. */
  readonly behind: (quantity: Quantity) => string;
  /** The words of a figure as they stand. */
  readonly words: (span: Span) => string;
}

const HEDGES =
  /\b(?:(?:no (?:fewer|less|more) than|not less than|at least|at most|at the most|more than|just over|well over|upwards? of|in excess of|fewer than|less than|just under|just about|close to|up to|as (?:many|much) as|a (?:total|combined|minimum) of|an estimated|over|under|about|around|roughly|approximately|nearly|almost|some|only|just|exactly|precisely|fully|barely|merely|a record|a full|a whopping) )+(?=<n)/gi;

export function slotsOf(sentence: Sentence): Slots {
  const numbers = sentence.numbers.filter(
    (one) => !sentence.quotations.some((quoted) => overlaps(quoted, one)),
  );
  const dates = sentence.dates.filter((one) => !sentence.quotations.some((quoted) => overlaps(quoted, one)));
  const marks = [
    ...numbers.map(({ start, end }, i) => ({ start, end, mark: `<n${i}>` })),
    ...dates.map(({ start, end }, i) => ({ start, end, mark: `<d${i}>` })),
    ...sentence.quotations.map(({ start, end }) => ({ start, end, mark: '…' })),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let at = sentence.start;
  const piece = (from: number, to: number): string =>
    sentence.text.slice(from - sentence.start, to - sentence.start);
  for (const { start, end, mark } of marks) {
    if (start < at) continue;
    text += piece(at, start) + mark;
    at = end;
  }
  text += piece(at, sentence.end);
  const slotted = text.replace(/\s+/g, ' ').replace(HEDGES, '');
  return {
    sentence,
    text: slotted,
    behind: (quantity) => slotted.split(`<n${numbers.indexOf(quantity)}>`)[1] ?? '',
    number: (slot) => (slot === undefined ? null : (numbers[Number(slot)] ?? null)),
    date: (slot) => (slot === undefined ? null : (dates[Number(slot)] ?? null)),
    words: ({ start, end }) => piece(start, end),
  };
}

/** The least and the most that a figure may stand for, rounding and hedges understood; null for `dozens`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const SCALED = /(?:hundred|thousand|million|billion|trillion|mln|bln|[kmb]n?|tn)\b/i;

/** Half of the last digit that is written: of `4.2 million` 50,000; of a count below a thousand nothing. */
const roundingOf = (words: string, value: number): number => {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  const decimals = digits?.[1]?.length ?? 0;
  if (digits === null) return value >= 1000 ? value * 0.005 : 0;
  const literal = Number(digits[0].replace(/,/g, ''));
  const scale = literal === 0 ? 1 : value / literal;
  if (decimals > 0 || (SCALED.test(words) && scale > 1)) return 0.5 * 10 ** -decimals * scale;
  if (value < 1000) return 0;
  const zeros = /0*$/.exec(digits[0].replace(/,/g, ''))?.[0].length ?? 0;
  return Math.min(0.5 * 10 ** zeros, value * 0.005);
};

export function boundsOf(quantity: Quantity, words: string): Bounds | null {
  const { value, high, hedge, vague, ordinal } = quantity;
  if (vague || ordinal) return null;
  if (high !== undefined) return { low: value, high };
  const slack = roundingOf(words, value);
  switch (hedge) {
    case 'about':
      return { low: value * 0.9, high: value * 1.1 };
    case 'at-least':
    case 'more-than':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'at-most':
    case 'less-than':
      return { low: Number.NEGATIVE_INFINITY, high: value };
    default:
      return { low: value - slack, high: value + slack };
  }
}

export const meet = (a: Bounds, b: Bounds): boolean => a.low <= b.high && b.low <= a.high;

/** A count that is exactly what it says. */
export const isCount = (quantity: Quantity | null): quantity is Quantity =>
  quantity !== null &&
  quantity.unit === null &&
  quantity.hedge === null &&
  quantity.high === undefined &&
  !quantity.vague &&
  !quantity.ordinal &&
  Number.isInteger(quantity.value);

/** 1900 to 2100 without a comma: more often a year than a count. */
export const isYearLike = (quantity: Quantity, words: string): boolean =>
  /^\d{4}(?:\D\d{2,4})?$/.test(words) && quantity.value >= 1500 && quantity.value <= 2100;

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A figure in the manner of another: `25` for `20`, `six` for `five`; null where there is no such manner. */
export function writtenLike(value: number, words: string): string | null {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  if (digits !== null) {
    const decimals = digits[1]?.length ?? 0;
    const literal = value.toFixed(decimals);
    const grouped = digits[0].includes(',') ? Number(literal).toLocaleString('en-US') : literal;
    return words.replace(digits[0], grouped);
  }
  const word = SMALL[value];
  const own = /^\p{L}+/u.exec(words)?.[0] ?? '';
  if (word === undefined || !SMALL.includes(own.toLowerCase())) return null;
  return words.replace(own, /^\p{Lu}/u.test(own) ? word.charAt(0).toUpperCase() + word.slice(1) : word);
}
