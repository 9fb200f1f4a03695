/** What a step of a workflow gives on, as plain text: what comes after it may put it into a message or a cell. */
import type { ClaimReport, Finding, Report, Verdict } from '../../checking/report.js';
import { asTerminalText } from '../../reports/terminal.js';
import { plainLines, plainWords } from './plain-text.js';

/** As `manifest.yml` declares them. */
export interface StepOutputs extends Readonly<Record<string, unknown>> {
  readonly verdict: Verdict;
  readonly verdicts: string;
  readonly findings: string;
  readonly findings_count: number;
  readonly report: string;
}

/** The gravest first. */
const gravity: readonly Verdict[] = [
  'refuted',
  'conflicting',
  'not-enough-evidence',
  'supported',
  'not-checkable',
];

/** In UTF-16 units: a message of Slack's shows no more text. */
const longest = 12_000;

/** @param text the one that the report is of */
export function stepOutputs(report: Report, text: string): StepOutputs {
  const { claims } = report;
  const findings = claims.flatMap((claim) => claim.findings);
  return {
    verdict: gravity.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? 'not-checkable',
    verdicts: cut(claims.map(verdictLine)),
    findings: cut(findings.map(findingLine)),
    findings_count: findings.length,
    report: plainLines(asTerminalText(report, text, { name: null, columns: 100, colour: false }), longest),
  };
}

const verdictLine = ({ verdict, text }: ClaimReport): string => `${verdict}: ${plainWords(text, 300)}`;

function findingLine({ rule, actual, message, citations }: Finding): string {
  const sources = [...new Set(citations.map(({ source, locator }) => `${source} ${locator}`.trim()))];
  const cited = sources.length === 0 ? '' : ` (${sources.slice(0, 5).join('; ')})`;
  return `${rule}: “${plainWords(actual, 200)}” – ${plainWords(message, 600)}${cited}`;
}

/** Whole lines, and how many more there were. */
function cut(lines: readonly string[]): string {
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length <= longest;
  });
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
}
