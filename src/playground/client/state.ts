import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { Channel, User } from '../workspace.js';
import { knows, shownChannel, shownMessage, shownUser } from './shown.js';

/** The most messages of a channel that the state holds; `history` has the rest. */
const MOST_MESSAGES = 200;

/** All that a person's client begins with. `seq` is the last change that it holds. */
export function stateFor(viewer: User, seq: () => number, backend: Backend): JsonObject {
  const { workspace, views, notices, agents } = backend;
  const isIn = (channel: string) => workspace.channels.get(channel)?.members.has(viewer.id) === true;
  // The first look opens the direct message with the app, which is a change too.
  const app = shownApp(viewer, backend);
  const users = [...workspace.users.values()];
  const channels = [...workspace.channels.values()].filter((channel) => knows(viewer, channel));
  return {
    seq: seq(),
    me: viewer.id,
    team: { id: workspace.teamId, name: workspace.name, domain: workspace.domain },
    app,
    people: users.filter((user) => !user.botId).map((user) => shownUser(user, backend)),
    users: users.map((user) => shownUser(user, backend)),
    channels: channels.map((channel) => shownChannel(channel, viewer, backend)),
    messages: Object.fromEntries(
      channels
        .filter((channel) => channel.members.has(viewer.id))
        .map((channel) => [channel.id, history(viewer, channel, { limit: MOST_MESSAGES }, backend).messages]),
    ),
    modals: views.stack(viewer).map((view) => view.wire),
    home: views.home(viewer)?.wire ?? null,
    notices: notices.of(viewer),
    statuses: agents.statuses().filter(({ channel }) => isIn(channel)),
    prompts: agents.prompts().filter(({ channel }) => isIn(channel)),
    emoji: [],
  };
}

/** The last messages of a channel that a person sees, those before `before` (a ts), oldest first. */
export function history(
  viewer: User,
  channel: Channel,
  { before, limit }: { before?: string | undefined; limit: number },
  backend: Backend,
): { messages: JsonObject[]; has_more: boolean } {
  const seen = backend.messages
    .seenBy(viewer, channel.id)
    .filter((message) => before === undefined || message.ts < before);
  return {
    messages: seen.slice(-limit).map((message) => shownMessage(message, backend)),
    has_more: seen.length > limit,
  };
}

function shownApp(viewer: User, backend: Backend): JsonObject {
  const { app, workspace, socketMode, dispatch } = backend;
  return {
    id: workspace.bot.appId,
    name: app.name,
    user_id: workspace.bot.id,
    bot_id: workspace.bot.botId,
    dm: workspace.directMessage(viewer).id,
    description: app.description,
    long_description: app.longDescription,
    color: app.color,
    commands: (app.commands ?? []).map((one) => ({
      command: one.command,
      description: one.description ?? '',
      usage_hint: one.usageHint ?? '',
    })),
    shortcuts: (app.shortcuts ?? []).map((one) => ({
      name: one.name,
      type: one.type,
      callback_id: one.callbackId,
      description: one.description ?? '',
    })),
    home_tab: app.homeTab,
    messages_tab: app.messagesTab,
    connected: dispatch.transport !== socketMode || socketMode.connections > 0,
  };
}
