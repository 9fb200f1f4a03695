import type { Backend } from '../backend.js';
import { allBlocks, elementsOf } from '../blocks/ids.js';
import { isObject, type JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import type { View } from '../views.js';
import type { User } from '../workspace.js';
import { type Choice, chosen, isStateful, type State } from './choice.js';
import { channelInPayload, type InteractionRun, interact } from './interaction.js';
import { optionOf } from './options.js';
import { stateValues } from './state.js';

/** Which element is used, and how. */
export interface Target {
  /** A string is compared, a pattern tested. */
  actionId: string | RegExp;
  /** Only in this block. */
  blockId?: string;
  /** Picks among elements of one action_id, by their `value`. */
  value?: string;
  /** For overflow menus, selects and radio buttons: the `value` of the option chosen. */
  option?: string;
  /** What is chosen or typed in any other element; `option` is one such. */
  choice?: Choice;
  /** What stands in the other elements around. */
  state?: State;
}

/** Uses an element of a message that the person sees. @throws Refusal where there is no such element */
export async function pressInMessage(
  backend: Backend,
  user: User,
  message: Message,
  target: Target,
): Promise<InteractionRun> {
  const channel = backend.workspace.channel(message.channel);
  if (!backend.messages.findSeenBy(user, channel.id, message.ts)) {
    throw new Refusal(`${user.name} does not see message ${message.ts}`);
  }
  const { blocks, attachment } = pressable(backend, message, target);
  const used = action(backend, user, blocks, target);
  return interact(backend, 'block_actions', user, {
    origin: { kind: 'actions', user, channel, original: message },
    place: { channel: channel.id, message_ts: message.ts, ...placeOf(used) },
    fields: {
      container: {
        type: attachment ? 'message_attachment' : 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: message.visibleTo !== undefined,
        ...(attachment && {
          attachment_id: attachment.id,
          is_app_unfurl: true,
          app_unfurl_url: attachment.app_unfurl_url,
        }),
        ...(message.threadTs && { thread_ts: message.threadTs }),
      },
      channel: channelInPayload(channel),
      // Slack does not give ephemeral messages back.
      ...(!message.visibleTo && { message: backend.messages.toWire(message) }),
      state: { values: stateValues(blocks, stateWith(used, target), backend.workspace) },
      actions: [used],
    },
  });
}

/** The blocks that the target is in: those of the app's message, or of a preview that the app put under any message. */
function pressable(
  { workspace }: Backend,
  message: Message,
  target: Target,
): { blocks: readonly JsonObject[]; attachment?: JsonObject } {
  const own = message.botId === workspace.bot.botId ? (message.blocks ?? []) : [];
  for (const attachment of message.attachments ?? []) {
    const blocks = Array.isArray(attachment.blocks) ? attachment.blocks.filter(isObject) : [];
    if (matches(blocks, target).length > 0 && matches(own, target).length === 0)
      return { blocks, attachment };
  }
  return { blocks: own };
}

/** Uses an element of the topmost modal or of the home tab. @throws Refusal where there is no such element */
export async function pressInView(
  backend: Backend,
  user: User,
  view: View,
  target: Target,
): Promise<InteractionRun> {
  if (!backend.views.shows(user, view)) throw new Refusal(`${user.name} does not see view ${view.id}`);
  const { blocks } = view.wire;
  const used = action(backend, user, blocks, target);
  view.wire.state = { values: stateValues(blocks, stateWith(used, target), backend.workspace) };
  return interact(backend, 'block_actions', user, {
    ...(view.wire.type === 'modal' && { viewId: view.id }),
    place: { view_id: view.id, ...placeOf(used) },
    fields: {
      container: { type: 'view', view_id: view.id },
      view: view.wire,
      actions: [used],
    },
  });
}

/** The state around, and in it what has just been chosen. */
function stateWith(used: JsonObject, target: Target): State {
  const choice = target.choice ?? target.option;
  if (choice === undefined) return target.state ?? {};
  const blockId = String(used.block_id);
  return { ...target.state, [blockId]: { ...target.state?.[blockId], [String(used.action_id)]: choice } };
}

function placeOf(used: JsonObject) {
  return { block_id: String(used.block_id), action_id: String(used.action_id) };
}

function action(backend: Backend, user: User, blocks: readonly JsonObject[], target: Target): JsonObject {
  const { block, element } = find(blocks, target);
  if (block.type === 'input' && block.dispatch_action !== true)
    throw new Refusal(`${element.action_id} has no dispatch_action: the app hears of it on submission`);
  const { visible_to_user_ids: visibleTo } = element;
  if (Array.isArray(visibleTo) && !visibleTo.includes(user.id))
    throw new Refusal(`${user.name} does not see ${element.action_id}`);
  const choice = target.choice ?? target.option;
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    ...(element.text !== undefined && { text: element.text }),
    ...(element.value !== undefined && { value: element.value }),
    ...(element.style !== undefined && { style: element.style }),
    ...(element.type === 'overflow' && { selected_option: optionOf(element, choice) }),
    ...(isStateful(element) && chosen(element, required(element, choice), backend.workspace)),
    action_ts: backend.ids.ts(),
  };
}

/** A menu is used by choosing something. */
function required(element: JsonObject, choice: Choice | undefined): Choice {
  if (choice !== undefined) return choice;
  if ('options' in element || 'option_groups' in element) optionOf(element, undefined);
  throw new Refusal(`${element.action_id} is used by choosing something`);
}

/** An element that the target names, and its block. @throws Refusal where there is none */
export function find(blocks: readonly JsonObject[], target: Omit<Target, 'state'>): Found {
  const [found] = matches(blocks, target);
  if (found) return found;
  const present =
    everyElement(blocks)
      .map(({ element }) => `${element.action_id} (${element.value ?? ''})`)
      .join(', ') || 'none';
  throw new Refusal(`no element ${target.actionId} ${target.value ?? ''}; there are: ${present}`);
}

interface Found {
  block: JsonObject;
  element: JsonObject;
}

function matches(blocks: readonly JsonObject[], target: Omit<Target, 'state'>): Found[] {
  return everyElement(blocks).filter(({ block, element }) => {
    const id = String(element.action_id);
    const named = typeof target.actionId === 'string' ? id === target.actionId : target.actionId.test(id);
    const there = target.blockId === undefined || block.block_id === target.blockId;
    const value = element.type === 'feedback_buttons' ? (target.value ?? target.choice) : target.value;
    return named && there && (value === undefined || element.value === value);
  });
}

function everyElement(blocks: readonly JsonObject[]): Found[] {
  return allBlocks(blocks).flatMap(({ block }) =>
    elementsOf(block).flatMap(({ element }) => halves(element).map((half) => ({ block, element: half }))),
  );
}

/** Feedback buttons are two buttons under one action_id. */
function halves(element: JsonObject): JsonObject[] {
  if (element.type !== 'feedback_buttons') return [element];
  return [element.positive_button, element.negative_button]
    .filter(isObject)
    .map((half) => ({ type: element.type, action_id: element.action_id, ...half }));
}
