/** Dates counted from the day that the text speaks of: `yesterday`, `last month`, `two weeks ago`, `on Friday`. */
import { addDays, type DayRange, monthRange, weekdayOf, yearRange } from './calendar.js';
import { type DatePhrase, type Grain, integer } from './date-words.js';
import type { Token } from './tokens.js';

// "yesterday", "tonight", "last month", "next year".
export const relativeDate = (tokens: readonly Token[], i: number, on: string | null): DatePhrase | null => {
  const word = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  const found = (range: DayRange | null, grain: Grain, length: number): DatePhrase => ({
    range,
    grain,
    relative: true,
    length,
  });
  const day = (offset: number): DayRange | null =>
    on === null ? null : { from: addDays(on, offset), to: addDays(on, offset) };
  if (word === 'yesterday') return found(day(-1), 'day', 1);
  if (word === 'today' || word === 'tonight') return found(day(0), 'day', 1);
  if (word === 'tomorrow') return found(day(1), 'day', 1);
  const step = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null;
  // "This Week" is a programme.
  if (step === null || (tokens[i]?.capital === true && tokens[i + 1]?.capital === true)) return null;
  if (next === 'year') return found(on === null ? null : yearRange(Number(on.slice(0, 4)) + step), 'year', 2);
  if (next === 'month') {
    if (on === null) return found(null, 'month', 2);
    const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + step;
    return found(monthRange(Math.floor(months / 12), (months % 12) + 1), 'month', 2);
  }
  if (next === 'week') {
    if (on === null) return found(null, 'week', 2);
    const monday = addDays(on, -((weekdayOf(on) + 6) % 7) + 7 * step);
    return found({ from: monday, to: addDays(monday, 6) }, 'week', 2);
  }
  return null;
};

const COUNTS: ReadonlyMap<string, number> = new Map(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, number] => [word, Math.max(1, i)]),
);

const PERIODS: ReadonlyMap<string, Grain> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

// "two weeks ago", "10 years ago". "A month earlier" is earlier than something that is not known here.
export const timeAgo = (tokens: readonly Token[], i: number, on: string | null): DatePhrase | null => {
  if (tokens[i + 2]?.lower !== 'ago') return null;
  const counted = COUNTS.get(tokens[i]?.lower ?? '') ?? integer(tokens[i]);
  const period = (tokens[i + 1]?.lower ?? '').replace(/s$/, '');
  const years = period === 'decade' ? 10 : period === 'year' ? 1 : 0;
  const grain = PERIODS.get(period === 'decade' ? 'year' : period);
  if (Number.isNaN(counted) || grain === undefined) return null;
  const found = (range: DayRange | null): DatePhrase => ({ range, grain, relative: true, length: 3 });
  if (on === null || counted > 500) return found(null);
  if (years > 0) {
    const year = Number(on.slice(0, 4)) - counted * years;
    return found(years === 1 ? yearRange(year) : null);
  }
  if (grain === 'month') {
    const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - counted;
    return found(monthRange(Math.floor(months / 12), (months % 12) + 1));
  }
  const day = addDays(on, -counted * (grain === 'week' ? 7 : 1));
  return found(grain === 'day' ? { from: day, to: day } : { from: addDays(day, -3), to: addDays(day, 3) });
};

/** The last such weekday before `on`; with `last`, still that one, or the one before it if it is this very week's. */
export const lastWeekday = (weekday: number, on: string): string => {
  const back = (weekdayOf(on) - weekday + 7) % 7;
  return addDays(on, -(back === 0 ? 7 : back));
};
