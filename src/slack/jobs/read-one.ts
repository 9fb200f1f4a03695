/** Reads one message from Slack, in a thread or not. */
import { z } from 'zod';
import type { Work } from './kind.js';

const schema = z.looseObject({
  ts: z.string(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

export type Found = z.infer<typeof schema>;

/**
 * @returns null where there is no such message any more
 * @throws what Slack refuses it with, but for a message that is gone
 */
export async function readOne(
  { channel, ts }: { readonly channel: string; readonly ts: string },
  { client, around: { queues } }: Pick<Work, 'client' | 'around'>,
): Promise<Found | null> {
  // Of a message in a thread this gives that message, and of one that began a thread, that one first.
  const { messages } = await queues.patiently(channel, () =>
    client.conversations.replies({ channel, ts, limit: 1, inclusive: true }),
  );
  const found = schema.safeParse(messages?.[0]).data;
  // What is left of a deleted message that has a thread.
  return found === undefined || found.ts !== ts || found.subtype === 'tombstone' ? null : found;
}
