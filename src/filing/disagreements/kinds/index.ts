/** All that is compared of two statements about the same, the surest first. */
import { certainty } from './certainty.js';
import { contradiction, inItsPlace, theOther } from './contradiction.js';
import { dates, partsOfYears } from './dates.js';
import { doers } from './doers.js';
import type { Comparison } from './kind.js';
import { numbers } from './numbers.js';
import { andMore, scope } from './scope.js';
import { unknown } from './unknown.js';
import { calledFor, wording } from './wording.js';

export const COMPARISONS: readonly Comparison[] = [
  numbers,
  dates,
  partsOfYears,
  contradiction,
  theOther,
  inItsPlace,
  doers,
  unknown,
  scope,
  andMore,
  calledFor,
  wording,
  certainty,
];

/** Those that hold within one source, where a second mention is often a shorter one. */
export const WITHIN: readonly Comparison[] = [numbers, dates, contradiction];

/** What depends on a source's very words is not asked of an editor's. */
export const OF_WORDS: ReadonlySet<Comparison> = new Set([scope, andMore, calledFor, wording, certainty]);
