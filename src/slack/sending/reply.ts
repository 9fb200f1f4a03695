/** Where whoever asked is answered. Plain JSON: it stands in the job. */
import { z } from 'zod';

export const replySchema = z.discriminatedUnion('to', [
  /** Through a response URL, for the eyes of whoever asked. */
  z.object({ to: z.literal('asker'), url: z.string(), user: z.string(), channel: z.string() }),
  /** Through a response URL, for the whole channel: where Stet is no member. */
  z.object({ to: z.literal('everybody'), url: z.string(), user: z.string(), channel: z.string() }),
  /** In a channel, in a thread where there is one. */
  z.object({
    to: z.literal('thread'),
    channel: z.string(),
    threadTs: z.string().optional(),
    user: z.string(),
    /** The message that asked, where there is one: while Stet is at work, it says so there. */
    askedTs: z.string().optional(),
  }),
  /** In the channel beside a message, for the eyes of one person. */
  z.object({
    to: z.literal('beside'),
    channel: z.string(),
    threadTs: z.string().optional(),
    user: z.string(),
    /** Where Stet may not post there. */
    url: z.string().optional(),
  }),
  /** In a direct message. */
  z.object({ to: z.literal('person'), user: z.string(), about: z.string().optional() }),
]);

export type Reply = z.infer<typeof replySchema>;
