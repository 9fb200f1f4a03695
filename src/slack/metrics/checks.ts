/** Checks that were made: how they ended, what they found, and where their time went. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Report, Verdict } from '../../checking/report.js';
import type { Spent } from '../../desk/checking/spent.js';
import { CheckingError } from '../../desk/checking/threads/checking-error.js';
import { ofChecks } from './buckets.js';

export interface CheckMade {
  /** The kind of the job that asked. */
  readonly surface: string;
  readonly isLong: boolean;
  readonly spent: Spent;
}

export interface CheckMeter {
  made(check: CheckMade, report: Report): void;
  failed(surface: string, error: unknown): void;
  slow(): void;
}

export function checkMeter(registers: Registry[]): CheckMeter {
  const checks = new Counter({
    name: 'stet_checks_total',
    help: 'Checks that ended, by the kind of work that asked (surface), and by the gravest verdict of their claims, or why they were given up (outcome).',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const claims = new Counter({
    name: 'stet_claims_total',
    help: 'Claims that were judged, by verdict.',
    labelNames: ['verdict'],
    registers,
  });
  const findings = new Counter({
    name: 'stet_findings_total',
    help: 'Findings that were reported, by rule and severity; what the desk has dismissed is not among them.',
    labelNames: ['rule', 'severity'],
    registers,
  });
  const duration = new Histogram({
    name: 'stet_check_duration_seconds',
    help: 'From asking a thread for a check to its report, waiting included, for texts of up to 5,000 characters (length="short") and longer ones.',
    labelNames: ['length'],
    buckets: ofChecks,
    registers,
  });
  const steps = new Histogram({
    name: 'stet_check_step_duration_seconds',
    help: 'What each step of a check took of it, without the steps within it: waiting for a thread, reading the text, retrieval, reading passages, comparing, rules, origins, judging, reading-back.',
    labelNames: ['step'],
    buckets: ofChecks,
    registers,
  });
  const candidates = new Counter({
    name: 'stet_check_candidates_total',
    help: 'Passages that were found for claims, and looked at.',
    registers,
  });
  const slow = new Counter({
    name: 'stet_slow_checks_total',
    help: 'Checks that took longer than STET_SLOW_CHECK_MS, each of them with a line in the log.',
    registers,
  });
  return {
    made({ surface, isLong, spent }, report) {
      checks.inc({ surface, outcome: gravest(report) });
      for (const claim of report.claims) {
        claims.inc({ verdict: claim.verdict });
        for (const { rule, severity } of claim.findings) findings.inc({ rule, severity });
      }
      duration.observe({ length: isLong ? 'long' : 'short' }, (spent.took + spent.waited) / 1000);
      steps.observe({ step: 'waiting' }, spent.waited / 1000);
      for (const [step, ms] of Object.entries(spent.steps)) steps.observe({ step }, ms / 1000);
      candidates.inc(spent.candidates);
    },
    failed(surface, error) {
      checks.inc({ surface, outcome: error instanceof CheckingError ? error.code : 'failed' });
    },
    slow: () => slow.inc(),
  };
}

/** From the gravest on. */
const gravity: readonly Verdict[] = [
  'refuted',
  'conflicting',
  'not-enough-evidence',
  'supported',
  'not-checkable',
];

const gravest = ({ claims }: Report): Verdict | 'no-claims' =>
  gravity.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? 'no-claims';
