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
  fewer: 'fewer cases',
  rise: 'above the floor',
  new: 'no floor yet',
  more: 'more cases',
};

const lineOf = ({ kind, table, row, measure, floor, now }: Change): string =>
  `  ${wordsFor[kind]}: ${LAYOUTS[table].title}, ${row}, ${measure}: ${amount(floor)} → ${amount(now)}\n`;

/** Failures first; empty where nothing differs. */
export const changesText = (changes: readonly Change[]): string =>
  [...changes.filter(isFailure), ...changes.filter((change) => !isFailure(change))].map(lineOf).join('');
