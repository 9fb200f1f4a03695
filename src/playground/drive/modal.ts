import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { checkView } from '../blocks/view.js';
import { isObject, type JsonObject } from '../json.js';
import type { View } from '../views.js';
import type { User } from '../workspace.js';
import { interactionPayload } from './interaction.js';
import { optionOf } from './options.js';

/** What a person enters: by action_id, a text, an option's value or, for checkboxes, several. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** What came of a submission. */
export interface SubmissionRun {
  error?: 'operation_timeout' | 'dispatch_failed';
  /** By block_id, where the app found fault with what was entered. */
  errors?: Record<string, string>;
  ack?: unknown;
}

const responseAction = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/** Fills in the topmost modal and submits it. Throws where Slack's client would not let it go. */
export async function submit(backend: Backend, user: User, entries: Entries): Promise<SubmissionRun> {
  const view = topmost(backend, user);
  view.wire.state = { values: values(view, entries) };
  const ack = await backend.dispatch.once({
    type: 'interactive',
    acceptsResponsePayload: true,
    payload: {
      ...interactionPayload(backend, 'view_submission', user),
      trigger_id: backend.triggers.issue(user, view.id),
      view: structuredClone(view.wire),
      response_urls: [],
    },
  });
  if (!ack.ok) return { error: ack.reason === 'operation_timeout' ? ack.reason : 'dispatch_failed' };
  return { ack: ack.payload, ...applied(backend, user, view, ack.payload) };
}

/** Closes the topmost modal; the app hears of it where it asked to. */
export async function dismiss(backend: Backend, user: User): Promise<void> {
  const view = topmost(backend, user);
  backend.views.close(user);
  if (view.wire.notify_on_close !== true) return;
  await backend.dispatch.once({
    type: 'interactive',
    acceptsResponsePayload: false,
    payload: {
      ...interactionPayload(backend, 'view_closed', user),
      view: structuredClone(view.wire),
      is_cleared: false,
    },
  });
}

function topmost(backend: Backend, user: User): View {
  const view = backend.views.stack(user).at(-1);
  if (!view) throw new Error(`${user.name} has no modal open`);
  return view;
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
        const inputs = inputBlocks(view).map((block) => block.id);
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
    return {};
  }
}

function values(view: View, entries: Entries): JsonObject {
  const state: Record<string, JsonObject> = {};
  const unused = new Set(Object.keys(entries));
  for (const { id, optional, element } of inputBlocks(view)) {
    const actionId = String(element.action_id);
    const entry = entries[actionId];
    unused.delete(actionId);
    const prefilled = Object.keys(element).some((key) => key.startsWith('initial_'));
    if (entry === undefined && !prefilled && !optional) throw new Error(`${actionId} is required`);
    state[id] = { [actionId]: { type: element.type, ...entered(element, entry) } };
  }
  if (unused.size > 0) throw new Error(`the modal has no input ${[...unused].join(', ')}`);
  return state;
}

function inputBlocks(view: View): { id: string; optional: boolean; element: JsonObject }[] {
  return view.wire.blocks.flatMap((block) =>
    block.type === 'input' && isObject(block.element)
      ? [{ id: String(block.block_id), optional: block.optional === true, element: block.element }]
      : [],
  );
}

function entered(element: JsonObject, entry: string | readonly string[] | undefined): JsonObject {
  switch (element.type) {
    case 'plain_text_input':
      return { value: entry ?? element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return {
        selected_option: entry === undefined ? (element.initial_option ?? null) : optionOf(element, entry),
      };
    case 'checkboxes':
      return { selected_options: [entry ?? []].flat().map((one) => optionOf(element, one)) };
    case 'datepicker':
      return { selected_date: entry ?? element.initial_date ?? null };
    case 'users_select':
      return { selected_user: entry ?? element.initial_user ?? null };
    default:
      return { selected_conversation: entry ?? element.initial_conversation ?? null };
  }
}
