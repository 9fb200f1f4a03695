/** The press of a button in a message of Stet's. */
import { z } from 'zod';
import type { Place as LedgerPlace } from '../desk/ledger/entries.js';
import { readPlace } from './messages/decided-place.js';
import type { Reply } from './sending/reply.js';
import type { Place } from './views/dismiss.js';

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
  message: z
    .object({ thread_ts: z.string().optional(), ts: z.string().optional(), blocks: z.unknown().optional() })
    .optional(),
  actions: z.tuple([
    z.object({
      action_ts: z.string(),
      value: z.string().optional(),
      block_id: z.string().optional(),
      /** Of a menu. */
      selected_option: z.object({ value: z.string() }).nullish(),
    }),
  ]),
});

export type Press = z.infer<typeof pressSchema>;

/** A press anywhere: on the home tab there is no conversation. */
export const anyPressSchema = pressSchema.partial({ channel: true, response_url: true }).extend({
  container: pressSchema.shape.container.optional(),
});

export type AnyPress = z.infer<typeof anyPressSchema>;

/** What was pressed: the value of a button, or what was chosen of a menu. */
export const pressed = ({ actions: [{ value, selected_option }] }: Pick<Press, 'actions'>): string =>
  selected_option?.value ?? value ?? '';

/** Where it was pressed; null for the home tab. */
export function placeOfPress(press: AnyPress): Place | null {
  const { channel, container, message, response_url: url, actions } = press;
  if (channel === undefined) return null;
  const thread = container?.thread_ts ?? message?.thread_ts;
  const stands = container?.message_ts ?? message?.ts;
  const block = readPlace(actions[0].block_id);
  return {
    channel: channel.id,
    ...(thread === undefined ? {} : { thread }),
    ...(stands === undefined || container?.is_ephemeral === true ? {} : { message: stands }),
    ...(url === undefined ? {} : { url }),
    ...(block === null ? {} : { check: block.check, nth: block.nth }),
  };
}

/** Told to whoever pressed it alone, beside what they pressed; from the home tab, in a direct message. */
export function replyAt(place: Place | null, user: string): Reply {
  if (place === null) return { to: 'person', user };
  const { channel, message, thread, url } = place;
  if (message === undefined && url !== undefined) return { to: 'asker', url, user, channel };
  return {
    ...{ to: 'beside', channel, user },
    ...(url === undefined ? {} : { url }),
    ...(thread === undefined ? {} : { threadTs: thread }),
  };
}

/** As the ledger has it. */
export function inLedger(place: Place | null): LedgerPlace | null {
  if (place === null) return null;
  const { channel, thread, message } = place;
  return {
    channel,
    ...(thread === undefined ? {} : { thread }),
    ...(message === undefined ? {} : { message }),
  };
}

/** Work on one message is done in order: what is decided later is shown later. */
export const laneOf = (place: Place | null, user: string): string =>
  place === null ? `press:${user}` : `decide:${place.check ?? place.message ?? user}`;

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
export const keyOfPress = (
  actionId: string,
  { user, actions: [{ action_ts }] }: Pick<Press, 'user' | 'actions'>,
): string => `press:${actionId}:${user.id}:${action_ts}`;
