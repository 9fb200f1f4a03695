/** Checks a text once more that somebody had checked before, for them alone. */
import { z } from 'zod';
import { dayInWords } from '../../reports/wording.js';
import { answerAsked } from '../answer-asked.js';
import { answerCheck } from '../answer-command.js';
import { inOneMessage } from '../asked.js';
import { dayOf } from '../day.js';
import { escaped, escapedLine, mrkdwn } from '../messages/mrkdwn.js';
import { plainAnswer } from '../messages/plain.js';
import { kind, originSchema } from './kind.js';

const schema = z.object({ origin: originSchema, id: z.string(), user: z.string() });

export type CheckOwnAgainPayload = z.infer<typeof schema>;

export const checkOwnAgain = kind<CheckOwnAgainPayload>({
  name: 'check-own-again',
  schema,
  replyOf: ({ user }) => ({ to: 'person', user }),
  async work({ id, user }, { job, around, desk, progress, tell }) {
    const kept = await desk.check(id);
    const reply = { to: 'person', user } as const;
    // Of another's check nobody is told more than that it is not their own.
    if (kept === null || kept.askedBy !== user) {
      await tell(notKept, reply);
      return;
    }
    const { text, options } = kept.check;
    progress.checks([text]);
    const asking = {
      checking: around.checking,
      checks: (typed: string) => desk.recentChecks(typed),
      desk: await desk.view(null),
      // What it speaks of has not moved; where no day was given, none is now.
      askedOn: options.on ?? dayOf(job.createdAt),
      note: mrkdwn`Checked again, on the record as it is now. The first time was on ${escapedLine(dayInWords(dayOf(kept.at)), 40)}.`,
    };
    const answer =
      options.against === undefined
        ? await answerCheck(text, asking)
        : await answerAsked(
            { kind: 'two-texts', texts: { draft: text, other: options.against }, names: inOneMessage },
            asking,
          );
    await tell(answer, reply);
  },
});

const notKept = plainAnswer(
  escaped('I no longer keep that check, so I cannot make it again. Send me the text once more.'),
);
