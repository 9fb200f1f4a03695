/** The words and figures that dates are made of: months, weekdays, days of a month and years. */
import { type DayRange, WEEKDAYS } from './calendar.js';
import type { Token } from './tokens.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SHORT_WEEKDAYS = 'sun mon tue tues wed thu thur thurs fri sat'.split(' ');

/** From 1. */
const months: ReadonlyMap<string, number> = new Map([
  ...[...SHORT_MONTHS, ...MONTHS].map((word, i): [string, number] => [word, (i % 12) + 1]),
  ['sept', 9],
]);

/** From 0 for Sunday. */
const weekdays: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS, ...SHORT_WEEKDAYS].map((word) => [
    word,
    WEEKDAYS.findIndex((name) => name.startsWith(word.slice(0, 3))),
  ]),
);

/** From 1; 0 where it is no month. */
export const monthOf = (token: Token | undefined): number =>
  token?.capital ? (months.get(token.lower) ?? 0) : 0;

/** `Oct`, `Sept`: what a full stop may belong to. */
export const isShortMonth = (token: Token): boolean =>
  monthOf(token) > 0 && !MONTHS.includes(token.lower.replace(/\.$/, ''));

/** 0 Sunday to 6 Saturday; -1 where it is no weekday. */
export const weekdayIn = (token: Token | undefined): number =>
  token?.capital ? (weekdays.get(token.lower) ?? -1) : -1;

/** A figure of up to four digits; NaN for anything else. */
export const integer = (token: Token | undefined): number =>
  token?.kind === 'number' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : Number.NaN;

export const isYear = (token: Token | undefined): boolean => integer(token) >= 1900 && integer(token) <= 2100;

const OPENERS: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...'early mid late first second third fourth last final next this'.split(' '),
  ...'yesterday today tonight tomorrow a one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
  ...["'", '‘'],
]);

/** Whether a date can begin with a token at all: told at once of nearly every word that no date begins with. */
export const opensDate = (token: Token): boolean => token.kind === 'number' || OPENERS.has(token.lower);

/** As finely as a text gives a date. */
export type Grain = 'day' | 'week' | 'month' | 'year';

/** A date read from some words on. */
export interface DatePhrase {
  range: DayRange | null;
  grain: Grain;
  relative: boolean;
  /** How many tokens it took. */
  length: number;
}
