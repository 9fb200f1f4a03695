/** What the desk decided on findings, in quiet lines under them. */
import type { ClaimReport, Dismissed, Finding } from '../../checking/report.js';
import { decidedOn, dismissedBy, leftInWords, steppedDownInWords } from '../../reports/decided.js';
import { type Block, context } from './blocks.js';
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

/** Those that the desk has dismissed on one claim. */
export const dismissedBlocks = ({ dismissed = [] }: ClaimReport): Block[] => dismissed.map(dismissedBlock);

function dismissedBlock({ finding, by, at, why, kind }: Dismissed): Block {
  const who = mrkdwn`${escaped(dismissedBy[kind])} ${userMention(by)}, ${on(at)}${reason(why)}`;
  return context(joined([who, mrkdwn`◦ ${escapedLine(finding.message, 1000)}`], '\n'));
}

/** Where the record seems silent, that something was left out; of the rest, the summary tells. */
export const leftBlocks = ({ verdict, left }: ClaimReport): Block[] =>
  verdict !== 'not-enough-evidence' || left === undefined
    ? []
    : [context(mrkdwn`The settings here leave out ${escapedLine(leftInWords(left), 1000)}.`)];
