import type { Credentials } from './credentials.js';
import type { SlackFile } from './files.js';
import type { Ids } from './ids.js';
import type { JsonObject } from './json.js';
import type { Links } from './links.js';
import type { Message, Messages } from './messages.js';
import { parseMrkdwn } from './mrkdwn.js';
import { type Channel, channelType, type User, type Workspace } from './workspace.js';

/** What an app subscribes to where the test does not say. */
export const ALL_EVENTS: readonly string[] = [
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'reaction_added',
  'reaction_removed',
  'member_joined_channel',
  'member_left_channel',
  'app_home_opened',
  'file_shared',
  'link_shared',
  'function_executed',
  'app_uninstalled',
  'tokens_revoked',
];

/** The scope that each event takes; Slack sends nothing without it. */
const SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  file_shared: 'files:read',
  link_shared: 'links:read',
};

interface Parts {
  workspace: Workspace;
  messages: Messages;
  links: Links;
  ids: Ids;
  now: () => number;
  subscriptions: readonly string[];
  /** Of the app; those that were granted on installation go before. */
  scopes: readonly string[] | undefined;
  credentials: Credentials;
  deliver: (body: JsonObject) => void;
}

/**
 * What happens in the workspace, told to the app as Slack tells it: only what the app subscribed to and has the
 * scope for, and only from conversations that its bot is in.
 */
export class Events {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A mention gives two events, `message` and `app_mention`; in a direct message only the first. */
  posted(message: Message): void {
    const { workspace, messages } = this.#parts;
    const channel = this.#channelOf(message);
    const wire = messages.toWire(message);
    this.#message(channel, wire, message.ts);
    for (const file of message.files ?? []) this.#fileShared(message, file);
    if (message.user !== workspace.bot.id) this.#linksShared(message, channel);
    const mentions = parseMrkdwn(message.text).segments.some(
      (segment) => segment.kind === 'user' && segment.id === workspace.bot.id,
    );
    if (mentions && channel.kind !== 'im' && message.user !== workspace.bot.id) {
      this.#tell('app_mention', channel, {
        ...wire,
        type: 'app_mention',
        channel: channel.id,
        event_ts: message.ts,
      });
    }
  }

  /** `before` is the message on the wire as it stood. */
  edited(message: Message, before: JsonObject): void {
    this.#message(this.#channelOf(message), {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      message: this.#parts.messages.toWire(message),
      previous_message: before,
      ts: this.#parts.ids.ts(),
    });
  }

  deleted(message: Message, before: JsonObject): void {
    this.#message(this.#channelOf(message), {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      deleted_ts: message.ts,
      previous_message: before,
      ts: this.#parts.ids.ts(),
    });
  }

  reacted(type: 'reaction_added' | 'reaction_removed', by: User, name: string, message: Message): void {
    this.#tell(type, this.#channelOf(message), {
      type,
      user: by.id,
      reaction: name,
      item_user: message.user,
      item: { type: 'message', channel: message.channel, ts: message.ts },
      event_ts: this.#parts.ids.ts(),
    });
  }

  joined(user: User, channel: Channel, inviter?: User): void {
    this.#membership('member_joined_channel', user, channel, inviter);
  }

  /** Told while the person is still in, or the bot would not hear of its own leaving. */
  left(user: User, channel: Channel): void {
    this.#membership('member_left_channel', user, channel);
  }

  #membership(type: string, user: User, channel: Channel, inviter?: User): void {
    const scope = channel.kind === 'public' ? 'channels:read' : 'groups:read';
    if (!this.#hasScope(scope)) return;
    this.#tell(type, channel, {
      type,
      user: user.id,
      channel: channel.id,
      channel_type: channel.kind === 'public' ? 'C' : 'G',
      team: this.#parts.workspace.teamId,
      ...(inviter && { inviter: inviter.id }),
      event_ts: this.#parts.ids.ts(),
    });
  }

  /** `view` is what the home tab showed before, where the app has published one. */
  homeOpened(user: User, tab: 'home' | 'messages', view?: JsonObject): void {
    const channel = this.#parts.workspace.directMessage(user);
    this.#tell('app_home_opened', channel, {
      type: 'app_home_opened',
      user: user.id,
      channel: channel.id,
      tab,
      ...(tab === 'home' && view && { view }),
      event_ts: this.#parts.ids.ts(),
    });
  }

  functionExecuted(execution: JsonObject): void {
    const event = { type: 'function_executed', ...execution, event_ts: this.#parts.ids.ts() };
    this.#deliver('function_executed', event);
  }

  /** Told when the token is gone already, like the next. */
  tokensRevoked(): void {
    const { workspace, subscriptions } = this.#parts;
    if (!subscriptions.includes('tokens_revoked')) return;
    this.#wrapped({ type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.bot.id] } });
  }

  uninstalled(): void {
    if (this.#parts.subscriptions.includes('app_uninstalled')) this.#wrapped({ type: 'app_uninstalled' });
  }

  /** Slack tells of links wherever they are posted, also where the bot is not. */
  #linksShared(message: Message, channel: Channel): void {
    const { links, workspace, ids } = this.#parts;
    const shared = links.in(message.text);
    if (shared.length === 0) return;
    this.#deliver('link_shared', {
      type: 'link_shared',
      channel: channel.id,
      is_bot_user_member: channel.members.has(workspace.bot.id),
      user: message.user,
      message_ts: message.ts,
      ...(message.threadTs && { thread_ts: message.threadTs }),
      unfurl_id: links.tell(message),
      source: 'conversations_history',
      links: shared,
      event_ts: ids.ts(),
    });
  }

  #fileShared(message: Message, file: SlackFile): void {
    this.#tell('file_shared', this.#channelOf(message), {
      type: 'file_shared',
      channel_id: message.channel,
      file_id: file.id,
      user_id: message.user,
      file: { id: file.id },
      event_ts: this.#parts.ids.ts(),
    });
  }

  #message(channel: Channel, message: JsonObject, ts = String(message.ts)): void {
    const plural = {
      channel: 'message.channels',
      group: 'message.groups',
      im: 'message.im',
      mpim: 'message.mpim',
    }[channelType(channel)];
    this.#tell(plural, channel, {
      ...message,
      channel: channel.id,
      channel_type: channelType(channel),
      event_ts: ts,
    });
  }

  /** Tells of what happened in a channel, where the bot is in it. */
  #tell(subscription: string, channel: Channel, event: JsonObject): void {
    const { workspace } = this.#parts;
    if (!channel.members.has(workspace.bot.id)) return;
    this.#deliver(subscription, event, workspace.isShared(channel));
  }

  #deliver(subscription: string, event: JsonObject, isShared = false): void {
    const { workspace, credentials, ids } = this.#parts;
    if (credentials.botToken === undefined || !this.#parts.subscriptions.includes(subscription)) return;
    if (!this.#hasScope(SCOPES[subscription])) return;
    this.#wrapped(event, {
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.teamId,
          user_id: workspace.bot.id,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: isShared,
      event_context: ids.secret(),
    });
  }

  #hasScope(scope: string | undefined): boolean {
    const scopes = this.#parts.credentials.scopes ?? this.#parts.scopes;
    return scope === undefined || scopes === undefined || scopes.includes(scope);
  }

  /** Hands an event on in its envelope. */
  #wrapped(event: JsonObject, more: JsonObject = {}): void {
    const { workspace, ids, now, deliver } = this.#parts;
    deliver({
      token: 'deprecated',
      team_id: workspace.teamId,
      api_app_id: workspace.bot.appId,
      event: structuredClone(event),
      type: 'event_callback',
      event_id: ids.next('Ev'),
      event_time: Math.floor(now() / 1000),
      ...more,
    });
  }

  #channelOf(message: Message): Channel {
    return this.#parts.workspace.channel(message.channel);
  }
}
