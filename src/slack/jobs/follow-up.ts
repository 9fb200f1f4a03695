/** A message in a thread that Stet has answered in, without a mention of it: answered where it asks Stet something. */
import { z } from 'zod';
import { readFollowUp } from '../follow-up.js';
import { readIncoming } from '../incoming-text.js';
import type { Answer } from '../messages/answer.js';
import { answerTo, knownIn } from './answer-follow-up.js';
import { kind, originSchema } from './kind.js';
import { messageSchema, placeOf } from './message.js';

const schema = z.object({ origin: originSchema, message: messageSchema.extend({ thread_ts: z.string() }) });

export type FollowUpPayload = z.infer<typeof schema>;

export const followUp = kind<FollowUpPayload>({
  name: 'follow-up',
  schema,
  replyOf: ({ message }) => placeOf(message),
  // Whether it is answered at all is not known before.
  atWorkIn: () => null,
  async work({ origin, message }, work) {
    const { desk, around, tell } = work;
    const threadTs = message.thread_ts;
    const { followUps, talk } = await desk.settings(message.channel);
    if (!followUps || !(await desk.hasAnsweredIn(message.channel, threadTs))) return;
    const known = knownIn(around.checking.record);
    const asked = readFollowUp(readIncoming(message.text ?? '', origin.botUser), known);
    if (asked === null) return;
    const answer = await answerTo(asked, { ...message, threadTs }, work);
    if (answer === null) return;
    const toAnybody = asked.kind === 'check' && !asked.sure;
    if (toAnybody && talk === 'quiet' && !isGrave(answer)) return;
    await tell(answer, placeOf(message), { askedTs: message.ts });
  },
});

/** Whether it found what somebody has to look at. */
const isGrave = ({ made = [] }: Answer): boolean =>
  made.some(({ report }) =>
    report.claims.some(({ findings }) => findings.some(({ severity }) => severity !== 'info')),
  );
