/** Arithmetic with days, months and years. A day is `YYYY-MM-DD`. */

/** From Sunday, as `weekdayOf` counts. */
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `day` and a number of days, as `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string => iso(at(day) + days * DAY);

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay();

/** `Sunday` for 0. */
export const weekdayName = (weekday: number): string => {
  const name = WEEKDAYS[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** As months and days are written in `YYYY-MM-DD`. */
export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Whether a month has such a day; `month` and `day` from 1. */
export const isDayOf = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= lastOfMonth(year, month);

/** First and last day, both included. */
export type DayRange = { from: string; to: string };

/** The days of a month, from 1. */
export const monthRange = (year: number, month: number): DayRange => ({
  from: `${year}-${twoDigits(month)}-01`,
  to: `${year}-${twoDigits(month)}-${twoDigits(lastOfMonth(year, month))}`,
});

export const yearRange = (year: number): DayRange => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The days that `2025`, `2025-02` or `2025-02-28` may mean. */
export function rangeOf(partial: string): DayRange {
  const [year = 0, month, day] = partial.split('-').map(Number);
  if (month === undefined) return yearRange(year);
  return day === undefined ? monthRange(year, month) : { from: partial, to: partial };
}
