/** Deleting what somebody had checked: asked first, then told. */
import type { Counts } from '../../desk/forgetting.js';
import { counted } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import type { Answer } from './answer.js';
import { press, row, section } from './blocks.js';
import { escaped } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

const whatStays =
  'What was decided stays in the desk’s ledger, which holds no drafts. Messages in Slack stay as they are.';

/** Whoever presses it has their own deleted, wherever it stands. */
export function askBeforeForgetting(): Answer {
  const sentence = escaped(
    `I can delete everything that you asked me to check in this workspace: the texts, and what I keep of the answers. They can no longer be asked about with “why” then, nor are they marked when the record changes. ${whatStays}`,
  );
  return {
    ...plainAnswer(escaped('Delete your checks? Press the button to confirm.')),
    body: [
      section(sentence),
      ...row([press('Delete my checks', actionIds.forgetMine, 'mine', { style: 'danger' })]),
    ],
  };
}

export function forgotten({ checks = 0, answers = 0 }: Counts): Answer {
  const none = checks === 0 && answers === 0;
  return plainAnswer(
    escaped(
      none
        ? `Nothing is kept of it any more. ${whatStays}`
        : `Deleted: ${counted(checks, 'check')}, and what I kept of ${counted(answers, 'answer')}. ${whatStays}`,
    ),
  );
}

export function notYours(): Answer {
  return plainAnswer(escaped('Only whoever asked for a check can have it deleted.'));
}
