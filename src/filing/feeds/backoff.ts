/** When to ask again. Pure: chance is passed in. */

/** In milliseconds. */
export const minute = 60_000;
const day = 24 * 60 * minute;

/** Between two looks at a feed that answers. */
export const interval = 15 * minute;

/** So that not all that failed at once is tried again at once: between four fifths and six fifths. @param chance from 0 to 1 */
const spread = (wait: number, chance: number): number => Math.round(wait * (0.8 + 0.4 * chance));

/**
 * Doubled with each failure, up to a day.
 *
 * @param failures so far, one after the other; 0 where there was none
 * @param retryAfter as the server asks, in milliseconds; never less than that
 * @returns milliseconds
 */
export function waitAfter(
  failures: number,
  {
    chance,
    retryAfter = null,
    base = interval,
  }: { readonly chance: number; readonly retryAfter?: number | null; readonly base?: number },
): number {
  const doubled = Math.min(base * 2 ** Math.min(failures, 20), day);
  return Math.min(Math.max(spread(doubled, chance), retryAfter ?? 0), day);
}
