import type { Checker, CheckOptions } from '../../src/checking/check.js';
import type { Report } from '../../src/checking/report.js';

/** Holds a text against another. */
export type CheckAgainst = (text: string, against: string) => Report;

/**
 * A checker's way of holding a text against another; null where it has none, and goes on to use its record. With
 * `against`, the digest in a report is that of the other text.
 */
export function againstOf(checker: Checker): CheckAgainst | null {
  const check: CheckAgainst = (text, against) => {
    const options: CheckOptions & { readonly against: string } = { against };
    return checker.check(text, options);
  };
  const probe = check('The office opened.', 'The office opened.');
  return probe.record.digest === checker.record.digest ? null : check;
}
