/** A checker whose every finding is one of its own, so that each can be decided on. */
import type { Report } from '../../src/checking/report.js';
import { FixtureChecker } from '../slack/newsroom.js';

/** What it takes for wrong, a number in it. */
export const wrongNumber = (index: number): string =>
  `Schumer, the House minority leader, called it mistake ${index}.`;

export const keyOfNumber = (index: number): string => `k-${index}`;

export class ManyFindings extends FixtureChecker {
  override check(text: string, options: { on?: string } = {}): Report {
    const report = super.check(text, options);
    const number = Number(/mistake (\d+)/.exec(text)?.[1] ?? 0);
    const claims = report.claims.map((claim) => ({
      ...claim,
      findings: claim.findings.map((finding) => ({ ...finding, key: keyOfNumber(number) })),
    }));
    return { ...report, claims };
  }
}
