/**
 * What can be decided of a finding, under it. In a short answer a row of buttons; in a long one a menu beside the finding,
 * so that the report stays readable.
 */
import type { types } from '@slack/bolt';
import type { ClaimReport, Finding } from '../../checking/report.js';
import { actionIds } from '../action-ids.js';
import { type Doing, writeDoing, writeFinding } from '../finding-reference.js';
import { type Block, press, row, sectionsWith } from './blocks.js';
import { escaped, type Mrkdwn } from './mrkdwn.js';
import { whyButton } from './why-button.js';

export type Controls = 'row' | 'menu';

/** Up to so many findings, each has its row of buttons. */
const mostRows = 3;

export const controlsFor = (claims: readonly ClaimReport[]): Controls =>
  claims.reduce((sum, { findings }) => sum + findings.length, 0) <= mostRows ? 'row' : 'menu';

/** Said once over a report with menus. */
export const menusExplained = escaped(
  'The menu ⋯ beside a finding: why, confirm, dismiss, or it is the speaker’s error.',
);

type Decidable = Pick<Finding, 'id' | 'key' | 'rule' | 'confirmed'>;

/**
 * A finding with what can be pressed.
 *
 * @param lines the finding in words, with what was decided of it
 * @param controls null where nothing can be decided
 */
export function decidableBlocks(
  lines: readonly Mrkdwn[],
  finding: Decidable,
  controls: Controls | null,
): Block[] {
  const why = whyButton(finding.id);
  const value = writeFinding(finding);
  if (controls === null || value === null) return sectionsWith(lines, why);
  if (controls === 'menu') return sectionsWith(lines, menu(finding) ?? why);
  const undo = undoButton(finding);
  const buttons = finding.confirmed === undefined ? decisionButtons(finding.rule, value) : undo ? [undo] : [];
  return [...sectionsWith(lines, why), ...row(buttons)];
}

function decisionButtons(rule: string, value: string): types.Button[] {
  return [
    press('Confirm', actionIds.confirmFinding, value, { spoken: `Confirm this finding (${rule})` }),
    press('Dismiss…', actionIds.dismissFinding, value, {
      spoken: `Dismiss this finding with a reason (${rule})`,
    }),
    press('Speaker’s error', actionIds.speakersError, value, {
      spoken: `It is the speaker’s error, quoted as it was said (${rule})`,
    }),
  ];
}

/** Takes a decision back; none for a finding that is none of ours. */
export function undoButton(finding: Decidable): types.Button | null {
  const value = writeFinding(finding);
  if (value === null) return null;
  return press('Undo', actionIds.undoDecision, value, { spoken: `Undo the decision on ${finding.rule}` });
}

const undecided: readonly (readonly [Doing, string])[] = [
  ['why', 'Why?'],
  ['confirm', 'Confirm'],
  ['dismiss', 'Dismiss…'],
  ['speaker', 'It’s the speaker’s error'],
];

const decided: readonly (readonly [Doing, string])[] = [
  ['why', 'Why?'],
  ['undo', 'Undo'],
];

/** Null where the finding cannot be named in so few characters. */
function menu(finding: Decidable): types.Overflow | null {
  const doings = finding.confirmed === undefined ? undecided : decided;
  const options = doings.flatMap(([doing, words]) => {
    const value = writeDoing(doing, finding);
    return value === null
      ? []
      : [{ text: { type: 'plain_text' as const, text: words, emoji: false }, value }];
  });
  return options.length < doings.length
    ? null
    : { type: 'overflow', action_id: actionIds.findingMenu, options };
}
