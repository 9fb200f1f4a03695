/** Takes in a message that is meant for Stet. */
import type { Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { NewJob } from '../../../desk/jobs/job.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import type { Surroundings } from '../../surroundings.js';
import { type MessagePayload, message, messageSchema, placeOf } from '../../work/message.js';

export interface Delivered {
  readonly event: unknown;
  readonly context: Context;
  readonly client: Pick<webApi.WebClient, 'chat'>;
}

const eventSchema = messageSchema.extend({
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
});

/** The subtypes that are somebody's new message; the others report edits, deletions, joins and the like. */
const newMessages: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]);

export async function takeMessage(
  { event, context, client }: Delivered,
  around: Surroundings,
): Promise<void> {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return;
  const { subtype, bot_id, ...told } = parsed.data;
  if (bot_id !== undefined || told.user === context.botUserId || !newMessages.has(subtype)) return;
  const payload: MessagePayload = { origin: originOf(context), message: told };
  const job: NewJob = {
    team: payload.origin.team,
    // A mention may come as app_mention and as message, and each again.
    key: `message:${told.channel}:${told.ts}`,
    // In a direct message what comes later is answered later.
    lane: told.channel.startsWith('D') ? told.channel : `${told.channel}:${told.thread_ts ?? told.ts}`,
    kind: message.name,
    payload,
  };
  await takeInOrSay(around, job, async (failed) => {
    await client.chat.postMessage({ ...at(placeOf(told)), ...inOneLine(failed) });
  });
}

const at = ({ channel, threadTs }: { channel: string; threadTs?: string | undefined }) => ({
  channel,
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});
