/** What the desk decided on findings, in quiet lines under them. */
import type { ClaimReport, Dismissed, Finding } from '../../checking/report.js';
import { decidedOn, dismissedBy, leftInWords, steppedDownInWords } from '../../reports/decided.js';
import { type Block, context, sectionsWith } from './blocks.js';
import { undoButton } from './decision-buttons.js';
import { escaped, escapedLine, joined, type Mrkdwn, mrkdwn, userMention } from './mrkdwn.js';

const reason = (why: string | null): Mrkdwn => (why === null ? mrkdwn`` : mrkdwn`: ${escapedLine(why, 600)}`);

const on = (at: string): Mrkdwn => escapedLine(decidedOn(at), 40);

/** Of a finding that counts: its rule has stepped down, it or what it rests on was confirmed. */
export function decidedLines(finding: Finding): Mrkdwn[] {
  const { confirmed, discrepancyConfirmed: ruled } = finding;
  const stepped = steppedDownInWords(finding);
  return [
    ...(stepped === null ? [] : [mrkdwn`    A ${escaped(stepped)}.`]),
    ...(confirmed === undefined
      ? []
      : [mrkdwn`    Confirmed by ${userMention(confirmed.by)}, ${on(confirmed.at)}.`]),
    ...(ruled === undefined
      ? []
      : [
          mrkdwn`    ${escapedLine(ruled.id, 120)}: confirmed by ${userMention(ruled.by)}, ${on(ruled.at)}${reason(ruled.why)}`,
        ]),
  ];
}

/** Those that the desk has dismissed on one claim. @param deciding whether that can be undone from here */
export const dismissedBlocks = ({ dismissed = [] }: ClaimReport, deciding = false): Block[] =>
  dismissed.flatMap((one) => dismissedBlock(one, deciding));

function dismissedBlock({ finding, by, at, why, kind }: Dismissed, deciding: boolean): Block[] {
  const who = mrkdwn`${escaped(dismissedBy[kind])} ${userMention(by)}, ${on(at)}${reason(why)}`;
  const remark = mrkdwn`◦ ${escapedLine(finding.message, 1000)}`;
  const undo = deciding ? undoButton(finding) : null;
  return undo === null ? [context(joined([who, remark], '\n'))] : sectionsWith([who, remark], undo);
}

/** Where the record seems silent, that something was left out; of the rest, the summary tells. */
export const leftBlocks = ({ verdict, left }: ClaimReport): Block[] =>
  verdict !== 'not-enough-evidence' || left === undefined
    ? []
    : [context(mrkdwn`The settings here leave out ${escapedLine(leftInWords(left), 1000)}.`)];
