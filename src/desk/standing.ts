/**
 * Rules earn their severity. What people confirm and dismiss of a rule's findings measures its precision; a rule that is
 * shown to be wrong too often is taken less gravely, one step at a time, until an editor resets it.
 *
 * Shown means: not by chance. The share of findings that were right is known from a few decisions only roughly, and the upper
 * end of its 95 % interval has to be below the bar (E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical
 * Inference”, JASA 22, 1927; recommended for few trials by Brown, Cai & DasGupta, “Interval Estimation for a Binomial
 * Proportion”, Statistical Science 16, 2001).
 */
import type { Severity } from '../checking/report.js';

/** The precision that a severity asks for; a remark asks for none, so a rule never falls silent by itself. */
export const bars: Readonly<Record<Severity, number | null>> = { error: 0.9, warning: 0.8, info: null };

/** Fewer decisions move nothing: the interval alone would let two people silence a rule in a minute. */
export const fewest = 10;

const lower: Readonly<Record<Severity, Severity | null>> = { error: 'warning', warning: 'info', info: null };
const gravity: readonly Severity[] = ['info', 'warning', 'error'];

/** The 97.5th percentile of the normal distribution. */
const z = 1.959_963_984_540_054;

/** The upper end of Wilson's 95 % interval of a share, from 0 to 1; 1 where there is nothing to tell from. */
export function upperEnd(right: number, total: number): number {
  if (total === 0) return 1;
  const share = right / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return Math.min(1, (share + (z * z) / (2 * total) + spread) / (1 + (z * z) / total));
}

/** Decisions on a rule's findings. “It’s the speaker’s error” confirms one: what it says is so. */
export interface Counts {
  readonly confirmed: number;
  readonly dismissed: number;
}

/** The severity that a rule steps down to; null where it keeps the one that it has. */
export function stepDown(severity: Severity, { confirmed, dismissed }: Counts): Severity | null {
  const bar = bars[severity];
  const total = confirmed + dismissed;
  if (bar === null || total < fewest || upperEnd(confirmed, total) >= bar) return null;
  return lower[severity];
}

export interface Standing extends Counts {
  readonly rule: string;
  /** As the rule was made. */
  readonly own: Severity;
  /** As it counts now: never graver. */
  readonly severity: Severity;
  /** The number of the ledger's entry that it is counted from, not included; 0 for all. */
  readonly since: number;
  /** The share of its findings that were right; null before the first decision. */
  readonly precision: number | null;
}

/** What the ledger last said of a rule: that it stepped down to a severity, or was reset. */
export interface LastStep {
  readonly seq: number;
  readonly to: Severity | null;
}

export function standingOf(
  rule: { readonly id: string; readonly severity: Severity },
  last: LastStep | undefined,
  { confirmed, dismissed }: Counts,
): Standing {
  const to = last?.to ?? rule.severity;
  const total = confirmed + dismissed;
  return {
    ...{ rule: rule.id, own: rule.severity, confirmed, dismissed },
    // The rule itself may have been made less grave since.
    severity: gravity.indexOf(to) < gravity.indexOf(rule.severity) ? to : rule.severity,
    since: last?.seq ?? 0,
    precision: total === 0 ? null : confirmed / total,
  };
}
