/** Answers a message that is meant for Stet, once. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { answerCommand } from '../../answer-command.js';
import { answering } from '../../answering.js';
import { dayOf, dayOfTimestamp } from '../../day.js';
import { type Place, post } from '../../delivery.js';
import { orInPrivate } from '../../in-private.js';
import { readIncoming } from '../../incoming-text.js';
import { loggable } from '../../logging.js';
import type { Answer } from '../../messages/answer.js';
import { cannotReadThread, noText, nothingInParent } from '../../messages/notices.js';
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

type Message = z.infer<typeof messageSchema>;

export interface Delivery {
  /** How the log names it. */
  readonly what: string;
  readonly event: unknown;
  readonly eventId: string;
  readonly client: Pick<webApi.WebClient, 'chat' | 'conversations'>;
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
    async () => tell(await answerTo(message, delivery, around)),
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

async function answerTo(message: Message, delivery: Delivery, around: Surroundings): Promise<Answer> {
  const checker = around.checker.current;
  const asked = wordsOf(message.text, delivery.botUserId);
  const askedOn = dayOfTimestamp(message.ts) ?? dayOf(around.now());
  if (asked !== '') return answerCommand(asked, { checker, askedOn });
  if (message.files && message.files.length > 0) return noText();
  if (message.thread_ts === undefined || message.thread_ts === message.ts)
    return answerCommand('', { checker, askedOn });
  return answerToParent(message.thread_ts, message.channel, delivery, around);
}

/** What was written, or nothing where there is no word in it: `@stet?` asks no more than `@stet`. */
function wordsOf(text: string | undefined, botUserId: string | undefined): string {
  const words = readIncoming(text ?? '', botUserId);
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}

/** A mention with nothing else, in a thread, asks about the message that started it. */
async function answerToParent(
  threadTs: string,
  channel: string,
  { client, botUserId }: Delivery,
  around: Surroundings,
): Promise<Answer> {
  let parent: { readonly text?: string; readonly user?: string } | undefined;
  try {
    const thread = await client.conversations.replies({ channel, ts: threadTs, limit: 1, inclusive: true });
    parent = thread.messages?.[0];
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'could not read the start of a thread');
    return cannotReadThread();
  }
  const asked = parent?.user === botUserId ? '' : wordsOf(parent?.text, botUserId);
  if (asked === '') return nothingInParent();
  return answerCommand(asked, {
    checker: around.checker.current,
    askedOn: dayOfTimestamp(threadTs) ?? dayOf(around.now()),
  });
}
