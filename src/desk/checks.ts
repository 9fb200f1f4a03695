/** Checks that were made, as the desk remembers them: what it takes to make one again, and the ids that it gave. */
import type { CheckOptions } from '../checking/check.js';
import { findingsOf } from '../checking/findings-of.js';
import type { Report } from '../checking/report.js';

export interface CheckMade {
  readonly text: string;
  readonly options: CheckOptions;
  readonly record: Report['record'];
  /** The folder of that record, where it was read from one. */
  readonly knowledge?: string;
  readonly claims: readonly {
    /** UTF-16 offset into `text`. */
    readonly start: number;
    /** Of the claim, then of its findings. */
    readonly ids: readonly string[];
  }[];
}

/** Where checks are remembered. */
export interface Checks {
  /** Never throws: a check that cannot be kept is as good as any other. */
  remember(check: CheckMade): void;
  /** Those that are still there, the latest first. */
  all(): readonly CheckMade[];
}

/** Where nothing is remembered. */
export const noChecks: Checks = { remember: () => undefined, all: () => [] };

/** @param knowledge the folder of the record */
export const checkMade = (
  text: string,
  options: CheckOptions,
  report: Report,
  knowledge?: string,
): CheckMade => ({
  text,
  options,
  record: report.record,
  ...(knowledge === undefined ? {} : { knowledge }),
  claims: report.claims.map((claim) => ({
    start: claim.start,
    ids: [claim.id, ...findingsOf(claim).map((finding) => finding.id)],
  })),
});

export const idsOf = ({ claims }: Pick<CheckMade, 'claims'>): string[] => claims.flatMap(({ ids }) => ids);
