/** What whoever decided on something is told. */
import type { OnFinding } from '../../desk/decisions/finding.js';
import type { SteppedDown } from '../../desk/standings.js';
import type { Answer } from './answer.js';
import { context } from './blocks.js';
import { escaped, escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';
import { steppedDownLine } from './rules.js';

const said: Readonly<Record<OnFinding['decision'], string>> = {
  confirmed: 'Confirmed. Whoever checks these words is shown that.',
  dismissed:
    'Dismissed. On these words it stays quiet from now on, shown as dismissed, and comes back when its evidence changes.',
  'speakers-error':
    'Marked as the speaker’s error. On these words it stays quiet from now on, shown as that, and comes back when its evidence changes.',
};

export interface DecidedOn {
  /** `already`: the same person had decided so before. */
  readonly kind: 'decided' | 'already';
  readonly decision: OnFinding['decision'];
  readonly step: SteppedDown | null;
  /** Whether the message with the finding shows it. */
  readonly updated: boolean;
}

export function decidedAnswer({ kind, decision, step, updated }: DecidedOn): Answer {
  const words = kind === 'already' ? alreadySaid : escaped(said[decision]);
  return withRest(words, updated, step === null ? [] : [steppedDownLine(step)]);
}

const alreadySaid = escaped('You had decided so already; nothing is changed.');

export const undoneAnswer = (kind: 'undone' | 'nothing', updated: boolean): Answer =>
  withRest(
    escaped(
      kind === 'undone'
        ? 'Undone: the finding counts again.'
        : 'No decision on that finding is in force; nothing is changed.',
    ),
    updated,
  );

function withRest(words: Mrkdwn, updated: boolean, lines: readonly Mrkdwn[] = []): Answer {
  const answer = plainAnswer(words);
  const rest = [...lines, ...(updated ? [] : [notUpdated])];
  return { ...answer, body: [...answer.body, ...rest.map(context)] };
}

const notUpdated = escaped(
  'The message itself still shows it as it was: it could not be brought up to date. The next check shows it.',
);

export const refusedReason = (reason: 'no-reason' | 'too-long'): Answer =>
  plainAnswer(
    escaped(
      reason === 'no-reason'
        ? 'A dismissal needs a reason: whoever checks these words next is shown it.'
        : 'That reason is too long. Say it in 1000 characters at most.',
    ),
  );

/** The check that the finding came of is there no more, and its evidence with it. */
export const findingGone = (): Answer =>
  plainAnswer(
    escaped(
      'I no longer keep that check, so I cannot say what would be decided on. Check the text again and decide there.',
    ),
  );

export const discrepancyGone = (id: string): Answer =>
  plainAnswer(
    mrkdwn`There is no discrepancy “${escapedLine(id, 100)}” on record any more; nothing is changed.`,
  );

const ruled = {
  confirmed: 'Confirmed: the discrepancy stands.',
  dismissed: 'Dismissed: drafts are no longer warned of it.',
  open: 'Opened again.',
} as const;

export function ruledAnswer(
  kind: 'ruled' | 'already',
  ruling: keyof typeof ruled,
  id: string,
  updated: boolean,
): Answer {
  const words =
    kind === 'already' ? alreadySaid : mrkdwn`${escaped(ruled[ruling])} (${escapedLine(id, 120)})`;
  return withRest(words, updated);
}

export const ruleReset = (rule: string, done: boolean): Answer =>
  plainAnswer(
    done
      ? mrkdwn`${escapedLine(rule, 60)} has its own severity again, and is counted anew.`
      : mrkdwn`There is nothing to reset of ${escapedLine(rule, 60)}.`,
  );
