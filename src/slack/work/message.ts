/** A message that is meant for Stet: a mention, or a direct message. */
import { z } from 'zod';
import { answerAsked } from '../answer-asked.js';
import { textsOf } from '../asked.js';
import { readMessage } from '../attached/read-message.js';
import { dayOf, dayOfTimestamp } from '../day.js';
import { deskFor } from '../desk-for.js';
import { readIncoming } from '../incoming-text.js';
import { loggable } from '../logging.js';
import { type Answer, withNotes } from '../messages/answer.js';
import { cannotReadThread, nothingInParent } from '../messages/notices.js';
import type { Reply } from '../sending/reply.js';
import { kind, originSchema, type Work } from './kind.js';

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
    let at = 0;
    for await (const answer of answersTo(message, work)) {
      const part = at === 0 ? {} : { part: `answer ${at + 1},` };
      await work.tell(answer, placeOf(message), { ...part, askedTs: message.ts });
      at += 1;
    }
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
  if (!isEmpty(message, work) || threadTs === undefined || threadTs === ts) yield* answerWords(message, work);
  else yield* answerToParent(threadTs, channel, work);
}

/** No file, and no word: `@stet?` asks no more than `@stet`. */
function isEmpty({ text, files }: Pick<Message, 'text' | 'files'>, { origin }: Work): boolean {
  return (files ?? []).length === 0 && !/[\p{L}\p{N}]/u.test(readIncoming(text ?? '', origin.botUser));
}

/** The answers to what a message says, and to what is attached to it. */
async function* answerWords(
  message: Pick<Message, 'text' | 'files' | 'ts' | 'channel'>,
  work: Work,
): AsyncGenerator<Answer> {
  const { client, origin, around } = work;
  const text = isEmpty({ ...message, files: [] }, work) ? '' : (message.text ?? '');
  const read = (wire: string) => readIncoming(wire, origin.botUser);
  const found = await readMessage(text, message.files ?? [], read, client);
  for (const why of found.failures) around.logger.warn({ failure: why }, 'could not read a file');
  if (found.kind === 'told') {
    yield found.answer;
    return;
  }
  const asking = {
    ...(await deskFor(message.channel, { user: null, isPublic: true }, work)),
    askedOn: dayOfTimestamp(message.ts) ?? dayOf(around.now()),
  };
  work.progress.checks(found.asked.flatMap(textsOf));
  for (const [at, asked] of found.asked.entries())
    yield withNotes(await answerAsked(asked, asking), at === 0 ? found.notes : []);
}

const parentSchema = messageSchema.pick({ text: true, files: true }).extend({ user: z.string().optional() });

/** A mention with nothing else, in a thread, asks about the message that started it. */
async function* answerToParent(threadTs: string, channel: string, work: Work): AsyncGenerator<Answer> {
  const { client, around, origin } = work;
  let parent: z.infer<typeof parentSchema> | undefined;
  try {
    const thread = await around.queues.patiently(channel, () =>
      client.conversations.replies({ channel, ts: threadTs, limit: 1, inclusive: true }),
    );
    parent = parentSchema.safeParse(thread.messages?.[0]).data;
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'could not read the start of a thread');
    yield cannotReadThread();
    return;
  }
  if (parent === undefined || parent.user === origin.botUser || isEmpty(parent, work))
    yield nothingInParent();
  else yield* answerWords({ ...parent, ts: threadTs, channel }, work);
}
