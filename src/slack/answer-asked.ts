/** From what was asked to its answer, whether of the record or of two texts. */
import { checkedBy } from '../desk/checking/checking.js';
import { checkMade } from '../desk/checks.js';
import type { TextNames } from '../reports/summary.js';
import { type Asking, answerCheck, answerCommand } from './answer-command.js';
import type { Asked } from './asked.js';
import { type Answer, withAbove } from './messages/answer.js';
import { type Block, context } from './messages/blocks.js';
import { checkedAnswer } from './messages/checked.js';
import { escapedLine, mrkdwn } from './messages/mrkdwn.js';
import { tooLong } from './messages/notices.js';

/**
 * In UTF-16 units: as much as a message of Slack's holds, and the transcript of a long hearing. So much takes many
 * seconds.
 */
export const mostOfDraft = 40_000;
export const mostOfOther = 200_000;

export async function answerAsked(asked: Asked, asking: Asking): Promise<Answer> {
  switch (asked.kind) {
    case 'words':
      return answerCommand(asked.text, asking);
    case 'text':
      if (asked.text.length > mostOfDraft) return tooLong(asked.name, asked.text.length, mostOfDraft);
      return answerCheck(asked.text, {
        ...asking,
        forEditor: true,
        note: mrkdwn`Held ${escapedLine(asked.name, 120)} against the record.`,
      });
    case 'two-texts':
      return answerAgainst(asked, asking);
  }
}

/** A draft held against another text; the record is not asked. */
async function answerAgainst(
  { texts: { draft, other }, names }: Extract<Asked, { kind: 'two-texts' }>,
  { checking, note, desk, as, deciding }: Asking,
): Promise<Answer> {
  if (draft.length > mostOfDraft) return tooLong(names.draft, draft.length, mostOfDraft);
  if (other.length > mostOfOther) return tooLong(names.other, other.length, mostOfOther);
  const options = { against: other, ...(desk === undefined ? {} : { desk }) };
  const { report, record } = await checkedBy(checking, draft, options);
  const answer = checkedAnswer({ text: draft, report, record, note, names, as, deciding });
  return {
    ...withAbove(answer, [whichTexts(names)]),
    made: [{ check: checkMade(draft, options, report), report }],
  };
}

/** Says what was held against what. */
export const whichTexts = (names: TextNames): Block =>
  context(
    mrkdwn`Held ${escapedLine(names.draft, 120)} against ${escapedLine(names.other, 120)}; the record was not asked.`,
  );
