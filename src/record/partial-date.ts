/**
 * Dates known to a day, a month or a year, as the days they may stand for. Days are `YYYY-MM-DD` and compare as text.
 */

/** `2025-02` → `2025-02-01` */
export function earliestDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** `2025-02` → `2025-02-28` */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5));
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date}-${String(days).padStart(2, '0')}`;
}

export function isFullDay(date: string): boolean {
  return date.length === 10;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `3 January 2025`, `January 2025`, `2025` */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const named = `${months[Number(month) - 1]} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}
