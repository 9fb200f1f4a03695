import type { Changes } from './changes.js';
import type { Files, SlackFile } from './files.js';
import type { Ids } from './ids.js';
import type { JsonObject } from './json.js';
import type { Metadata } from './metadata.js';
import type { Channel, User, Workspace } from './workspace.js';

/** A message as it stands. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly botId?: string;
  /** Ephemeral: the one person who sees it. */
  readonly visibleTo?: string;
  /** The parent's `ts`, on replies only. */
  readonly threadTs?: string;
  /** A reply that is shown in the channel as well. */
  readonly broadcast?: boolean;
  text: string;
  blocks?: JsonObject[];
  readonly files?: readonly SlackFile[];
  /** What the app keeps with it. No event and no payload carries it. */
  metadata?: Metadata;
  /** Previews that the app has made of its links. */
  attachments?: JsonObject[];
  /** Still being written. */
  streaming?: boolean;
  edited?: { user: string; ts: string };
  reactions: { name: string; users: string[] }[];
}

/** What a new message says. */
export interface Draft {
  channel: Channel;
  author: User;
  text: string;
  blocks?: JsonObject[];
  threadTs?: string;
  visibleTo?: User;
  broadcast?: boolean;
  files?: readonly SlackFile[];
  streaming?: boolean;
  metadata?: Metadata | null;
  /** When it was written, in milliseconds since 1970; now where left out. */
  at?: number;
}

/** Every message of the workspace, channel by channel, in order of time. */
export class Messages {
  readonly #channels = new Map<string, Message[]>();
  /** The replies that everybody sees, by their parent's `ts`, which is unique in the workspace. */
  readonly #threads = new Map<string, Message[]>();
  readonly #byTs = new Map<string, Message>();
  readonly #ids: Ids;
  readonly #changes: Changes;
  readonly #workspace: Workspace;
  readonly #files: Files;

  constructor(workspace: Workspace, files: Files, ids: Ids, changes: Changes) {
    this.#files = files;
    this.#workspace = workspace;
    this.#ids = ids;
    this.#changes = changes;
  }

  add(draft: Draft): Message {
    const message: Message = {
      ts: this.#ids.ts(draft.at),
      channel: draft.channel.id,
      user: draft.author.id,
      text: draft.text,
      reactions: [],
      ...(draft.author.botId && { botId: draft.author.botId }),
      ...(draft.blocks && { blocks: draft.blocks }),
      ...(draft.threadTs && { threadTs: draft.threadTs }),
      ...(draft.visibleTo && { visibleTo: draft.visibleTo.id }),
      ...(draft.broadcast && { broadcast: true }),
      ...(draft.files && { files: draft.files }),
      ...(draft.streaming && { streaming: true }),
      ...(draft.metadata && { metadata: draft.metadata }),
    };
    for (const file of draft.files ?? []) file.channels.add(draft.channel.id);
    this.#insert(message);
    this.#changed(message);
    return message;
  }

  /** Changes what a message says. `null` removes blocks or metadata, `undefined` keeps them. */
  edit(
    message: Message,
    content: { text?: string; blocks?: JsonObject[] | null; metadata?: Metadata | null | undefined },
    by?: User,
  ): void {
    if (content.text !== undefined) message.text = content.text;
    if (content.metadata === null) delete message.metadata;
    else if (content.metadata) message.metadata = content.metadata;
    if (content.blocks === null) delete message.blocks;
    else if (content.blocks) message.blocks = content.blocks;
    if (by) message.edited = { user: by.id, ts: this.#ids.ts() };
    this.#changed(message);
  }

  /** Says that a message is no longer being written. */
  settle(message: Message): void {
    delete message.streaming;
    this.#changed(message);
  }

  /** Puts previews under a message in the place of earlier ones. */
  attach(message: Message, attachments: JsonObject[]): void {
    message.attachments = attachments;
    this.#changed(message);
  }

  /** Adds a reaction; false where `by` has made it already. */
  react(message: Message, name: string, by: User): boolean {
    const reaction = message.reactions.find((one) => one.name === name);
    if (reaction?.users.includes(by.id)) return false;
    if (reaction) reaction.users.push(by.id);
    else message.reactions.push({ name, users: [by.id] });
    this.#changed(message);
    return true;
  }

  /** Takes a reaction back; false where `by` has not made it. */
  unreact(message: Message, name: string, by: User): boolean {
    const reaction = message.reactions.find((one) => one.name === name);
    if (!reaction?.users.includes(by.id)) return false;
    reaction.users.splice(reaction.users.indexOf(by.id), 1);
    message.reactions = message.reactions.filter((one) => one.users.length > 0);
    this.#changed(message);
    return true;
  }

  remove(message: Message): void {
    take(this.#channels.get(message.channel), message);
    if (message.threadTs) take(this.#threads.get(message.threadTs), message);
    this.#byTs.delete(message.ts);
    this.#changes.notify({ kind: 'message_removed', message });
  }

  /** A message that everybody in the channel sees. */
  find(channelId: string, ts: string): Message | undefined {
    const found = this.#byTs.get(ts);
    return found?.channel === channelId && !found.visibleTo ? found : undefined;
  }

  /** A message that `user` sees, ephemeral ones included. */
  findSeenBy(user: User, channelId: string, ts: string): Message | undefined {
    return this.seenBy(user, channelId).find((one) => one.ts === ts);
  }

  /** All that `user` sees in a channel, threads included, oldest first. */
  seenBy(user: User, channelId: string): Message[] {
    if (!this.#workspace.channels.get(channelId)?.members.has(user.id)) return [];
    return this.inChannel(channelId).filter((one) => !one.visibleTo || one.visibleTo === user.id);
  }

  /** Everything in a channel, other people's ephemeral messages included, oldest first. */
  inChannel(channelId: string): Message[] {
    return [...(this.#channels.get(channelId) ?? [])];
  }

  /** The replies to a message that everybody sees, oldest first. */
  replies(parent: Message): Message[] {
    return [...(this.#threads.get(parent.ts) ?? [])];
  }

  /** The message as Slack's wire has it. */
  toWire(message: Message): JsonObject {
    const replies = message.threadTs ? [] : this.replies(message);
    const bot = message.botId === this.#workspace.bot.botId ? this.#workspace.bot : undefined;
    const author = this.#workspace.users.get(message.user);
    return {
      type: 'message',
      ...(message.botId && !bot && { subtype: 'bot_message', username: author?.name }),
      ...(message.files && { subtype: 'file_share' }),
      ...(message.broadcast && { subtype: 'thread_broadcast' }),
      user: message.user,
      ts: message.ts,
      text: message.text,
      team: author ? this.#workspace.teamOf(author) : this.#workspace.teamId,
      ...(author?.stranger && {
        user_team: this.#workspace.otherTeamId,
        source_team: this.#workspace.otherTeamId,
      }),
      ...(message.botId && { bot_id: message.botId }),
      ...(bot && {
        app_id: bot.appId,
        bot_profile: {
          id: bot.botId,
          app_id: bot.appId,
          name: bot.name,
          deleted: false,
          team_id: this.#workspace.teamId,
        },
      }),
      ...(message.blocks && { blocks: message.blocks }),
      ...(message.files && {
        files: message.files.map((file) =>
          author?.stranger ? this.#files.elsewhere(file) : this.#files.toWire(file),
        ),
        upload: true,
      }),
      ...(message.attachments && { attachments: message.attachments }),
      ...(message.streaming && { streaming_state: 'in_progress' }),
      ...(message.threadTs && { thread_ts: message.threadTs, parent_user_id: this.#parentAuthor(message) }),
      ...(replies.length > 0 && {
        thread_ts: message.ts,
        reply_count: replies.length,
        latest_reply: replies.at(-1)?.ts,
        reply_users: [...new Set(replies.map((one) => one.user))],
      }),
      ...(message.edited && { edited: message.edited }),
      ...(message.reactions.length > 0 && {
        reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })),
      }),
    };
  }

  #insert(message: Message): void {
    this.#byTs.set(message.ts, message);
    put(this.#channels, message.channel, message);
    if (message.threadTs && !message.visibleTo) put(this.#threads, message.threadTs, message);
  }

  #changed(message: Message): void {
    this.#changes.notify({ kind: 'message', message });
  }

  #parentAuthor(reply: Message): string | undefined {
    return this.#byTs.get(reply.threadTs ?? '')?.user;
  }
}

/** Keeps the order of time; a message is nearly always the latest. */
function put(lists: Map<string, Message[]>, key: string, message: Message): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  let at = list.length;
  while (at > 0 && (list[at - 1]?.ts ?? '') > message.ts) at -= 1;
  list.splice(at, 0, message);
}

function take(list: Message[] | undefined, message: Message): void {
  const index = list?.indexOf(message) ?? -1;
  if (index !== -1) list?.splice(index, 1);
}
