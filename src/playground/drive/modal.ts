import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { inputBlocks } from '../blocks/ids.js';
import { checkView } from '../blocks/view.js';
import { isObject, type JsonObject } from '../json.js';
import { Refusal } from '../refusal.js';
import type { View } from '../views.js';
import type { User } from '../workspace.js';
import { type Choice, chosen, type State } from './choice.js';
import { interactionPayload } from './interaction.js';
import { checkEntered, fieldsOf, stateValues } from './state.js';

/** What a person enters, by action_id; by block_id, where several elements have the same. */
export type Entries = Readonly<Record<string, Choice>>;

/** What came of a submission. */
export interface SubmissionRun {
  error?: 'operation_timeout' | 'dispatch_failed';
  /** By block_id, where the app found fault with what was entered. */
  errors?: Record<string, string>;
  ack?: unknown;
}

const responseAction = z.discriminatedUnion('response_action', [
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z
      .record(z.string(), z.string().min(1))
      .refine((errors) => Object.keys(errors).length > 0, 'says no error'),
  }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/** Slack's own words. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/**
 * Fills in the topmost modal and submits it.
 * @throws Refusal where Slack's client would not let it go
 */
export function submit(backend: Backend, user: User, entries: Entries): Promise<SubmissionRun> {
  const view = topmost(backend, user);
  return submitState(backend, user, view, stateFrom(view, entries));
}

/** Submits the topmost modal with what stands in it. @throws Refusal as `submit` does */
export async function submitState(
  backend: Backend,
  user: User,
  view: View,
  state: State,
): Promise<SubmissionRun> {
  if (backend.views.stack(user).at(-1) !== view)
    throw new Refusal(`view ${view.id} is not the topmost modal of ${user.name}`);
  if (!view.wire.submit && inputBlocks(view.wire.blocks).length === 0)
    throw new Refusal('the modal has no submit button');
  checkEntered(view.wire.blocks, state, backend.workspace);
  view.wire.state = { values: withFiles(stateValues(view.wire.blocks, state, backend.workspace), backend) };
  const ack = await backend.dispatch.once({
    type: 'interactive',
    acceptsResponsePayload: true,
    payload: {
      ...interactionPayload(backend, 'view_submission', user),
      trigger_id: backend.triggers.issue(user, view.id),
      view: structuredClone(view.wire),
      response_urls: responseUrls(backend, user, view, state),
    },
  });
  if (!ack.ok) {
    const error = ack.reason === 'operation_timeout' ? ack.reason : 'dispatch_failed';
    backend.notices.show(user, error, TROUBLE, { view_id: view.id });
    return { error };
  }
  return { ack: ack.payload, ...applied(backend, user, view, ack.payload) };
}

/** Files come as what Slack tells of them, and not as their ids alone; the app may read them from now on. */
function withFiles(values: JsonObject, { files }: Backend): JsonObject {
  const whole = (held: unknown): unknown => {
    if (!isObject(held) || held.type !== 'file_input' || !Array.isArray(held.files)) return held;
    const sent = held.files.flatMap((id) => files.find(String(id)) ?? []);
    for (const file of sent) file.sentInForm = true;
    return { ...held, files: sent.map((file) => files.toWire(file)) };
  };
  return Object.fromEntries(
    Object.entries(values).map(([block, elements]) => [
      block,
      isObject(elements)
        ? Object.fromEntries(Object.entries(elements).map(([action, held]) => [action, whole(held)]))
        : elements,
    ]),
  );
}

/** URLs that post into the conversations chosen in elements that ask for one. */
function responseUrls(backend: Backend, user: User, view: View, state: State): JsonObject[] {
  const { workspace } = backend;
  return fieldsOf(view.wire.blocks).flatMap(({ block, element }) => {
    if (element.response_url_enabled !== true) return [];
    const blockId = String(block.block_id);
    const held = chosen(element, state[blockId]?.[String(element.action_id)], workspace);
    const channel = workspace.channels.get(String(held.selected_conversation ?? held.selected_channel));
    if (!channel?.members.has(user.id)) return [];
    const path = backend.responseUrls.issue({ kind: 'actions', user, channel });
    return [
      {
        block_id: blockId,
        action_id: element.action_id,
        channel_id: channel.id,
        response_url: `http://${backend.host()}${path}`,
      },
    ];
  });
}

/** Closes the topmost modal, or all of them; the app hears of those where it asked to. */
export async function dismiss(backend: Backend, user: User, all = false): Promise<void> {
  topmost(backend, user);
  const closed = all ? [...backend.views.stack(user)].reverse() : [topmost(backend, user)];
  const cleared = all || closed.some((view) => view.wire.clear_on_close === true);
  const gone = cleared ? [...backend.views.stack(user)].reverse() : closed;
  backend.views.close(user, cleared);
  for (const view of gone) {
    if (view.wire.notify_on_close !== true) continue;
    await backend.dispatch.once({
      type: 'interactive',
      acceptsResponsePayload: false,
      payload: {
        ...interactionPayload(backend, 'view_closed', user),
        view: structuredClone(view.wire),
        is_cleared: cleared,
      },
    });
  }
}

function topmost(backend: Backend, user: User): View {
  const view = backend.views.stack(user).at(-1);
  if (!view) throw new Refusal(`${user.name} has no modal open`);
  return view;
}

/** Entries put under the blocks that hold them. */
function stateFrom(view: View, entries: Entries): State {
  const state: Record<string, Record<string, Choice>> = {};
  const unused = new Set(Object.keys(entries));
  for (const { block, element } of fieldsOf(view.wire.blocks)) {
    const actionId = String(element.action_id);
    const blockId = String(block.block_id);
    const named = Object.hasOwn(entries, blockId) ? blockId : actionId;
    const entry = entries[named];
    if (entry === undefined) continue;
    unused.delete(named);
    state[blockId] = { ...state[blockId], [actionId]: entry };
  }
  if (unused.size > 0) throw new Refusal(`the modal has no input ${[...unused].join(', ')}`);
  return state;
}

function applied(
  backend: Backend,
  user: User,
  view: View,
  payload: unknown,
): { errors?: Record<string, string> } {
  if (payload === undefined || (isObject(payload) && Object.keys(payload).length === 0)) {
    backend.views.close(user);
    return {};
  }
  const action = responseAction.safeParse(payload);
  try {
    if (!action.success) throw new ApiError('invalid_arguments', [z.prettifyError(action.error)]);
    switch (action.data.response_action) {
      case 'errors': {
        const inputs = inputBlocks(view.wire.blocks).map((block) => block.block_id);
        const stray = Object.keys(action.data.errors).filter((id) => !inputs.includes(id));
        if (stray.length > 0) throw new ApiError('invalid_arguments', [`no input block ${stray.join(', ')}`]);
        return { errors: action.data.errors };
      }
      case 'update':
        backend.views.update(view, checkView(action.data.view, 'modal'));
        return {};
      case 'push':
        backend.views.push(user, checkView(action.data.view, 'modal'));
        return {};
      case 'clear':
        backend.views.close(user, true);
        return {};
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    backend.records.problem('invalid_ack_payload', error.message);
    backend.notices.show(user, 'invalid_ack_payload', TROUBLE, { view_id: view.id });
    return {};
  }
}
