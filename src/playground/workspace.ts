import { ApiError } from './api-error.js';
import type { Ids } from './ids.js';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** Set for bots: the id that their messages carry as `bot_id`. */
  readonly botId?: string;
}

export type ChannelKind = 'public' | 'private' | 'im';

export interface Channel {
  readonly id: string;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  archived: boolean;
}

/** A person to create. */
export interface UserSetup {
  name: string;
  realName?: string;
  /** Another app's bot. */
  bot?: boolean;
}

/** A channel to create. `members` are names; everybody but our bot where left out. */
export interface ChannelSetup {
  name: string;
  private?: boolean;
  members?: readonly string[];
  /** Whether our bot is in it from the start. */
  bot?: boolean;
}

/** The app under test, as Slack knows it. */
export interface BotUser extends User {
  readonly botId: string;
  readonly appId: string;
}

/** People, channels and who is in which. */
export class Workspace {
  readonly teamId: string;
  readonly domain: string;
  readonly bot: BotUser;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly #ids: Ids;

  constructor(ids: Ids, setup: { domain: string; botName: string }) {
    this.#ids = ids;
    this.domain = setup.domain;
    this.teamId = ids.next('T');
    this.bot = {
      id: ids.next('U'),
      name: setup.botName,
      realName: setup.botName,
      botId: ids.next('B'),
      appId: ids.next('A'),
    };
    this.users.set(this.bot.id, this.bot);
  }

  addUser(setup: UserSetup): User {
    const user: User = {
      id: this.#ids.next('U'),
      name: setup.name,
      realName: setup.realName ?? setup.name,
      ...(setup.bot && { botId: this.#ids.next('B') }),
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(setup: ChannelSetup): Channel {
    const people = [...this.users.values()].filter((user) => user.id !== this.bot.id);
    const members = setup.members?.map((name) => this.user(name)) ?? people;
    const channel: Channel = {
      id: this.#ids.next('C'),
      name: setup.name,
      kind: setup.private ? 'private' : 'public',
      members: new Set(members.map((user) => user.id)),
      archived: false,
    };
    if (setup.bot) channel.members.add(this.bot.id);
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct message between our bot and a person, opened where there is none. */
  directMessage(user: User): Channel {
    const open = [...this.channels.values()].find((one) => one.kind === 'im' && one.members.has(user.id));
    if (open) return open;
    const channel: Channel = {
      id: this.#ids.next('D'),
      name: '',
      kind: 'im',
      members: new Set([user.id, this.bot.id]),
      archived: false,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** For drivers: a person by id or name. Throws where there is none: the test is wrong. */
  user(nameOrId: string): User {
    const name = nameOrId.replace(/^@/, '');
    const found = this.users.get(name) ?? [...this.users.values()].find((user) => user.name === name);
    if (found) return found;
    throw new Error(
      `no user ${nameOrId}; there are ${[...this.users.values()].map((one) => one.name).join(', ')}`,
    );
  }

  /** For drivers: a channel by id or name, or a direct message with `@name`. Throws where there is none. */
  channel(nameOrId: string): Channel {
    if (nameOrId.startsWith('@')) return this.directMessage(this.user(nameOrId));
    const name = nameOrId.replace(/^#/, '');
    const found = this.channels.get(name) ?? [...this.channels.values()].find((one) => one.name === name);
    if (found) return found;
    throw new Error(
      `no channel ${nameOrId}; there are ${[...this.channels.values()].map((one) => one.name).join(', ')}`,
    );
  }

  /** For the Web API: a channel that our bot may know of, by id only. */
  channelForBot(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel || (channel.kind !== 'public' && !channel.members.has(this.bot.id))) {
      throw new ApiError('channel_not_found');
    }
    return channel;
  }

  /** For the Web API: a channel that our bot may read and write in. */
  joinedChannel(id: string): Channel {
    const channel = this.channelForBot(id);
    if (!channel.members.has(this.bot.id)) throw new ApiError('not_in_channel');
    return channel;
  }
}

/** `channel_type` in events. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  return ({ public: 'channel', private: 'group', im: 'im' } as const)[channel.kind];
}

/** The name that interaction and command payloads give: Slack keeps private names to itself. */
export function nameInPayload(channel: Channel): string {
  return { public: channel.name, private: 'privategroup', im: 'directmessage' }[channel.kind];
}
