/** From an id that somebody asks about to its explanation, by way of what is remembered. */
import type { Checker } from '../checking/check.js';
import type { Report, Verdict } from '../checking/report.js';
import { explain } from '../checking/why/explain.js';
import type { Explanation } from '../checking/why/explanation.js';
import { type CheckMade, checkMade, idsOf } from './checks.js';
import { findId } from './ids.js';

export type Told =
  | { readonly kind: 'told'; readonly explanation: Explanation }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  /** `near`: those that were perhaps meant. `remembered`: how many checks were looked at. */
  | { readonly kind: 'unknown'; readonly near: readonly string[]; readonly remembered: number }
  /** The record is another now; `now` is what it says of the same words, where they still make a claim. */
  | {
      readonly kind: 'changed';
      readonly check: CheckMade;
      readonly now: { readonly id: string; readonly verdict: Verdict } | null;
    };

/** `remember`: the check made anew, where the record is another now, so that what it says can be asked about. */
export type Telling = Told & { readonly remember?: { readonly check: CheckMade; readonly report: Report } };

/** The check that is asked about, or why none is. */
export type FoundCheck =
  | { readonly kind: 'found'; readonly id: string; readonly check: CheckMade }
  | Extract<Told, { kind: 'several' | 'unknown' }>;

/**
 * The latest check that gave an id.
 *
 * @param checks those that are remembered, the latest first
 * @param whose whether they are of whoever asks, or of others as well
 */
export function findCheck(typed: string, checks: readonly CheckMade[], whose: 'own' | 'anybody'): FoundCheck {
  const found = findId(typed, checks.flatMap(idsOf), whose);
  if (found.kind === 'several') return found;
  if (found.kind === 'none') return { kind: 'unknown', near: found.near, remembered: checks.length };
  const { id } = found;
  const check = checks.find((one) => idsOf(one).includes(id));
  return check === undefined
    ? { kind: 'unknown', near: [], remembered: checks.length }
    : { kind: 'found', id, check };
}

/** Explains what an id stands for in the check that gave it. */
export function tellOf(id: string, check: CheckMade, checker: Checker): Telling {
  const { text, options } = check;
  const report = checker.check(text, options);
  const same = report.record.digest === check.record.digest;
  const explanation = same ? explain(checker.trace(text, options), id) : null;
  return explanation === null ? changed(id, check, report) : { kind: 'told', explanation };
}

/** Both at once. */
export function tellWhy(
  typed: string,
  checks: readonly CheckMade[],
  checker: Checker,
  whose: 'own' | 'anybody',
): Telling {
  const found = findCheck(typed, checks, whose);
  return found.kind === 'found' ? tellOf(found.id, found.check, checker) : found;
}

function changed(id: string, check: CheckMade, report: Report): Telling {
  const { text, options, knowledge } = check;
  const start = check.claims.find(({ ids }) => ids.includes(id))?.start;
  const now = report.claims.find((claim) => claim.start === start);
  return {
    kind: 'changed',
    check,
    now: now === undefined ? null : { id: now.id, verdict: now.verdict },
    remember: { check: checkMade(text, options, report, knowledge), report },
  };
}

/** As `tellWhy`, of a text that is at hand. */
export function tellWhyOf(
  typed: string,
  text: string,
  options: CheckMade['options'],
  checker: Checker,
): Exclude<Told, { kind: 'changed' }> {
  const ids = idsOf(checkMade(text, options, checker.check(text, options)));
  const found = findId(typed, ids, 'own');
  if (found.kind === 'several') return found;
  const explanation = found.kind === 'one' ? explain(checker.trace(text, options), found.id) : null;
  if (explanation !== null) return { kind: 'told', explanation };
  return { kind: 'unknown', near: found.kind === 'none' ? found.near : [], remembered: 1 };
}
