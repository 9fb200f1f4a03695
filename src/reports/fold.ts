import type { Point, Step } from '../checking/why/explanation.js';

/** As many points that did not count are enough to see what was looked at. */
const othersShown = 4;
/** A dispute that the text takes no side in is seldom of interest. */
const disputesShown = 2;

/** The points of a step for people to read: all that count, a few that do not, and how many are left out. */
export function folded({ kind, points }: Step): { readonly shown: readonly Point[]; readonly left: number } {
  const counting = points.filter(({ counts }) => counts);
  const others = points.filter((point) => !counting.includes(point));
  const shown = [...counting, ...others.slice(0, kind === 'disputes' ? disputesShown : othersShown)];
  return { shown, left: points.length - shown.length };
}

/** As many places in the record that did not count are shown with one point. */
export const placesShown = 3;

/** What is said of those left out. */
export const leftOut = (left: number): string =>
  `${left} more ${left === 1 ? 'was' : 'were'} looked at and ${left === 1 ? 'does' : 'do'} not count.`;
