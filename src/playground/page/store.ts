/** What the person sees, kept up with the server's events. */
import type { Directory } from './directory.js';
import type { Channel, Message, Notice, Prompts, State, Status, TheApp, User, View } from './wire.js';

/** One thing that happened, as the server sends it. */
export type Happening =
  | { readonly type: 'message'; readonly data: Message }
  | { readonly type: 'message_removed'; readonly data: { readonly channel: string; readonly ts: string } }
  | { readonly type: 'channel'; readonly data: Channel }
  | { readonly type: 'channel_removed'; readonly data: { readonly id: string } }
  | { readonly type: 'user'; readonly data: User }
  | { readonly type: 'modals'; readonly data: { readonly modals: readonly View[] } }
  | { readonly type: 'home'; readonly data: { readonly view: View | null } }
  | { readonly type: 'notice'; readonly data: Notice }
  | { readonly type: 'status'; readonly data: Status }
  | { readonly type: 'prompts'; readonly data: Prompts }
  | { readonly type: 'app'; readonly data: { readonly connected: boolean } };

export const happeningTypes: readonly Happening['type'][] = [
  'message',
  'message_removed',
  'channel',
  'channel_removed',
  'user',
  'modals',
  'home',
  'notice',
  'status',
  'prompts',
  'app',
];

export class Store implements Directory {
  readonly me: string;
  readonly team: State['team'];
  readonly people: readonly User[];
  app: TheApp;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  modals: readonly View[];
  home: View | null;
  notices: readonly Notice[];
  readonly #messages = new Map<string, Map<string, Message>>();
  readonly #statuses = new Map<string, Status>();
  readonly #prompts = new Map<string, Prompts>();

  constructor(state: State) {
    this.me = state.me;
    this.team = state.team;
    this.people = state.people;
    this.app = state.app;
    this.users = new Map(state.users.map((user) => [user.id, user]));
    this.channels = new Map(state.channels.map((channel) => [channel.id, channel]));
    this.modals = state.modals;
    this.home = state.home;
    this.notices = state.notices;
    for (const messages of Object.values(state.messages)) this.addMessages(messages);
    for (const status of state.statuses) this.#setStatus(status);
    for (const prompts of state.prompts) this.#prompts.set(placeOf(prompts), prompts);
  }

  apply(happening: Happening): void {
    const { type, data } = happening;
    switch (type) {
      case 'message':
        this.addMessages([data]);
        break;
      case 'message_removed':
        this.#messages.get(data.channel)?.delete(data.ts);
        break;
      case 'channel':
        this.channels.set(data.id, data);
        break;
      case 'channel_removed':
        this.channels.delete(data.id);
        break;
      case 'user':
        this.users.set(data.id, data);
        break;
      case 'modals':
        this.modals = data.modals;
        break;
      case 'home':
        this.home = data.view;
        break;
      case 'notice':
        this.notices = [...this.notices.filter(({ id }) => id !== data.id), data];
        break;
      case 'status':
        this.#setStatus(data);
        break;
      case 'prompts':
        this.#prompts.set(placeOf(data), data);
        break;
      case 'app':
        this.app = { ...this.app, connected: data.connected };
    }
  }

  /** New or changed messages; each stands for whatever was there under its channel and `ts`. */
  addMessages(messages: readonly Message[]): void {
    for (const message of messages) {
      const inChannel = this.#messages.get(message.channel) ?? new Map<string, Message>();
      inChannel.set(message.ts, message);
      this.#messages.set(message.channel, inChannel);
    }
  }

  dropNotice(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
  }

  message(channel: string, ts: string): Message | undefined {
    return this.#messages.get(channel)?.get(ts);
  }

  /** What stands in the channel itself, oldest first. */
  mainMessages(channel: string): Message[] {
    return this.#sorted(channel).filter(
      ({ thread_ts, ts, subtype }) =>
        thread_ts === undefined || thread_ts === ts || subtype === 'thread_broadcast',
    );
  }

  /** The replies of a thread, oldest first, without the message that it hangs on. */
  replies(channel: string, threadTs: string): Message[] {
    return this.#sorted(channel).filter(({ thread_ts, ts }) => thread_ts === threadTs && ts !== threadTs);
  }

  statusesIn(channel: string): Status[] {
    return [...this.#statuses.values()].filter((status) => status.channel === channel);
  }

  promptsIn(channel: string, threadTs?: string): Prompts | undefined {
    return this.#prompts.get(placeOf({ channel, ...(threadTs !== undefined && { thread_ts: threadTs }) }));
  }

  #sorted(channel: string): Message[] {
    return [...(this.#messages.get(channel)?.values() ?? [])].sort((one, other) =>
      one.ts < other.ts ? -1 : one.ts > other.ts ? 1 : 0,
    );
  }

  #setStatus(status: Status): void {
    if (status.status === '') this.#statuses.delete(placeOf(status));
    else this.#statuses.set(placeOf(status), status);
  }
}

function placeOf({ channel, thread_ts = '' }: { channel: string; thread_ts?: string }): string {
  return `${channel}/${thread_ts}`;
}
