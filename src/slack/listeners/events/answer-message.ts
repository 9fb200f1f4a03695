/** Answers a message that is meant for Stet, once. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { answerAsked } from '../../answer-asked.js';
import { answering } from '../../answering.js';
import { readMessage } from '../../attached/read-message.js';
import { dayOf, dayOfTimestamp } from '../../day.js';
import { type Place, post } from '../../delivery.js';
import { orInPrivate } from '../../in-private.js';
import { readIncoming } from '../../incoming-text.js';
import { loggable } from '../../logging.js';
import { type Answer, withNotes } from '../../messages/answer.js';
import { cannotReadThread, nothingInParent } from '../../messages/notices.js';
import type { Surroundings } from '../../surroundings.js';

const messageSchema = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  user: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

const parentSchema = messageSchema.pick({ text: true, files: true, user: true });

type Message = z.infer<typeof messageSchema>;

export interface Delivery {
  /** How the log names it. */
  readonly what: string;
  readonly event: unknown;
  readonly eventId: string;
  readonly client: Pick<webApi.WebClient, 'chat' | 'conversations' | 'files' | 'token' | 'slackApiUrl'>;
  readonly botUserId: string | undefined;
}

/** The subtypes that are somebody's new message; the others report edits, deletions, joins and the like. */
const newMessages: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]);

export async function answerMessage(delivery: Delivery, around: Surroundings): Promise<void> {
  const parsed = messageSchema.safeParse(delivery.event);
  if (!parsed.success) return;
  const message = parsed.data;
  const { user } = message;
  if (user === undefined || isFromBot(message, delivery.botUserId) || !newMessages.has(message.subtype))
    return;
  // A mention may come as app_mention and as message, and each again.
  if (!around.seen.first(`event:${delivery.eventId}`, `message:${message.channel}:${message.ts}`)) return;
  const tell = (answer: Answer) => post(delivery.client, placeOf(message), answer);
  await answering(
    around,
    delivery.what,
    async () => {
      for (const answer of await answersTo(message, delivery, around)) await tell(answer);
    },
    orInPrivate(tell, { client: delivery.client, user, channel: message.channel }),
  );
}

function isFromBot({ bot_id, user }: Message, botUserId: string | undefined): boolean {
  return bot_id !== undefined || user === botUserId;
}

/** In a channel, the thread of the message. In a direct message, the conversation itself unless a thread was begun. */
function placeOf({ channel, ts, thread_ts }: Message): Place {
  const direct = channel.startsWith('D');
  return { channel, threadTs: thread_ts ?? (direct ? undefined : ts) };
}

async function answersTo(
  message: Message,
  delivery: Delivery,
  around: Surroundings,
): Promise<readonly Answer[]> {
  const { thread_ts: threadTs, ts, channel } = message;
  if (!isEmpty(message, delivery) || threadTs === undefined || threadTs === ts)
    return answerWords(message, delivery, around);
  return answerToParent(threadTs, channel, delivery, around);
}

/** No file, and no word: `@stet?` asks no more than `@stet`. */
function isEmpty({ text, files }: Pick<Message, 'text' | 'files'>, { botUserId }: Delivery): boolean {
  return (files ?? []).length === 0 && !/[\p{L}\p{N}]/u.test(readIncoming(text ?? '', botUserId));
}

/** The answers to what a message says, and to what is attached to it. */
async function answerWords(
  message: Pick<Message, 'text' | 'files' | 'ts'>,
  delivery: Delivery,
  { checker, checks, now, logger }: Surroundings,
): Promise<readonly Answer[]> {
  const { client, botUserId } = delivery;
  const text = isEmpty({ ...message, files: [] }, delivery) ? '' : (message.text ?? '');
  const read = (wire: string) => readIncoming(wire, botUserId);
  const found = await readMessage(text, message.files ?? [], read, client);
  for (const failure of found.failures) logger.warn({ failure }, 'could not read a file');
  if (found.kind === 'told') return [found.answer];
  const askedOn = dayOfTimestamp(message.ts) ?? dayOf(now());
  return found.asked.map((asked, at) =>
    withNotes(answerAsked(asked, { checker: checker.current, checks, askedOn }), at === 0 ? found.notes : []),
  );
}

/** A mention with nothing else, in a thread, asks about the message that started it. */
async function answerToParent(
  threadTs: string,
  channel: string,
  delivery: Delivery,
  around: Surroundings,
): Promise<readonly Answer[]> {
  const { client, botUserId } = delivery;
  let parent: Pick<Message, 'text' | 'files' | 'user'> | undefined;
  try {
    const thread = await client.conversations.replies({ channel, ts: threadTs, limit: 1, inclusive: true });
    parent = parentSchema.safeParse(thread.messages?.[0]).data;
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'could not read the start of a thread');
    return [cannotReadThread()];
  }
  if (parent === undefined || parent.user === botUserId || isEmpty(parent, delivery))
    return [nothingInParent()];
  return answerWords({ ...parent, ts: threadTs }, delivery, around);
}
