/** The day in a date of a feed. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^\s*(\d{4})-(\d\d)-(\d\d)(?:$|[T\s])/;
/** RFC 822, with its four-digit year since RFC 2822. */
const RFC_822 = /^\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4}|\d\d)(?:$|\s)/;

/**
 * As its publisher's clock has it, not ours: the offset is left alone. Pure.
 *
 * @returns `YYYY-MM-DD`; null where there is no such day
 */
export function dayOf(date: string): string | null {
  const iso = ISO.exec(date);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const rfc = RFC_822.exec(date);
  if (rfc === null) return null;
  const [, day, name = '', typed = ''] = rfc;
  const year = Number(typed);
  return existing(
    typed.length === 4 ? year : year + (year < 70 ? 2000 : 1900),
    MONTHS.indexOf(name.toLowerCase()) + 1,
    Number(day),
  );
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
