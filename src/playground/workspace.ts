import { ApiError } from './api-error.js';
import type { Changes } from './changes.js';
import type { Ids } from './ids.js';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** What the profile says the person does; empty where it says nothing. */
  readonly title: string;
  /** Somebody of another organisation, in channels shared through Slack Connect only. */
  readonly stranger: boolean;
  /** Set for bots: the id that their messages carry as `bot_id`. */
  readonly botId?: string;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  readonly id: string;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  readonly topic: string;
  readonly purpose: string;
  archived: boolean;
}

/** A person to create. */
export interface UserSetup {
  name: string;
  realName?: string;
  title?: string;
  /** Somebody of another organisation: Slack Connect. */
  stranger?: boolean;
  /** Another app's bot. */
  bot?: boolean;
}

/** A channel to create. `members` are names; everybody but our bot where left out. */
export interface ChannelSetup {
  name: string;
  private?: boolean;
  topic?: string;
  purpose?: string;
  members?: readonly string[];
  /** Whether our bot is in it from the start. */
  bot?: boolean;
}

/** A group of people who are mentioned together. */
export interface UserGroup {
  readonly id: string;
  /** Without `@`. */
  readonly handle: string;
  readonly name: string;
  /** Ids. A test may change who is in it. */
  readonly users: Set<string>;
}

/** A user group to create. `users` are names. */
export interface UserGroupSetup {
  handle: string;
  name?: string;
  users: readonly string[];
}

/** The app under test, as Slack knows it. */
export interface BotUser extends User {
  readonly botId: string;
  readonly appId: string;
}

/** People, channels and who is in which. */
export class Workspace {
  readonly teamId: string;
  /** The organisation that strangers are of. */
  readonly otherTeamId: string;
  readonly domain: string;
  readonly name: string;
  readonly bot: BotUser;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly userGroups = new Map<string, UserGroup>();
  readonly #ids: Ids;
  readonly #changes: Changes;

  constructor(
    ids: Ids,
    changes: Changes,
    setup: { domain: string; name?: string | undefined; botName: string; appId: string },
  ) {
    this.#ids = ids;
    this.#changes = changes;
    this.domain = setup.domain;
    this.name = setup.name ?? setup.domain;
    this.teamId = ids.next('T');
    this.otherTeamId = ids.next('T');
    this.bot = {
      id: ids.next('U'),
      name: setup.botName,
      realName: setup.botName,
      title: '',
      stranger: false,
      botId: ids.next('B'),
      appId: setup.appId,
    };
    this.users.set(this.bot.id, this.bot);
  }

  addUser(setup: UserSetup): User {
    const user: User = {
      id: this.#ids.next('U'),
      name: setup.name,
      realName: setup.realName ?? setup.name,
      title: setup.title ?? '',
      stranger: setup.stranger ?? false,
      ...(setup.bot && { botId: this.#ids.next('B') }),
    };
    this.users.set(user.id, user);
    this.#changes.notify({ kind: 'user', user });
    return user;
  }

  addChannel(setup: ChannelSetup): Channel {
    const people = [...this.users.values()].filter((user) => user.id !== this.bot.id && !user.stranger);
    const members = setup.members?.map((name) => this.user(name)) ?? people;
    const channel: Channel = {
      id: this.#ids.next('C'),
      name: setup.name,
      kind: setup.private ? 'private' : 'public',
      members: new Set(members.map((user) => user.id)),
      topic: setup.topic ?? '',
      purpose: setup.purpose ?? '',
      archived: false,
    };
    if (setup.bot) channel.members.add(this.bot.id);
    this.channels.set(channel.id, channel);
    this.#changes.notify({ kind: 'channel', channel });
    return channel;
  }

  addUserGroup(setup: UserGroupSetup): UserGroup {
    const group: UserGroup = {
      id: this.#ids.next('S'),
      handle: setup.handle,
      name: setup.name ?? setup.handle,
      users: new Set(setup.users.map((name) => this.user(name).id)),
    };
    this.userGroups.set(group.id, group);
    return group;
  }

  /** The direct message between our bot and a person, opened where there is none. */
  directMessage(user: User): Channel {
    return this.directMessageAmong([user, this.bot]);
  }

  /** The direct message among two or more, opened where there is none. */
  directMessageAmong(users: readonly User[]): Channel {
    const members = new Set(users.map((user) => user.id));
    const kind = members.size > 2 ? 'mpim' : 'im';
    const open = [...this.channels.values()].find((one) => one.kind === kind && sameMembers(one, members));
    if (open) return open;
    const names = users.map((user) => user.name).sort();
    const channel: Channel = {
      id: this.#ids.next(kind === 'im' ? 'D' : 'C'),
      name: kind === 'im' ? '' : `mpdm-${names.join('--')}-1`,
      kind,
      members,
      topic: '',
      purpose: '',
      archived: false,
    };
    this.channels.set(channel.id, channel);
    this.#changes.notify({ kind: 'channel', channel });
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

  /** For drivers: a user group by id or handle. Throws where there is none. */
  userGroup(handleOrId: string): UserGroup {
    const handle = handleOrId.replace(/^@/, '');
    const found =
      this.userGroups.get(handle) ?? [...this.userGroups.values()].find((one) => one.handle === handle);
    if (found) return found;
    throw new Error(
      `no user group ${handleOrId}; there are ${[...this.userGroups.values()].map((one) => one.handle).join(', ') || 'none'}`,
    );
  }

  /** The team of a person: another one's for those who come by Slack Connect. */
  teamOf(user: User): string {
    return user.stranger ? this.otherTeamId : this.teamId;
  }

  /** Whether people of another organisation are in a channel: Slack Connect. */
  isShared({ members }: Channel): boolean {
    return [...members].some((id) => this.users.get(id)?.stranger);
  }

  /** Whether our bot may know of a channel: public ones, and those that it is in. */
  botKnows({ kind, members }: Channel): boolean {
    return kind === 'public' || members.has(this.bot.id);
  }

  /** For the Web API: a channel that our bot may know of, by id only. */
  channelForBot(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel && this.botKnows(channel)) return channel;
    throw new ApiError('channel_not_found');
  }

  /** For the Web API: a channel that our bot may read and write in. */
  joinedChannel(id: string): Channel {
    const channel = this.channelForBot(id);
    if (!channel.members.has(this.bot.id)) throw new ApiError('not_in_channel');
    return channel;
  }
}

function sameMembers({ members }: Channel, others: ReadonlySet<string>): boolean {
  return members.size === others.size && [...others].every((id) => members.has(id));
}

/** `channel_type` in events. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' | 'mpim' {
  return ({ public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const)[channel.kind];
}

/** The name that interaction and command payloads give: Slack keeps private names to itself. */
export function nameInPayload(channel: Channel): string {
  const names = { public: channel.name, private: 'privategroup', im: 'directmessage', mpim: channel.name };
  return names[channel.kind];
}
