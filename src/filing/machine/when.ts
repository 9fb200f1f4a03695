/** Days as a source's entries have them, each with what it is worked out from. */
import type { DateMention } from '../../reading/dates.js';
import type { Dated } from '../../record/schema.js';

const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/**
 * @param on the day that relative dates count from
 * @returns null where the words give no one day, month or year
 */
export function datedFrom(
  { from, to, grain, relative, clash }: DateMention,
  words: string,
  on: string | null,
): Dated | null {
  const length = LENGTHS[grain];
  if (from === null || to === null || clash || length === undefined) return null;
  const day = from.slice(0, length);
  if (to.slice(0, length) !== day || from.startsWith('0001') || to.startsWith('9999')) return null;
  if (!relative || on === null) return { on: day };
  return { on: day, from: `“${words.replace(/\s+/g, ' ')}”, counted from ${on}` };
}
