/** A reaction on a message that asks for a check: answered in the thread of the message, once. */
import { z } from 'zod';
import { messageWords } from '../attached/message-words.js';
import { answeredAlready, myOwnAnswer, nothingInMessage } from '../messages/notices.js';
import type { Reply } from '../sending/reply.js';
import { answerWords, isEmpty } from './answer-words.js';
import { kind, originSchema } from './kind.js';
import { readOne } from './read-one.js';
import { tellAll } from './tell-all.js';

const schema = z.object({
  origin: originSchema,
  channel: z.string(),
  ts: z.string(),
  /** Who reacted first. */
  user: z.string(),
});

export type ReactionPayload = z.infer<typeof schema>;

export const reaction = kind<ReactionPayload>({
  name: 'reaction',
  schema,
  replyOf: ({ user, channel }) => ({ to: 'person', user, about: channel }),
  // Where the answer will stand is known once the message is read.
  atWorkIn: () => null,
  async work({ origin, channel, ts, user }, work) {
    const { desk, around, tell } = work;
    let found: Awaited<ReturnType<typeof readOne>>;
    try {
      found = await readOne({ channel, ts }, work);
    } catch (error) {
      // Another reaction may ask again, once it can be read.
      await around.desk.jobs.freeKey(work.job);
      throw error;
    }
    if (found === null) return;
    const threadTs = found.thread_ts ?? ts;
    const aside: Reply = { to: 'beside', channel, threadTs, user };
    const message = { ...found, channel, text: messageWords(found) };
    if (found.user === origin.botUser) await tell(myOwnAnswer(), aside);
    else if ((await desk.answersTo(channel, ts)).some((one) => one.ts !== null))
      await tell(answeredAlready(), aside);
    else if (isEmpty(message, work)) await tell(nothingInMessage(), aside);
    else await tellAll(answerWords(message, work), work, { to: 'thread', channel, threadTs, user }, ts);
  },
});
