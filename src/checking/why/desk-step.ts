/** What the desk has decided on the findings of a claim, and what the settings leave out. */
import { formatDate } from '../../record/partial-date.js';
import type { Decided } from '../desk/view.js';
import type { ClaimReport, Dismissed, Finding } from '../report.js';
import { type Point, point, type Step } from './explanation.js';
import { inMarks, listed } from './words.js';

const dayOf = ({ at }: Decided): string => `on ${formatDate(at.slice(0, 10))}`;

const because = (why: string | null): string =>
  why === null ? 'without a reason' : `because: ${inMarks(why)}`;

const at = ({ start, end }: Finding) => ({ spans: [{ start, end }] });

const dismissedPoint = ({ finding, by, why, kind, ...when }: Dismissed): Point => {
  const which = `${finding.rule} (${finding.id})`;
  const decided = dayOf({ by, ...when });
  const words =
    kind === 'speakers-error'
      ? `${which} was found to be the speaker’s error ${decided}${why === null ? '' : `, ${because(why)}`}. It stands as it was said, and does not count.`
      : `${which} was dismissed ${decided}, ${because(why)}. It does not count while the evidence is the same.`;
  return point(words, { ...at(finding), by });
};

const decidedPoints = (finding: Finding): Point[] => {
  const { rule, id, severity, steppedDown, confirmed, discrepancyConfirmed } = finding;
  return [
    ...(steppedDown === undefined
      ? []
      : [
          point(
            `${rule} stepped down from ${steppedDown.from} to ${severity}: its dismissals show that it is often wrong.`,
            at(finding),
          ),
        ]),
    ...(confirmed === undefined
      ? []
      : [point(`${rule} (${id}) was confirmed ${dayOf(confirmed)}.`, { ...at(finding), by: confirmed.by })]),
    ...(discrepancyConfirmed === undefined
      ? []
      : [
          point(
            `${discrepancyConfirmed.id} was ruled confirmed ${dayOf(discrepancyConfirmed)}${discrepancyConfirmed.why === null ? '' : `, ${because(discrepancyConfirmed.why)}`}.`,
            { ...at(finding), by: discrepancyConfirmed.by },
          ),
        ]),
  ];
};

const leftPoints = ({ left }: ClaimReport): Point[] => {
  if (left === undefined) return [];
  const { off, below, rules } = left;
  const why = [
    ...(off === 0 ? [] : [`${off} of rules that are switched off`]),
    ...(below === 0 ? [] : [`${below} less grave than what is reported`]),
  ];
  return [point(`Left out by the settings: ${listed(why)} (${listed(rules)}).`, { counts: false })];
};

/** @param finding the one asked about; null where it is the claim. Nothing where the desk has decided nothing */
export function deskStep(report: ClaimReport, finding: Finding | null): Step[] {
  const asked = (one: Finding): boolean => finding === null || one.id === finding.id;
  const dismissed = (report.dismissed ?? []).filter((one) => asked(one.finding));
  const points = [
    ...dismissed.map(dismissedPoint),
    ...[...dismissed.map((one) => one.finding), ...report.findings.filter(asked)].flatMap(decidedPoints),
    ...(finding === null ? leftPoints(report) : []),
  ];
  return points.length === 0 ? [] : [{ kind: 'desk', words: 'What the desk has decided.', points }];
}
