/** A message that is meant for Stet: a mention, or a direct message. */
import { z } from 'zod';
import { loggable } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { cannotReadThread, nothingInParent } from '../messages/notices.js';
import type { Reply } from '../sending/reply.js';
import { answerFollowUp } from './answer-follow-up.js';
import { answerWords, isEmpty } from './answer-words.js';
import { kind, originSchema, type Work } from './kind.js';
import { type Found, readOne } from './read-one.js';
import { tellAll } from './tell-all.js';

export const messageSchema = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  user: z.string(),
  files: z.array(z.unknown()).optional(),
});

export type Message = z.infer<typeof messageSchema>;

const schema = z.object({ origin: originSchema, message: messageSchema });

export type MessagePayload = z.infer<typeof schema>;

export const message = kind<MessagePayload>({
  name: 'message',
  schema,
  replyOf: ({ message }) => placeOf(message),
  async work({ message }, work) {
    await tellAll(answersTo(message, work), work, placeOf(message), message.ts);
  },
});

/** In a channel, the thread of the message. In a direct message, the conversation itself unless a thread was begun. */
export function placeOf({ channel, ts, thread_ts, user }: Message): Extract<Reply, { to: 'thread' }> {
  const direct = channel.startsWith('D');
  const threadTs = thread_ts ?? (direct ? undefined : ts);
  return { to: 'thread', channel, user, askedTs: ts, ...(threadTs === undefined ? {} : { threadTs }) };
}

async function* answersTo(message: Message, work: Work): AsyncGenerator<Answer> {
  const { thread_ts: threadTs, ts, channel } = message;
  const isAlone = threadTs === undefined || threadTs === ts;
  if (!isEmpty(message, work)) {
    const goesOn = await answerFollowUp({ ...message, threadTs: threadTs ?? null }, work);
    if (goesOn !== null) yield goesOn;
    else yield* answerWords(message, work);
  } else if (isAlone) yield* answerWords(message, work);
  else yield* answerToParent(threadTs, channel, work);
}

/** A mention with nothing else, in a thread, asks about the message that started it. */
async function* answerToParent(threadTs: string, channel: string, work: Work): AsyncGenerator<Answer> {
  const { around, origin } = work;
  let parent: Found | null;
  try {
    parent = await readOne({ channel, ts: threadTs }, work);
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'could not read the start of a thread');
    yield cannotReadThread();
    return;
  }
  if (parent === null || parent.user === origin.botUser || isEmpty(parent, work)) yield nothingInParent();
  else yield* answerWords({ ...parent, channel }, work);
}
