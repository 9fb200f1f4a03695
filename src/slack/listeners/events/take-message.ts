/** Takes in a message that is meant for Stet. */
import type { Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { NewJob } from '../../../desk/jobs/job.js';
import { askedToAdd } from '../../filing/given-in.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type FileSourcePayload, fileSource } from '../../jobs/file-source.js';
import { type Message, type MessagePayload, message, messageSchema, placeOf } from '../../jobs/message.js';
import type { Surroundings } from '../../surroundings.js';
import { laneOf } from './lane-of.js';

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

/** Somebody's new message; null where it is an app's, Stet's own, or tells of something else. */
export function newMessageOf(event: unknown, botUser: string | undefined): Message | null {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return null;
  const { subtype, bot_id, ...told } = parsed.data;
  return bot_id !== undefined || told.user === botUser || !newMessages.has(subtype) ? null : told;
}

/** A mention may come as app_mention and as message, and each again. */
export const keyOfMessage = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string =>
  `message:${channel}:${ts}`;

export async function takeMessage(
  { event, context, client }: Delivered,
  around: Surroundings,
): Promise<void> {
  const told = newMessageOf(event, context.botUserId);
  if (told === null) return;
  const payload: MessagePayload = { origin: originOf(context), message: told };
  const filing = filingOf(payload);
  const job: NewJob = {
    team: payload.origin.team,
    key: keyOfMessage(told),
    lane: laneOf(told),
    ...(filing === null ? { kind: message.name, payload } : { kind: fileSource.name, payload: filing }),
  };
  await takeInOrSay(around, job, async (failed) => {
    await client.chat.postMessage({ ...at(placeOf(told)), ...inOneLine(failed) });
  });
}

/** Where it asks for something to be filed: told in the thread, and so is what is found; null where it asks otherwise. */
function filingOf({ origin, message: told }: MessagePayload): FileSourcePayload | null {
  const { text: wire = '', files = [], user, channel } = told;
  const given = askedToAdd({ wire, files, botUser: origin.botUser });
  if (given === null) return null;
  const reply = placeOf(told);
  const thread = reply.threadTs === undefined ? {} : { thread: reply.threadTs };
  return { origin, user, given, reply, place: { channel, ...thread } };
}

const at = ({ channel, threadTs }: { channel: string; threadTs?: string | undefined }) => ({
  channel,
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});
