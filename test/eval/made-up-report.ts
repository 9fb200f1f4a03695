/** Small reports, made up: what a scorer looks at, and nothing else in them. */
import type { Citation, Finding, Report, Severity, Verdict } from '../../src/checking/report.js';

export interface MadeUpClaim {
  readonly verdict?: Verdict;
  /** Rules with a finding each. */
  readonly findings?: readonly (readonly [rule: string, severity: Severity, ...cites: readonly string[]])[];
  readonly cites?: readonly string[];
}

const citationOf = (source: string): Citation => ({
  source,
  id: `${source}/fact`,
  locator: '¶1',
  snippet: 'The ferry is late.',
  wording: 'verbatim',
  stance: 'supports',
  url: null,
});

const findingOf = (rule: string, severity: Severity, cites: readonly string[]): Finding => ({
  id: 'f-0000',
  key: 'k-0000',
  rule,
  messageId: 'message',
  severity,
  start: 0,
  end: 3,
  actual: 'The',
  expected: [],
  message: 'It is late.',
  citations: cites.map(citationOf),
});

export const reportOf = (...claims: readonly MadeUpClaim[]): Report => ({
  record: { asOf: '2024-05-20', digest: 'sha256:made-up' },
  checked: { claims: claims.length, notCheckable: 0, onRecord: 0, notOnRecord: 0 },
  claims: claims.map(({ verdict = 'not-enough-evidence', findings = [], cites = [] }) => ({
    id: 'c-0000',
    text: 'The ferry is late.',
    start: 0,
    end: 18,
    verdict,
    citations: cites.map(citationOf),
    findings: findings.map(([rule, severity, ...of]) => findingOf(rule, severity, of)),
  })),
});
