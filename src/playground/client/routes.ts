import { z } from 'zod';
import type { Backend } from '../backend.js';
import type { Choice } from '../drive/choice.js';
import { commandFailure, runCommand } from '../drive/command.js';
import {
  edit,
  invite,
  join,
  leave,
  post,
  react,
  remove,
  seenMessage,
  unreact,
} from '../drive/conversation.js';
import { openHome } from '../drive/home.js';
import { type InteractionRun, interactionFailure } from '../drive/interaction.js';
import { dismiss, submitState } from '../drive/modal.js';
import { pressInMessage, pressInView, type Target } from '../drive/press.js';
import { shortcut } from '../drive/shortcut.js';
import { suggestions } from '../drive/suggestions.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import type { View } from '../views.js';
import type { Channel, User } from '../workspace.js';
import { knows, shownChannel, shownMessage } from './shown.js';
import { history } from './state.js';

const id = z.string().min(1).max(255);
const ts = z.string().regex(/^\d{10}\.\d{6}$/);
const typed = z.string().max(40_000);
const object = z.record(z.string(), z.unknown());
const choice: z.ZodType<Choice> = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), object])),
  object,
  z.null(),
]);
const state = z.record(z.string(), z.record(z.string(), choice)).default({});
const container = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message'), channel: id, ts }),
  z.strictObject({ type: z.literal('view'), view_id: id }),
]);

/** What a person does by way of the client API. */
export interface Route {
  /** @throws Refusal where Slack's client would not let them; ZodError where `body` is malformed */
  run(body: JsonObject, user: User, backend: Backend): Promise<JsonObject> | JsonObject;
}

function route<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (
    args: z.output<z.ZodObject<Shape, z.core.$strict>>,
    user: User,
    backend: Backend,
  ) => Promise<JsonObject> | JsonObject,
): Route {
  const schema = z.strictObject(shape);
  return { run: (body, user, backend) => run(schema.parse(body), user, backend) };
}

/** Everything under `POST /client/`, by name. */
export const routes: Readonly<Record<string, Route>> = {
  post: route(
    {
      channel: id,
      text: typed,
      thread_ts: ts.optional(),
      broadcast: z.boolean().optional(),
      files: z.array(id).max(10).optional(),
    },
    (args, user, backend) => {
      const message = post(backend, user, known(args.channel, user, backend), args.text, {
        ...(args.thread_ts && { threadTs: args.thread_ts }),
        ...(args.broadcast && { broadcast: true }),
        ...(args.files && { files: args.files }),
      });
      return { message: shownMessage(message, backend) };
    },
  ),

  edit: route({ channel: id, ts, text: typed }, (args, user, backend) => {
    const message = seen(args, user, backend);
    edit(backend, user, message, args.text);
    return { message: shownMessage(message, backend) };
  }),

  delete: route({ channel: id, ts }, (args, user, backend) => {
    remove(backend, user, seen(args, user, backend));
    return {};
  }),

  react: route({ channel: id, ts, name: id }, (args, user, backend) => {
    react(backend, user, seen(args, user, backend), args.name);
    return {};
  }),

  unreact: route({ channel: id, ts, name: id }, (args, user, backend) => {
    unreact(backend, user, seen(args, user, backend), args.name);
    return {};
  }),

  command: route({ channel: id, line: typed, thread_ts: ts.optional() }, async (args, user, backend) => {
    const { error } = await runCommand(backend, {
      user,
      channel: known(args.channel, user, backend),
      line: args.line,
      threadTs: args.thread_ts,
    });
    if (error) throw new Refusal(commandFailure(error, args.line), error);
    return {};
  }),

  action: route(
    { container, block_id: id, action_id: id, choice: choice.optional(), state },
    async (args, user, backend) => {
      const target = targetOf(args);
      const where = placeOf(args.container, user, backend);
      return settled(
        'ts' in where
          ? await pressInMessage(backend, user, where, target)
          : await pressInView(backend, user, where, target),
      );
    },
  ),

  options: route(
    { container, block_id: id, action_id: id, value: z.string().max(255) },
    async (args, user, backend) => {
      const where = placeOf(args.container, user, backend);
      const target = { actionId: args.action_id, blockId: args.block_id };
      return { ...(await suggestions(backend, user, where, target, args.value)) };
    },
  ),

  shortcut: route(
    { callback_id: id, message: z.strictObject({ channel: id, ts }).optional() },
    async (args, user, backend) => {
      const message = args.message && seen(args.message, user, backend);
      return settled(await shortcut(backend, user, args.callback_id, message));
    },
  ),

  submit: route({ view_id: id, state }, async (args, user, backend) => {
    const view = shownView(args.view_id, user, backend);
    const { error, errors } = await submitState(backend, user, view, args.state);
    if (error) throw new Refusal('We had some trouble connecting. Try again?', error);
    if (errors) throw new Refusal('The app found fault with what was entered.', 'invalid_input', errors);
    return {};
  }),

  close: route({ view_id: id, all: z.boolean().optional() }, async (args, user, backend) => {
    shownView(args.view_id, user, backend);
    await dismiss(backend, user, args.all);
    return {};
  }),

  home: route({ tab: z.enum(['home', 'messages']) }, (args, user, backend) => {
    openHome(backend, user, args.tab);
    return {};
  }),

  open: route({ users: z.array(id).min(1).max(8) }, (args, user, backend) => {
    const others = args.users.map((one) => {
      const found = backend.workspace.users.get(one);
      if (!found) throw new Refusal(`there is nobody ${one}`);
      return found;
    });
    const channel = backend.workspace.directMessageAmong([user, ...others]);
    return { channel: shownChannel(channel, user, backend) };
  }),

  join: route({ channel: id }, (args, user, backend) => {
    const channel = known(args.channel, user, backend);
    join(backend, user, channel);
    return {
      channel: shownChannel(channel, user, backend),
      messages: history(user, channel, { limit: 200 }, backend).messages,
    };
  }),

  leave: route({ channel: id }, (args, user, backend) => {
    leave(backend, user, known(args.channel, user, backend));
    return {};
  }),

  invite: route({ channel: id, user: id }, (args, user, backend) => {
    const guest = backend.workspace.users.get(args.user);
    if (!guest) throw new Refusal(`there is nobody ${args.user}`);
    invite(backend, user, guest, known(args.channel, user, backend));
    return {};
  }),

  dismiss: route({ id: z.int() }, (args, user, backend) => {
    backend.notices.dismiss(user, args.id);
    return {};
  }),
};

/** A channel that a person may know of. @throws Refusal */
export function known(channelId: string, user: User, { workspace }: Backend): Channel {
  const channel = workspace.channels.get(channelId);
  if (channel && knows(user, channel)) return channel;
  throw new Refusal(`there is no channel ${channelId}`);
}

function seen(place: { channel: string; ts: string }, user: User, backend: Backend): Message {
  return seenMessage(backend, user, known(place.channel, user, backend), place.ts);
}

function placeOf(place: z.output<typeof container>, user: User, backend: Backend): Message | View {
  return place.type === 'message' ? seen(place, user, backend) : shownView(place.view_id, user, backend);
}

function shownView(viewId: string, user: User, { views }: Backend): View {
  const view = [...views.stack(user), views.home(user)].find((one) => one?.id === viewId);
  if (view) return view;
  throw new Refusal('this view is no longer open');
}

/** A feedback button is named by its value, anything else by what was chosen. */
function targetOf(args: {
  block_id: string;
  action_id: string;
  choice?: Choice | undefined;
  state: z.output<typeof state>;
}): Target {
  return {
    actionId: args.action_id,
    blockId: args.block_id,
    state: args.state,
    ...(args.choice !== undefined && { choice: args.choice }),
  };
}

function settled({ error }: InteractionRun): JsonObject {
  if (error) throw new Refusal(interactionFailure(error), error);
  return {};
}
