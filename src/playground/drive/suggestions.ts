import { z } from 'zod';
import type { Backend } from '../backend.js';
import { option, optionGroup } from '../blocks/options.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import type { View } from '../views.js';
import type { User } from '../workspace.js';
import { channelInPayload, interactionPayload } from './interaction.js';
import { find, type Target } from './press.js';

/** Slack's client asks for nothing shorter, unless the element says otherwise. */
const SHORTEST_QUERY = 3;

const offered = z.union([
  z.strictObject({ options: z.array(option).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

export type Offered = z.output<typeof offered>;

/**
 * Asks the app for the options of an external menu that match what was typed.
 * @throws Refusal where the app does not answer, or not with options
 */
export async function suggestions(
  backend: Backend,
  user: User,
  where: Message | View,
  target: Pick<Target, 'actionId' | 'blockId'>,
  typed: string,
): Promise<Offered> {
  const blocks = 'ts' in where ? (where.blocks ?? []) : where.wire.blocks;
  const { block, element } = find(blocks, target);
  if (!String(element.type).endsWith('external_select'))
    throw new Refusal(`${element.action_id} is no menu that the app fills`);
  const shortest = element.min_query_length;
  if (typed.length < (typeof shortest === 'number' ? shortest : SHORTEST_QUERY)) return { options: [] };
  const ack = await backend.dispatch.once({
    type: 'interactive',
    acceptsResponsePayload: true,
    payload: {
      ...interactionPayload(backend, 'block_suggestion', user),
      ...place(backend, where),
      block_id: block.block_id,
      action_id: element.action_id,
      value: typed,
    },
  });
  if (!ack.ok)
    throw new Refusal(
      'Couldn’t load results',
      ack.reason === 'operation_timeout' ? ack.reason : 'dispatch_failed',
    );
  const read = offered.safeParse(ack.payload);
  if (read.success) return read.data;
  backend.records.problem('invalid_ack_payload', z.prettifyError(read.error));
  throw new Refusal('Couldn’t load results', 'dispatch_failed');
}

function place(backend: Backend, where: Message | View): JsonObject {
  if (!('ts' in where))
    return { container: { type: 'view', view_id: where.id }, view: structuredClone(where.wire) };
  const channel = backend.workspace.channel(where.channel);
  return {
    container: {
      type: 'message',
      message_ts: where.ts,
      channel_id: channel.id,
      is_ephemeral: where.visibleTo !== undefined,
    },
    channel: channelInPayload(channel),
    ...(!where.visibleTo && { message: backend.messages.toWire(where) }),
  };
}
