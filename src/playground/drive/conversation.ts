import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import { composerBlocks, fromTyped } from '../typed.js';
import type { Channel, User } from '../workspace.js';

/** How to post as a person. */
export interface PostOptions {
  /** The parent's `ts`, to answer in its thread. */
  threadTs?: string;
  /** Take the text as Slack's wire has it, not as typed: no escaping, no resolving of names. */
  raw?: boolean;
}

/** Posts as a person, or as another app's bot. Throws where Slack would not let them. */
export function post(
  backend: Backend,
  author: User,
  channel: Channel,
  typed: string,
  options: PostOptions,
): Message {
  requireMember(author, channel);
  if (options.threadTs && !backend.messages.find(channel.id, options.threadTs)) {
    throw new Error(`no message ${options.threadTs} in ${channel.name || channel.id} to answer`);
  }
  const text = options.raw ? typed : fromTyped(typed, backend.workspace);
  const message = backend.messages.add({
    channel,
    author,
    text,
    ...(!author.botId && { blocks: composerBlocks(text, backend.ids.secret()) }),
    ...(options.threadTs && { threadTs: options.threadTs }),
  });
  backend.events.posted(message);
  return message;
}

export function edit(backend: Backend, author: User, message: Message, typed: string): void {
  requireAuthor(author, message);
  const before = structuredClone(backend.messages.toWire(message));
  const text = fromTyped(typed, backend.workspace);
  backend.messages.edit(message, { text, blocks: composerBlocks(text, backend.ids.secret()) }, author);
  backend.events.edited(message, before);
}

export function remove(backend: Backend, author: User, message: Message): void {
  requireAuthor(author, message);
  const before = backend.messages.toWire(message);
  backend.messages.remove(message);
  backend.events.deleted(message, before);
}

export function react(backend: Backend, by: User, message: Message, name: string): void {
  if (backend.messages.react(message, name, by)) backend.events.reacted('reaction_added', by, name, message);
}

export function unreact(backend: Backend, by: User, message: Message, name: string): void {
  if (backend.messages.unreact(message, name, by))
    backend.events.reacted('reaction_removed', by, name, message);
}

/** Brings somebody, our bot for one, into a channel. */
export function invite(backend: Backend, inviter: User, guest: User, channel: Channel): void {
  requireMember(inviter, channel);
  if (channel.members.has(guest.id)) return;
  channel.members.add(guest.id);
  backend.changes.notify();
  backend.events.joined(guest, channel, inviter);
}

export function requireMember(user: User, channel: Channel): void {
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name || channel.id}`);
}

function requireAuthor(user: User, message: Message): void {
  if (message.user !== user.id) throw new Error(`${user.name} did not write message ${message.ts}`);
}
