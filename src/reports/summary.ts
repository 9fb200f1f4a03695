import type { Report, Severity, Verdict } from '../checking/report.js';
import { counted, dayInWords } from './wording.js';

/** How much was checked, what came of it, and as of when the record speaks: one line of plain text. */
export function summaryOf(report: Report): string {
  const asOf = `Record as of ${dayInWords(report.record.asOf)}.`;
  if (report.claims.length === 0) return `Nothing to check in this text. ${asOf}`;
  const of = (verdict: Verdict) => report.claims.filter((claim) => claim.verdict === verdict).length;
  const differing = of('refuted');
  const conflicting = of('conflicting');
  const outcomes = [
    `${of('supported')} on record`,
    ...(differing > 0 ? [`${differing} ${differing === 1 ? 'differs' : 'differ'} from the record`] : []),
    ...(conflicting > 0 ? [`on ${conflicting} sources disagree`] : []),
    `${of('not-enough-evidence')} not on record`,
    `${of('not-checkable')} not checkable`,
  ];
  return [
    `${counted(report.claims.length, 'claim')} checked: ${outcomes.join(', ')}.`,
    findingsOf(report),
    asOf,
  ]
    .filter(Boolean)
    .join(' ');
}

function findingsOf(report: Report): string {
  const all = report.claims.flatMap(({ findings }) => findings);
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const parts = [
    ...(count('error') > 0 ? [counted(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [counted(count('warning'), 'warning')] : []),
    ...(count('info') > 0 ? [counted(count('info'), 'remark')] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}
