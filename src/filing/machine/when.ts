/** Days as a source's entries have them, each with what it is worked out from. */
import { addDays } from '../../reading/calendar.js';
import type { DateMention } from '../../reading/dates.js';
import type { Dated } from '../../record/schema.js';

/** "said Sunday" in what was published on a Sunday is of that day, not of the week before. */
const ofToday = (mention: DateMention, on: string | null): DateMention =>
  on !== null && mention.weekday !== null && mention.relative && mention.from === addDays(on, -7)
    ? { ...mention, from: on, to: on }
    : mention;

const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/**
 * @param on the day that relative dates count from
 * @returns null where the words give no one day, month or year
 */
export function datedFrom(mention: DateMention, words: string, on: string | null): Dated | null {
  const { from, to, grain, relative, clash } = ofToday(mention, on);
  const length = LENGTHS[grain];
  if (from === null || to === null || clash || length === undefined) return null;
  const day = from.slice(0, length);
  if (to.slice(0, length) !== day || from.startsWith('0001') || to.startsWith('9999')) return null;
  if (!relative || on === null) return { on: day };
  return { on: day, from: `“${words.replace(/\s+/g, ' ')}”, counted from ${on}` };
}
