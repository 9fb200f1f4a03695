/** What the desk decided, in words: the parts that the terminal and Slack share. Names are left to either. */
import type { Dismissed, Finding, Left, Severity } from '../checking/report.js';
import { counted, dayInWords } from './wording.js';

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'remark' };

/** Null where its rule has not stepped down. */
export const steppedDownInWords = ({ severity, steppedDown }: Finding): string | null =>
  steppedDown === undefined
    ? null
    : `${severities[severity]}, stepped down from ${severities[steppedDown.from]}: its dismissals show that it is often wrong`;

/** What stands before the name of whoever decided. */
export const dismissedBy: Readonly<Record<Dismissed['kind'], string>> = {
  dismissed: 'Dismissed by',
  'speakers-error': 'The speaker’s error, as marked by',
};

/** The day of a decision: of an ISO 8601 time, what stands before the `T`. */
export const decidedOn = (at: string): string => dayInWords(at.replace(/T.*$/s, ''));

/** `2 findings (name-style, single-origin): 1 of a rule switched off, 1 below the severity that is reported` */
export function leftInWords({ off, below, rules }: Left): string {
  const why = [
    ...(off === 0 ? [] : [`${off} of ${off === 1 ? 'a rule' : 'rules'} switched off`]),
    ...(below === 0 ? [] : [`${below} below the severity that is reported`]),
  ];
  return `${counted(off + below, 'finding')} (${rules.join(', ')}): ${why.join(', ')}`;
}
