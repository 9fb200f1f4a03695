/** `Fact-check this`, on any message: to whoever asked alone, or in its thread where the channel has answers for all. */
import { z } from 'zod';
import { messageWords } from '../attached/message-words.js';
import { dayOf, dayOfTimestamp } from '../day.js';
import { readIncoming } from '../incoming-text.js';
import { errorCode } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { type Block, button } from '../messages/blocks.js';
import { myOwnAnswer, nothingInMessage } from '../messages/notices.js';
import { notThere } from '../sending/deliver.js';
import { type Reply, replySchema } from '../sending/reply.js';
import { shareActionId, writeReference } from '../share-reference.js';
import { answerWords, isEmpty } from './answer-words.js';
import { kind, originSchema, type Work } from './kind.js';
import { partOf } from './tell-all.js';

const schema = z.object({
  origin: originSchema,
  channel: z.string(),
  user: z.string(),
  /** As Slack sends it with the shortcut. */
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.string().optional(),
    user: z.string().optional(),
    files: z.array(z.unknown()).optional(),
  }),
  reply: replySchema,
});

export type CheckMessagePayload = z.infer<typeof schema>;

export const checkMessage = kind<CheckMessagePayload>({
  name: 'check-message',
  schema,
  replyOf: ({ reply }) => reply,
  async work(payload, work) {
    const { origin, channel, user, message, reply } = payload;
    const written = { ts: message.ts, channel, files: message.files, text: messageWords(message) };
    if (message.user !== undefined && message.user === origin.botUser)
      return void (await work.tell(myOwnAnswer(), reply));
    if (isEmpty(written, work)) return void (await work.tell(nothingInMessage(), reply));
    let at = 0;
    const isPublic = (await work.desk.settings(channel)).answers === 'in_channel';
    for await (const answer of answerWords(written, work, { user, isPublic })) {
      await tellOne(answer, at, payload, work);
      at += 1;
    }
  },
});

async function tellOne(answer: Answer, at: number, payload: CheckMessagePayload, work: Work): Promise<void> {
  const { channel, user, message, reply } = payload;
  const how = { ...partOf(at), askedTs: message.ts };
  const { answers } = await work.desk.settings(channel);
  if (answers === 'in_channel') {
    try {
      const threadTs = message.thread_ts ?? message.ts;
      await work.tell(answer, { to: 'thread', channel, threadTs, user }, how);
      return;
    } catch (error) {
      if (!notThere.has(errorCode(error) ?? '')) throw error;
    }
  }
  await work.tell(answer, reply, { ...how, last: sharing(answer, at, payload, work) });
}

/** The button that puts the answer into the channel. */
function sharing(answer: Answer, at: number, { message }: CheckMessagePayload, work: Work): Block[] {
  const { job, origin, around } = work;
  if (!answer.shareable || answer.made === undefined) return [];
  const part = partOf(at).part ?? 'answer';
  const words = readIncoming(messageWords(message), origin.botUser);
  const reference = writeReference({
    id: `${job.id}.${at}`,
    check: `${job.id} ${part} 0`,
    on: dayOfTimestamp(message.ts) ?? dayOf(around.now()),
    // Only where nothing but the words was asked about can they be asked again.
    ...((message.files ?? []).length === 0 ? { asked: words } : {}),
  });
  return [button('Share in this channel', shareActionId, reference)];
}

/** Beside a message in a thread, where Stet may post there; else by the response URL, which knows no threads. */
export function replyToShortcut(
  { ts, thread_ts: threadTs }: { ts: string; thread_ts?: string | undefined },
  { url, user, channel }: { url: string; user: string; channel: string },
): Reply {
  return threadTs === undefined || threadTs === ts
    ? { to: 'asker', url, user, channel }
    : { to: 'beside', channel, threadTs, user, url };
}
