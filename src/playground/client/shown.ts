/** What a person's client is given: shapes as on Slack's wire, with what the client needs besides. */
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import { permalink } from '../permalink.js';
import type { Channel, User } from '../workspace.js';

/** Colours of people without pictures, as Slack gives them. */
const COLORS = ['#4d5e80', '#7d4e9e', '#b0413e', '#2f7d5b', '#a86b12', '#1f6fa8', '#8a3b6b', '#52722b'];

export function shownUser(user: User, { workspace }: Backend): JsonObject {
  const index = [...workspace.users.keys()].indexOf(user.id);
  return {
    id: user.id,
    name: user.name,
    real_name: user.realName,
    title: user.title,
    is_bot: user.botId !== undefined,
    is_app: user.id === workspace.bot.id,
    is_guest: user.stranger,
    deleted: false,
    color: COLORS[index % COLORS.length],
    initials: initials(user.realName),
  };
}

export function shownChannel(channel: Channel, viewer: User, { workspace }: Backend): JsonObject {
  const members = [...channel.members];
  const other = members.find((id) => id !== viewer.id) ?? viewer.id;
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    topic: channel.topic,
    purpose: channel.purpose,
    is_archived: channel.archived,
    is_ext_shared: members.some((id) => workspace.users.get(id)?.stranger),
    members,
    is_member: channel.members.has(viewer.id),
    ...(channel.kind === 'im' && { user: other }),
  };
}

export function shownMessage(message: Message, { messages, workspace, files }: Backend): JsonObject {
  return {
    ...messages.toWire(message),
    // What comes from another organisation is held back from the app, not from people.
    ...(message.files && { files: message.files.map((file) => files.toWire(file)) }),
    channel: message.channel,
    is_ephemeral: message.visibleTo !== undefined,
    ...(message.streaming && { streaming: true }),
    permalink: permalink(workspace, message),
  };
}

/** Whether a person knows of a channel. */
export function knows(user: User, channel: Channel): boolean {
  return channel.members.has(user.id) || (channel.kind === 'public' && !user.stranger);
}

/** Whether a person sees a message. */
export function sees(user: User, message: Message, { workspace }: Backend): boolean {
  const channel = workspace.channels.get(message.channel);
  return (
    channel?.members.has(user.id) === true &&
    (message.visibleTo === undefined || message.visibleTo === user.id)
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
