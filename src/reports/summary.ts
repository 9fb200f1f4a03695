import type { Report, Severity, Verdict } from '../checking/report.js';
import { leftInWords } from './decided.js';
import { counted, dayInWords } from './wording.js';

/** What the two texts are called, where one was held against the other. */
export interface TextNames {
  readonly draft: string;
  readonly other: string;
}

/** How much was checked, what came of it, and as of when the record speaks: one line of plain text. */
export function summaryOf(report: Report, names?: TextNames): string {
  const asOf = heldAgainst(report, names);
  if (report.claims.length === 0) return `Nothing to check in this text. ${asOf}`;
  const of = (verdict: Verdict) => report.claims.filter((claim) => claim.verdict === verdict).length;
  const differing = of('refuted');
  const conflicting = of('conflicting');
  const outcomes = [
    `${of('supported')} ${report.against ? 'in the other text' : 'on record'}`,
    ...(differing > 0
      ? [
          `${differing} ${differing === 1 ? 'differs' : 'differ'} from ${report.against ? 'it' : 'the record'}`,
        ]
      : []),
    ...(conflicting > 0 ? [`on ${conflicting} sources disagree`] : []),
    `${of('not-enough-evidence')} ${report.against ? 'not in it' : 'not on record'}`,
    `${of('not-checkable')} not checkable`,
  ];
  return [
    `${counted(report.claims.length, 'claim')} checked: ${outcomes.join(', ')}.`,
    findingsOf(report),
    setAsideOf(report),
    asOf,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What it was held against: the record as of a day, or another text. */
export const heldAgainst = (
  { record, against }: Pick<Report, 'record' | 'against'>,
  names?: TextNames,
): string => {
  if (against !== true) return `Record as of ${dayInWords(record.asOf)}.`;
  const which =
    names === undefined ? 'Held against another text' : `Held ${names.draft} against ${names.other}`;
  return `${which}; the record was not asked.`;
};

function setAsideOf({ claims, left }: Report): string {
  const dismissed = claims.flatMap((claim) => claim.dismissed ?? []);
  const ofSpeakers = dismissed.filter(({ kind }) => kind === 'speakers-error').length;
  const parts = [
    ...(dismissed.length > ofSpeakers ? [`${dismissed.length - ofSpeakers} dismissed.`] : []),
    ...(ofSpeakers > 0 ? [`${counted(ofSpeakers, 'error')} of the speaker’s own.`] : []),
    ...(left === undefined ? [] : [`The settings leave out ${leftInWords(left)}.`]),
  ];
  return parts.join(' ');
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
