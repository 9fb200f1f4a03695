/** Takes in that a message was edited or deleted: whether it had an answer, the job finds out, after that of the answer. */
import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { originOf, takeInOrSay } from '../../intake.js';
import { type EditedPayload, edited } from '../../jobs/edited.js';
import type { Surroundings } from '../../surroundings.js';
import { laneOf } from './lane-of.js';

const written = z.object({
  ts: z.string(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).optional(),
});

const changed = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  ts: z.string(),
  message: written,
  previous_message: written,
});

const deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: z.string(),
  deleted_ts: z.string(),
  previous_message: written.partial().optional(),
});

interface Edit {
  readonly what: 'edited' | 'deleted';
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  /** Tells one edit from another. */
  readonly at: string;
}

/**
 * Null where the words are what they were: links that unfold, files that come, a first reply.
 *
 * @param botUser whose messages are not looked at
 */
export function readEdit(event: unknown, botUser: string | undefined): Edit | null {
  const taken = deleted.safeParse(event).data;
  if (taken !== undefined) {
    const { channel, deleted_ts: ts, previous_message: before } = taken;
    if (before?.user !== undefined && before.user === botUser) return null;
    return { what: 'deleted', channel, ts, threadTs: before?.thread_ts, at: 'gone' };
  }
  const told = changed.safeParse(event).data;
  if (told === undefined) return null;
  const { channel, message, previous_message: before } = told;
  if (before.user !== undefined && before.user === botUser) return null;
  const { ts, thread_ts: threadTs } = message;
  // What is left of a deleted message that has a thread.
  if (message.subtype === 'tombstone') return { what: 'deleted', channel, ts, threadTs, at: 'gone' };
  if (message.text === before.text) return null;
  return { what: 'edited', channel, ts, threadTs, at: message.edited?.ts ?? told.ts };
}

export async function takeEdit(
  { event, context }: { readonly event: unknown; readonly context: Context },
  around: Surroundings,
): Promise<void> {
  const edit = readEdit(event, context.botUserId);
  if (edit === null) return;
  const { what, channel, ts, threadTs, at } = edit;
  const payload: EditedPayload = { origin: originOf(context), what, channel, ts };
  const job = {
    team: payload.origin.team,
    key: `${what}:${channel}:${ts}:${at}`,
    lane: laneOf({ channel, ts, thread_ts: threadTs }),
    kind: edited.name,
    payload,
  };
  // Nobody asked, so nobody waits to be told.
  await takeInOrSay(around, job, async () => undefined);
}
