/** How the measured figures differ from the baseline, in words. */
import { type Change, isFailure } from './baseline.js';
import type { Share } from './share.js';
import { LAYOUTS } from './tables.js';

const amount = (value: Share | number | null): string => {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return String(value);
  const [part, whole] = value;
  return `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
};

const wordsFor: Readonly<Record<Change['kind'], string>> = {
  drop: 'below the floor',
  gone: 'gone',
  fewer: 'with fewer cases',
  rise: 'above the floor',
  new: 'without a floor yet',
  more: 'with more cases',
};

const lineOf = ({ kind, table, row, measure, floor, now }: Change): string =>
  `  ${wordsFor[kind]}: ${LAYOUTS[table].title}, ${row}, ${measure}: ${amount(floor)} → ${amount(now)}\n`;

/** All of them, failures first; empty where nothing differs. */
export const changesText = (changes: readonly Change[]): string =>
  [...changes.filter(isFailure), ...changes.filter((change) => !isFailure(change))].map(lineOf).join('');

/** The failures, and how many other changes there are. */
export const failingText = (changes: readonly Change[]): string => {
  const others = changes.filter((change) => !isFailure(change));
  const counts = Object.entries(wordsFor).flatMap(([kind, words]) => {
    const count = others.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `${changesText(changes.filter(isFailure))}${counts.length === 0 ? '' : `  and ${counts.join(', ')}\n`}`;
};
