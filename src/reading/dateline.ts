/** The line at the head of a news text that says where, when and by whom it was filed: `MOSCOW, March 3 (Reuters) —`. */
import { readDates } from './dates.js';
import type { Span } from './span.js';
import { tokenize } from './tokens.js';

export interface Dateline extends Span {
  /** `YYYY-MM-DD`, or null where it gives no full date. */
  readonly day: string | null;
}

const HEAD = /^\s*(.{2,80}?)\s(?:—|–|--?)\s/u;
const DASH = /\s[—–-]/;
const PLACE = /^\p{Lu}{3,}/u;
const AGENCY = /\([A-Z][\p{L} .]{1,20}\)$/u;

/** @param on the day that a date without a year is relative to, `YYYY-MM-DD` */
export function datelineOf(text: string, on: string | null): Dateline | null {
  if (!DASH.test(text)) return null;
  const head = HEAD.exec(text);
  const line = head?.[1];
  if (head === null || line === undefined) return null;
  const [date, ...more] = readDates(tokenize(line), on);
  const dated = date !== undefined && more.length === 0 && date.grain === 'day' && date.weekday === null;
  if (!(PLACE.test(line) || AGENCY.test(line) || (dated && date.start === 0))) return null;
  // A sentence with a dash in it has a verb and small letters; a dateline has names, a date and marks.
  const small = tokenize(line).filter((token) => token.kind === 'word' && !token.capital);
  if (small.length > 0) return null;
  return { start: 0, end: head[0].length, day: dated ? date.from : null };
}
