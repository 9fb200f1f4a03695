/** What a report says in people's words, wherever it is shown. */
import type { ClaimReport, Verdict } from '../checking/report.js';

const verdicts: Readonly<Record<Verdict, string>> = {
  supported: 'On the record',
  refuted: 'Differs from the record',
  conflicting: 'Sources disagree',
  'not-enough-evidence': 'Not on record',
  'not-checkable': 'Not checkable',
};

/** Where a text was held against another, and not against the record. */
const verdictsAgainst: Readonly<Record<Verdict, string>> = {
  supported: 'In the other text',
  refuted: 'Differs from the other text',
  conflicting: 'The other text disagrees with itself',
  'not-enough-evidence': 'Not in the other text',
  'not-checkable': 'Not checkable',
};

/** @param of the report that it stands in */
export const verdictInWords = (verdict: Verdict, of: { readonly against?: true } = {}): string =>
  (of.against === true ? verdictsAgainst : verdicts)[verdict];

/** Of evidence as a machine has found it in a source. */
export const unconfirmed = 'read by machine, not yet confirmed';

/** Whether all that a claim's verdict goes by is what a machine has read. */
export const isByMachineAlone = ({
  verdict,
  citations,
}: Pick<ClaimReport, 'verdict' | 'citations'>): boolean =>
  verdict === 'supported' &&
  citations.length > 0 &&
  citations.every(({ readByMachine }) => readByMachine === true);

/** The verdict on a claim, and where it goes by what a machine has read alone, that. */
export const claimInWords = (
  claim: Pick<ClaimReport, 'verdict' | 'citations'>,
  of: { readonly against?: true } = {},
): string => `${verdictInWords(claim.verdict, of)}${isByMachineAlone(claim) ? ` (${unconfirmed})` : ''}`;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2025-03-04` as `4 March 2025`, `2025-03` as `March 2025`; anything else as it is. */
export function dayInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
