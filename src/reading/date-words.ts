/** The words and figures that dates are made of: months, weekdays, days of a month and years. */
import { type DayRange, WEEKDAYS } from './calendar.js';
import type { Token } from './tokens.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** From 1; 0 where it is no month. */
export const monthOf = (token: Token | undefined): number => {
  if (token === undefined || !token.capital) return 0;
  const word = token.lower.replace(/\.$/, '');
  const full = MONTHS.indexOf(word);
  if (full >= 0) return full + 1;
  return word === 'sept' ? 9 : SHORT.indexOf(word) + 1;
};

/** `Oct`, `Sept`: what a full stop may belong to. */
export const isShortMonth = (token: Token): boolean =>
  monthOf(token) > 0 && !MONTHS.includes(token.lower.replace(/\.$/, ''));

/** 0 Sunday to 6 Saturday; -1 where it is no weekday. */
export const weekdayIn = (token: Token | undefined): number => {
  if (token === undefined || !token.capital) return -1;
  const whole = WEEKDAYS.indexOf(token.lower);
  if (whole >= 0) return whole;
  return /^(?:sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat)$/.test(token.lower)
    ? WEEKDAYS.findIndex((name) => name.startsWith(token.lower.slice(0, 3)))
    : -1;
};

/** A figure of up to four digits; NaN for anything else. */
export const integer = (token: Token | undefined): number =>
  token !== undefined && /^\d{1,4}$/.test(token.text) ? Number(token.text) : Number.NaN;

export const isYear = (token: Token | undefined): boolean => integer(token) >= 1900 && integer(token) <= 2100;

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
