import type { Backend } from '../backend.js';
import type { SlackFile } from '../files.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import { composerBlocks, fromTyped } from '../typed.js';
import type { Channel, User } from '../workspace.js';

/** How to post as a person. */
export interface PostOptions {
  /** The parent's `ts`, to answer in its thread. */
  threadTs?: string;
  /** Take the text as Slack's wire has it, not as typed: no escaping, no resolving of names. */
  raw?: boolean;
  /** Show a reply in the channel as well. */
  broadcast?: boolean;
  /** Ids of uploaded files to share. */
  files?: readonly string[];
}

/** How to put a message there that nobody was told of. */
export interface SeedOptions {
  /** When it was written, in milliseconds since 1970 or as a date; now by default. */
  at?: number | Date;
  threadTs?: string;
  /** Of a bot's message. A person's are made from the text. */
  blocks?: JsonObject[];
}

/** Posts as a person, or as another app's bot. @throws Refusal where Slack would not let them */
export function post(
  backend: Backend,
  author: User,
  channel: Channel,
  typed: string,
  options: PostOptions,
): Message {
  requireMember(author, channel);
  if (channel.archived) throw new Refusal(`${channel.name} is archived`);
  const parent = options.threadTs && backend.messages.find(channel.id, options.threadTs);
  if (options.threadTs && !parent) {
    throw new Refusal(`no message ${options.threadTs} in ${channel.name || channel.id} to answer`);
  }
  const files = (options.files ?? []).map((id) => ownFile(backend, author, id));
  if (typed.trim() === '' && files.length === 0) throw new Refusal('a message needs some text');
  const text = options.raw ? typed : fromTyped(typed, backend.workspace);
  const threadTs = parent ? (parent.threadTs ?? parent.ts) : undefined;
  const message = backend.messages.add({
    channel,
    author,
    text,
    ...(!author.botId && text && { blocks: composerBlocks(text, backend.ids.secret()) }),
    ...(threadTs && { threadTs }),
    ...(threadTs && options.broadcast && { broadcast: true }),
    ...(files.length > 0 && { files }),
  });
  backend.events.posted(message);
  return message;
}

/** Puts a message there without telling the app, as what was written before it was installed. */
export function seed(
  backend: Backend,
  author: User,
  channel: Channel,
  typed: string,
  options: SeedOptions,
): Message {
  requireMember(author, channel);
  const text = fromTyped(typed, backend.workspace);
  return backend.messages.add({
    channel,
    author,
    text,
    blocks: options.blocks ?? composerBlocks(text, backend.ids.secret()),
    ...(options.threadTs && { threadTs: options.threadTs }),
    ...(options.at !== undefined && { at: Number(options.at) }),
  });
}

export function edit(backend: Backend, author: User, message: Message, typed: string): void {
  requireAuthor(author, message);
  if (typed.trim() === '') throw new Refusal('a message needs some text');
  const before = structuredClone(backend.messages.toWire(message));
  const text = fromTyped(typed, backend.workspace);
  backend.messages.edit(message, { text, blocks: composerBlocks(text, backend.ids.secret()) }, author);
  backend.events.edited(message, before);
}

/** Deletes a message of one's own, or puts an ephemeral one out of sight, of which nobody hears. */
export function remove(backend: Backend, user: User, message: Message): void {
  if (message.visibleTo === user.id) {
    backend.messages.remove(message);
    return;
  }
  requireAuthor(user, message);
  const before = backend.messages.toWire(message);
  backend.messages.remove(message);
  backend.events.deleted(message, before);
}

export function react(backend: Backend, by: User, message: Message, name: string): void {
  requireReactable(message, name);
  if (backend.messages.react(message, name, by)) backend.events.reacted('reaction_added', by, name, message);
}

export function unreact(backend: Backend, by: User, message: Message, name: string): void {
  if (backend.messages.unreact(message, name, by))
    backend.events.reacted('reaction_removed', by, name, message);
}

/** Brings somebody, our bot for one, into a channel. */
export function invite(backend: Backend, inviter: User, guest: User, channel: Channel): void {
  requireMember(inviter, channel);
  if (channel.kind === 'im' || channel.kind === 'mpim')
    throw new Refusal('nobody can be brought into a direct message');
  enter(backend, guest, channel, inviter);
}

/** Goes into a public channel. */
export function join(backend: Backend, user: User, channel: Channel): void {
  if (channel.kind !== 'public' || user.stranger)
    throw new Refusal(`${user.name} cannot join ${channel.name}`);
  enter(backend, user, channel);
}

export function leave(backend: Backend, user: User, channel: Channel): void {
  requireMember(user, channel);
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new Refusal('nobody leaves a direct message');
  backend.events.left(user, channel);
  channel.members.delete(user.id);
  backend.changes.notify({ kind: 'channel', channel });
  backend.changes.notify({ kind: 'channel_left', channel, user });
}

function enter(backend: Backend, user: User, channel: Channel, inviter?: User): void {
  if (channel.members.has(user.id)) return;
  channel.members.add(user.id);
  backend.changes.notify({ kind: 'channel', channel });
  backend.events.joined(user, channel, inviter);
}

export function requireMember(user: User, channel: Channel): void {
  if (!channel.members.has(user.id))
    throw new Refusal(`${user.name} is not in ${channel.name || channel.id}`);
}

/** The message that a person sees at a place. @throws Refusal where there is none */
export function seenMessage(backend: Backend, user: User, channel: Channel, ts: string): Message {
  const message = backend.messages.findSeenBy(user, channel.id, ts);
  if (!message) throw new Refusal(`${user.name} does not see message ${ts}`);
  return message;
}

function requireAuthor(user: User, message: Message): void {
  if (message.user !== user.id) throw new Refusal(`${user.name} did not write message ${message.ts}`);
}

function requireReactable(message: Message, name: string): void {
  if (message.visibleTo) throw new Refusal('an ephemeral message takes no reaction');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal(`no emoji is named ${name}`);
}

function ownFile({ files }: Backend, user: User, id: string): SlackFile {
  const file = files.find(id);
  if (file?.user === user.id) return file;
  throw new Refusal(`${user.name} has uploaded no file ${id}`);
}
