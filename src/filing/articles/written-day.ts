/** The day that a date says, as it is written there, in the zone of whoever wrote it. */
import { isDayOf } from '../../reading/calendar.js';
import { readDates } from '../../reading/dates.js';
import { tokenize } from '../../reading/tokens.js';

/** `YYYY-MM-DD`; null where it names no day. `03/02/2025` is one of two days, and names none. */
export function writtenDay(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 200) return null;
  const written = value.trim();
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(written) ??
    /^(\d{4})\/(\d\d)\/(\d\d)(?!\d)/.exec(written) ??
    /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(written) ??
    [];
  if (year !== undefined) return checked(Number(year), Number(month), Number(day));
  if (/^\d{10}(?:\d{3})?$/.test(written)) {
    const seconds = Number(written.slice(0, 10));
    return dayOf(new Date(seconds * 1_000));
  }
  if (/\d[/.]\d/.test(written)) return null;
  const dates = readDates(tokenize(written), null).filter(
    ({ grain, relative }) => grain === 'day' && !relative,
  );
  return dates[0]?.from ?? null;
}

function checked(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2200 || month < 1 || month > 12 || !isDayOf(year, month, day)) return null;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A date as a page gives it: for programs, and where it shows it, in words. */
export interface Dated {
  readonly written: string;
  /** Beside it, for people. */
  readonly shown?: string;
}

/**
 * The first that names a day. A time that is given in UTC tells the day in Greenwich, not where the page was written: where
 * another tells the same moment with its zone, or in words, its day goes before it.
 */
export function publishedDay(dates: readonly Dated[]): string | null {
  const first = dates.find(({ written }) => writtenDay(written) !== null);
  if (first === undefined) return null;
  const day = writtenDay(first.written);
  if (!/T.*(?:Z|[+-]00:?00)$/.test(first.written.trim())) return day;
  const moment = Date.parse(first.written);
  const same = dates.filter(({ written }) => Math.abs(Date.parse(written) - moment) < 60_000);
  const zoned = same.find(({ written }) => /[+-](?!00:?00)\d\d:?\d\d$/.test(written.trim()));
  if (zoned !== undefined) return writtenDay(zoned.written);
  for (const { shown = '' } of same) {
    const inWords = writtenDay(shown);
    if (inWords !== null && Math.abs(Date.parse(inWords) - Date.parse(day ?? '')) <= 86_400_000)
      return inWords;
  }
  return day;
}
