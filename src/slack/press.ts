/** The press of a button in a message of Stet's. */
import { z } from 'zod';
import type { Reply } from './sending/reply.js';

export const pressSchema = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  response_url: z.string(),
  container: z.object({
    is_ephemeral: z.boolean().optional(),
    thread_ts: z.string().optional(),
    message_ts: z.string().optional(),
  }),
  // The thread stands here as well; not everything that speaks Slack's protocol says it in both places.
  message: z.object({ thread_ts: z.string().optional(), ts: z.string().optional() }).optional(),
  actions: z.tuple([z.object({ action_ts: z.string(), value: z.string().optional() })]),
});

export type Press = z.infer<typeof pressSchema>;

/**
 * Told to whoever pressed it alone, beside the message with the button. An answer that only one person sees has no thread: there
 * the response URL is what is left.
 */
export function replyToPress({ user, channel, container, message, response_url: url }: Press): Reply {
  if (container.is_ephemeral === true) return { to: 'asker', url, user: user.id, channel: channel.id };
  const threadTs = container.thread_ts ?? message?.thread_ts;
  return {
    to: 'beside',
    channel: channel.id,
    user: user.id,
    url,
    ...(threadTs === undefined ? {} : { threadTs }),
  };
}

/** What a job for it is known by: Slack sends a press again with the same time. */
export const keyOfPress = (actionId: string, { user, actions: [{ action_ts }] }: Press): string =>
  `press:${actionId}:${user.id}:${action_ts}`;
