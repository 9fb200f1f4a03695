/** Days as people type them and as Slack stamps them, made `YYYY-MM-DD`. */
import { isFullDay } from '../record/partial-date.js';
import { partialDateSchema } from '../record/schema.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** `2025-03-04`, `4 March 2025` or `March 4, 2025`; null where it is no day of the calendar. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const [, day, month, year] = /^(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? [];
  if (day && month && year) return calendarDay(year, month, day);
  const [, month2, day2, year2] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  if (day2 && month2 && year2) return calendarDay(year2, month2, day2);
  return existingDay(text);
}

function calendarDay(year: string, month: string, day: string): string | null {
  const number = months.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return existingDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function existingDay(day: string): string | null {
  return isFullDay(day) && partialDateSchema.safeParse(day).success ? day : null;
}

/** The day, in UTC, of a Slack timestamp: seconds and a counter, as in `1741104000.000100`. */
export function dayOfTimestamp(ts: string): string | null {
  const date = new Date(Number(ts) * 1000);
  return Number.isNaN(date.getTime()) ? null : dayOf(date);
}

/** The day in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
