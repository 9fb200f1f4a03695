/** Holds a text that was answered against the record as it is, and says what came of it. */
import { evidenceDigests, unknown } from '../../checking/desk/evidence-digests.js';
import type { Report } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import type { Outcome } from '../memory/answers-kept.js';
import { outcomeOf } from '../outcome.js';
import type { NotedCause } from './cause.js';
import { type Cause, type ClaimChange, causesOf, claimChanges, sayTheSame } from './change.js';
import { changedIn, digestNow, type Relied } from './relied.js';

export interface Before {
  readonly outcome: Outcome;
  readonly relied: Relied;
  /** The same as it was when the answer was given. */
  readonly given: Relied;
  /** As it was given; null where it is not kept. */
  readonly report: Report | null;
  /** Whether it bears a mark. */
  readonly marked: boolean;
}

export interface Rechecked {
  /** Null where nothing is to be said. */
  readonly say: Said | null;
  readonly outcome: Outcome | null;
  readonly relied: Relied;
}

export type Said =
  | { readonly kind: 'changed'; readonly causes: readonly Cause[]; readonly claims: readonly ClaimChange[] }
  /** It bears a mark, and is by now as it was given. */
  | { readonly kind: 'as-given' }
  /** Its text is not kept. */
  | { readonly kind: 'forgotten'; readonly causes: readonly Cause[] };

/** How many of the verdicts that an answer gave would be others now. */
export const turnedOf = (say: Said): number =>
  say.kind === 'changed' ? say.claims.filter(({ before, after }) => before !== after).length : 0;

/**
 * @param now the text checked again; null where it is not kept
 * @param record the one that was checked on
 */
export function recheck(
  before: Before,
  now: Report | null,
  record: NewsRecord,
  cause: NotedCause,
): Rechecked {
  const changed = changedIn(before.relied, record);
  const relied = {
    ...Object.fromEntries(Object.keys(before.relied).map((id) => [id, digestNow(record, id)])),
    ...(now === null ? {} : evidenceDigests(now, record)),
  };
  const outcome = now === null ? null : outcomeOf(now);
  const say = whatToSay(before, now, record, cause, changed);
  return { say, outcome, relied };
}

function whatToSay(
  before: Before,
  now: Report | null,
  record: NewsRecord,
  cause: NotedCause,
  changed: readonly string[],
): Said | null {
  const bears = cause.kind === 'ruling' && Object.hasOwn(before.relied, `discrepancies/${cause.discrepancy}`);
  if (changed.length === 0 && !bears && !showsRuled(cause, now)) return null;
  const { report } = before;
  const same = now !== null && report !== null && sayTheSame(report, now);
  if (before.marked && !bears && asGiven(before.given, record) && (same || now === null))
    return { kind: 'as-given' };
  // Of evidence of which it is not known how it was, only what came of it can tell.
  const certain = changed.filter((id) => before.relied[id] !== unknown);
  if (certain.length === 0 && !bears && (same || now === null)) return null;
  if (now === null || report === null) return { kind: 'forgotten', causes: causesOf(certain, record, cause) };
  return {
    kind: 'changed',
    causes: causesOf(certain.length > 0 ? certain : changed, record, cause),
    claims: claimChanges(report, now, changed, record),
  };
}

const asGiven = (given: Relied, record: NewsRecord): boolean =>
  Object.entries(given).every(([evidence, digest]) => digest === digestNow(record, evidence));

/** An answer that could not show a discrepancy while it was dismissed, and would now. */
const showsRuled = (cause: NotedCause, now: Report | null): boolean =>
  cause.kind === 'ruling' &&
  now?.against !== true &&
  (now?.claims ?? [])
    .flatMap((claim) => [claim, ...claim.findings])
    .some(({ citations }) => citations.some(({ id }) => id === `discrepancies/${cause.discrepancy}`));
