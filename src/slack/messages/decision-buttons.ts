/**
 * What can be decided of a finding, under it. In a short answer a row of buttons; in a long one a menu beside the finding,
 * so that the report stays readable.
 */
import type { types } from '@slack/bolt';
import type { ClaimReport, Finding } from '../../checking/report.js';
import { actionIds } from '../action-ids.js';
import { type Doing, type FindingReference, writeDoing, writeFinding } from '../finding-reference.js';
import { type Accessory, type Block, press, row, sectionsWith } from './blocks.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, userMention } from './mrkdwn.js';
import { whyButton } from './why-button.js';

export interface FindingDecision {
  readonly decision: 'confirmed' | 'dismissed' | 'speakers-error';
  /** Slack's id of the person. */
  readonly by: string;
  readonly why: string | null;
}

export interface Decidable {
  readonly key: string;
  readonly decision: FindingDecision | null;
}

/** What the desk holds of a finding; null where nothing is to be decided of it. */
export type DecisionOn = (finding: Finding, claim: ClaimReport) => Decidable | null;

/** Up to so many findings, each has its row of buttons. */
const mostRows = 3;

export type Controls = 'row' | 'menu';

export const controlsFor = (findings: number): Controls => (findings <= mostRows ? 'row' : 'menu');

/** Said once over a report with menus. */
export const menusExplained = escaped(
  'The menu ⋯ beside a finding: why, confirm, dismiss, or it is the speaker’s error.',
);

/** The finding in lines with what can be pressed, or with what was decided of it. */
export function decidableBlocks(
  lines: readonly Mrkdwn[],
  finding: Pick<Finding, 'id' | 'rule' | 'actual'>,
  decidable: Decidable | null,
  controls: Controls,
): Block[] {
  const reference = decidable && { key: decidable.key, id: finding.id, rule: finding.rule };
  if (reference === null || writeFinding(reference) === null)
    return sectionsWith(lines, whyButton(finding.id));
  if (decidable?.decision) return decided(lines, finding, reference, decidable.decision);
  if (controls === 'menu') return sectionsWith(lines, menu(reference) ?? whyButton(finding.id));
  return [...sectionsWith(lines, whyButton(finding.id)), ...row(decisionButtons(reference))];
}

function decisionButtons(reference: FindingReference): types.Button[] {
  const value = writeFinding(reference) ?? '';
  const of = ` (${reference.rule})`;
  return [
    press('Confirm', actionIds.confirmFinding, value, { spoken: `Confirm this finding${of}` }),
    press('Dismiss…', actionIds.dismissFinding, value, { spoken: `Dismiss this finding with a reason${of}` }),
    press('Speaker’s error', actionIds.speakersError, value, {
      spoken: `The error is the speaker’s, the draft quotes it as it was said${of}`,
    }),
  ];
}

const doingsInWords: readonly (readonly [Doing, string])[] = [
  ['why', 'Why?'],
  ['confirm', 'Confirm'],
  ['dismiss', 'Dismiss…'],
  ['speaker', 'It’s the speaker’s error'],
];

/** Null where the finding cannot be named in so few characters. */
function menu(reference: FindingReference): types.Overflow | null {
  const options = doingsInWords.flatMap(([doing, words]) => {
    const value = writeDoing(doing, reference);
    return value === null
      ? []
      : [{ text: { type: 'plain_text' as const, text: words, emoji: false }, value }];
  });
  return options.length < doingsInWords.length
    ? null
    : { type: 'overflow', action_id: actionIds.findingMenu, options };
}

const inWords: Readonly<Record<FindingDecision['decision'], Mrkdwn>> = {
  confirmed: escaped('Confirmed'),
  dismissed: escaped('Dismissed'),
  'speakers-error': escaped('The speaker’s error, not the draft’s'),
};

/** Whether the desk said that it is no error of the draft: it stays quiet. */
export const isPutAside = (decidable: Decidable | null): boolean =>
  decidable !== null && decidable.decision !== null && decidable.decision.decision !== 'confirmed';

/** `Dismissed by @Ann: the transcript has it.` */
export function decisionInWords({ decision, by, why }: FindingDecision): Mrkdwn {
  const reason = why === null || why.trim() === '' ? mrkdwn`` : mrkdwn`: ${escapedLine(why, 600)}`;
  const who = decision === 'speakers-error' ? mrkdwn` – ${userMention(by)}` : mrkdwn` by ${userMention(by)}`;
  return mrkdwn`${bold(inWords[decision])}${who}${reason}`;
}

/** A confirmed finding stays in full; one that was put aside is a line. */
function decided(
  lines: readonly Mrkdwn[],
  finding: Pick<Finding, 'id' | 'rule' | 'actual'>,
  reference: FindingReference,
  decision: FindingDecision,
): Block[] {
  const undo = undoButton(reference);
  if (decision.decision === 'confirmed')
    return [
      ...sectionsWith(lines, whyButton(finding.id)),
      ...sectionsWith([mrkdwn`    ${decisionInWords(decision)}`], undo),
    ];
  const about = mrkdwn`◦ ${escapedLine(finding.rule, 60)} on “${escapedLine(finding.actual, 200)}”:`;
  return sectionsWith([joined([about, decisionInWords(decision)])], undo);
}

function undoButton(reference: FindingReference): Accessory {
  return press('Undo', actionIds.undoDecision, writeFinding(reference) ?? '', {
    spoken: `Undo the decision on ${reference.rule}`,
  });
}
