import type { Backend } from '../backend.js';
import { elementsOf } from '../blocks/ids.js';
import { isObject, type JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import type { View } from '../views.js';
import type { User } from '../workspace.js';
import { channelInPayload, type InteractionRun, interact } from './interaction.js';
import { optionOf, optionsOf } from './options.js';

/** Which element is used, and how. */
export interface Target {
  /** A string is compared, a pattern tested. */
  actionId: string | RegExp;
  /** Picks among elements of one action_id, by their `value`. */
  value?: string;
  /** For overflow menus, selects and radio buttons: the `value` of the option chosen. */
  option?: string;
}

/** Uses an element of a message that the person sees. Throws where there is no such element. */
export async function pressInMessage(
  backend: Backend,
  user: User,
  message: Message,
  target: Target,
): Promise<InteractionRun> {
  const channel = backend.workspace.channel(message.channel);
  if (!backend.messages.findSeenBy(user, channel.id, message.ts)) {
    throw new Error(`${user.name} does not see message ${message.ts}`);
  }
  return interact(backend, 'block_actions', user, {
    origin: { kind: 'actions', user, channel, original: message },
    fields: {
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: message.visibleTo !== undefined,
        ...(message.threadTs && { thread_ts: message.threadTs }),
      },
      channel: channelInPayload(channel),
      // Slack does not give ephemeral messages back.
      ...(!message.visibleTo && { message: backend.messages.toWire(message) }),
      state: { values: {} },
      actions: [action(backend, message.blocks ?? [], target)],
    },
  });
}

/** Uses an element of the topmost modal or of the home tab. Throws where there is no such element. */
export async function pressInView(
  backend: Backend,
  user: User,
  view: View,
  target: Target,
): Promise<InteractionRun> {
  if (!backend.views.shows(user, view)) throw new Error(`${user.name} does not see view ${view.id}`);
  return interact(backend, 'block_actions', user, {
    ...(view.wire.type === 'modal' && { viewId: view.id }),
    fields: {
      container: { type: 'view', view_id: view.id },
      view: view.wire,
      actions: [action(backend, view.wire.blocks, target)],
    },
  });
}

function action(backend: Backend, blocks: readonly JsonObject[], target: Target): JsonObject {
  const { block, element } = find(blocks, target);
  const chosen = optionsOf(element).length > 0 && optionOf(element, target.option);
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    ...(element.text !== undefined && { text: element.text }),
    ...(element.value !== undefined && { value: element.value }),
    ...(element.style !== undefined && { style: element.style }),
    ...(chosen && { selected_option: chosen }),
    action_ts: backend.ids.ts(),
  };
}

function find(blocks: readonly JsonObject[], target: Target): { block: JsonObject; element: JsonObject } {
  const all = blocks.flatMap((block) =>
    elementsOf(block).flatMap(({ element }) => halves(element).map((half) => ({ block, element: half }))),
  );
  const found = all.find(({ element }) => {
    const id = String(element.action_id);
    const named = typeof target.actionId === 'string' ? id === target.actionId : target.actionId.test(id);
    return named && (target.value === undefined || element.value === target.value);
  });
  if (found) return found;
  const present =
    all.map(({ element }) => `${element.action_id} (${element.value ?? ''})`).join(', ') || 'none';
  throw new Error(`no element ${target.actionId} ${target.value ?? ''}; there are: ${present}`);
}

/** Feedback buttons are two buttons under one action_id. */
function halves(element: JsonObject): JsonObject[] {
  if (element.type !== 'feedback_buttons') return [element];
  return [element.positive_button, element.negative_button]
    .filter(isObject)
    .map((half) => ({ type: element.type, action_id: element.action_id, ...half }));
}
