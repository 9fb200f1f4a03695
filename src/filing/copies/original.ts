/** Which of two near-duplicates was there first. */
import { isAgency } from './agencies.js';

/** What is known of a text beside its words. */
export interface About {
  /** The day it was published, `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string | null;
  readonly publisher: string | null;
}

/** Which of two days comes first; null where they are one, or not known finely enough to tell. */
const earlier = (a: string | null, b: string | null): 'first' | 'second' | null => {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return null;
  return a < b ? 'first' : 'second';
};

/**
 * Whether the first of two was the original: whichever is of an earlier day; of one day, the agency's; else the first that
 * was filed, which is the first here.
 */
export function isOriginal(first: About, second: About): boolean {
  const before = earlier(first.date, second.date);
  if (before !== null) return before === 'first';
  const [own, other] = [isAgency(first.publisher), isAgency(second.publisher)];
  return own === other || own;
}

export const isOneOutlet = (a: About, b: About): boolean =>
  a.publisher !== null &&
  b.publisher !== null &&
  a.publisher.trim().toLowerCase() === b.publisher.trim().toLowerCase();
