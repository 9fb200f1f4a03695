/** One person's sitting: who they are, where they look, what they have seen, and everything that is not finished yet. */
import type { Answer, Client, Refusal } from './api.js';
import { Entered, type Surface } from './blocks/surface.js';
import { authorOf } from './directory.js';
import { parseRoute, type Route, routeHash, type Tab } from './route.js';
import { type Happening, happeningTypes, Store } from './store.js';
import type { Container, Message } from './wire.js';

/** Refusals that the server tells nobody about but the caller. */
const ownToShow: readonly string[] = ['refused', 'bad_request', 'unreachable', 'not_authed', 'cross_site'];

/** A `ts` after every message. */
const endOfTime = '9999999999.000000';

export class Session {
  readonly client: Client;
  /** Of the message that is being edited. */
  editing: { readonly channel: string; readonly ts: string } | null = null;
  /** On a narrow screen: whether the list of channels is in front. */
  listInFront = false;
  /** Whether the server is there. */
  inTouch = true;
  /** By view: what the app or the server found wrong with what was entered. */
  readonly errors = new Map<string, Readonly<Record<string, string>>>();
  #store: Store;
  #route: Route;
  #stream: EventSource | null = null;
  #drawing = false;
  readonly #entered = new Map<string, Entered>();
  readonly #read = new Map<string, string>();
  readonly #listeners: (() => void)[] = [];
  readonly #speak: (text: string, kind: 'announce' | 'toast') => void;

  constructor(client: Client, store: Store, speak: (text: string, kind: 'announce' | 'toast') => void) {
    this.client = client;
    this.#store = store;
    this.#speak = speak;
    this.#route = this.#firstRoute();
    // The way back leads here too.
    history.replaceState(null, '', routeHash(this.#route));
    window.addEventListener('hashchange', () => this.#follow(parseRoute(location.hash)));
  }

  get store(): Store {
    return this.#store;
  }

  get route(): Route {
    return this.#route;
  }

  /** Calls `listener` soon after anything has changed, once for many changes. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      this.#markRead();
      for (const listener of this.#listeners) listener();
    });
  }

  /** Listens for what happens from `seq` on. */
  listen(seq: number): void {
    this.#stream?.close();
    const stream = this.client.events(seq);
    this.#stream = stream;
    for (const type of happeningTypes) {
      stream.addEventListener(type, (event) => {
        // The server's tests hold each event to the shape of its type.
        this.#happened({ type, data: JSON.parse(event.data) } as Happening);
      });
    }
    const touch = (inTouch: boolean) => {
      if (this.inTouch === inTouch) return;
      this.inTouch = inTouch;
      this.changed();
    };
    stream.addEventListener('open', () => touch(true));
    stream.addEventListener('error', () => touch(false));
    stream.addEventListener('reset', () => void this.become(this.#store.me));
  }

  /** Goes on as somebody else, or as the same person from a fresh state. */
  async become(id: string): Promise<void> {
    const before = this.client.as;
    this.client.as = id;
    const state = await this.client.state();
    if (!state.ok) {
      this.client.as = before;
      this.toast(state.message);
      return;
    }
    if (id !== this.#store.me) this.#read.clear();
    sessionStorage.setItem('as', id);
    this.#store = new Store(state);
    this.listen(state.seq);
    this.editing = null;
    this.#route = this.#firstRoute();
    history.replaceState(null, '', routeHash(this.#route));
    this.changed();
  }

  go(channel: string, { thread = null, tab = 'messages' }: { thread?: string | null; tab?: Tab } = {}): void {
    this.listInFront = false;
    const route = { channel, thread, tab };
    if (routeHash(route) === location.hash) this.#follow(route);
    else location.hash = routeHash(route);
  }

  /** Shows a refusal that nobody else shows. */
  refused(answer: Answer<unknown>): answer is Refusal {
    if (answer.ok) return false;
    if (ownToShow.includes(answer.error)) this.toast(answer.message);
    return true;
  }

  toast(text: string): void {
    this.#speak(text, 'toast');
  }

  /** How many messages of others there are that the person has not had before them. */
  unread(channel: string): number {
    const since = this.#read.get(channel) ?? '';
    const { me } = this.#store;
    return this.#store.mainMessages(channel).filter(({ ts, user }) => ts > since && user !== me).length;
  }

  entered(container: Container): Entered {
    const key = containerKey(container);
    const entered = this.#entered.get(key) ?? new Entered();
    this.#entered.set(key, entered);
    return entered;
  }

  surface(container: Container, channel: string | null): Surface {
    const { client } = this;
    const entered = this.entered(container);
    return {
      container,
      directory: this.#store,
      entered,
      channel,
      errors: (container.type === 'view' && this.errors.get(container.view_id)) || {},
      act: async ({ blockId, actionId }, choice) => {
        const answer = await client.action({
          container,
          block_id: blockId,
          action_id: actionId,
          ...(choice !== undefined && { choice }),
          state: entered.state(),
        });
        this.refused(answer);
      },
      options: async ({ blockId, actionId }, value) => {
        const answer = await client.options({ container, block_id: blockId, action_id: actionId, value });
        if (this.refused(answer)) return [];
        return answer.options ?? answer.option_groups?.flatMap((group) => group.options as never) ?? [];
      },
      upload: (files) => this.upload(files),
    };
  }

  async upload(files: readonly File[]): Promise<string[]> {
    const ids: string[] = [];
    for (const file of files) {
      const answer = await this.client.upload(file);
      if (!this.refused(answer)) ids.push(answer.file.id);
    }
    return ids;
  }

  #firstRoute(): Route {
    const wanted = parseRoute(location.hash);
    if (wanted && this.#store.channels.has(wanted.channel)) return wanted;
    const first = [...this.#store.channels.values()].find(({ is_member }) => is_member);
    return { channel: first?.id ?? this.#store.app.dm, thread: null, tab: 'messages' };
  }

  #follow(route: Route | null): void {
    if (route === null || !this.#store.channels.has(route.channel)) return;
    const homeOpened =
      route.tab === 'home' && (this.#route.tab !== 'home' || this.#route.channel !== route.channel);
    if (homeOpened) void this.client.home('home');
    else if (route.channel === this.#store.app.dm && this.#route.channel !== route.channel) {
      void this.client.home('messages');
    }
    this.#route = route;
    this.editing = null;
    this.changed();
  }

  #markRead(): void {
    const { channel } = this.#route;
    const last = this.#store.mainMessages(channel).at(-1);
    if (last && !this.listInFront) this.#read.set(channel, last.ts);
  }

  #happened(happening: Happening): void {
    if (happening.type === 'message') this.#announce(happening.data);
    if (happening.type === 'modals') this.errors.clear();
    const { type, data } = happening;
    const joined = type === 'channel' && data.is_member && !this.#store.channels.get(data.id)?.is_member;
    this.#store.apply(happening);
    if (joined) void this.#readBack(data.id);
    if (!this.#store.channels.has(this.#route.channel)) this.#route = this.#firstRoute();
    this.changed();
  }

  /** Fetches what was said in a channel before one came. */
  async #readBack(channel: string): Promise<void> {
    const answer = await this.client.history(channel, endOfTime);
    if (!answer.ok) return;
    this.#store.addMessages(answer.messages);
    this.changed();
  }

  /** Reads out what others say where the person looks. */
  #announce(message: Message): void {
    const { channel, thread } = this.#route;
    const isNew = this.#store.message(message.channel, message.ts) === undefined;
    const inSight = message.channel === channel && (!message.thread_ts || message.thread_ts === thread);
    if (!isNew || !inSight || message.user === this.#store.me) return;
    const only = message.is_ephemeral ? ', only visible to you' : '';
    this.#speak(`${authorOf(message, this.#store)}${only}: ${spoken(message.text)}`, 'announce');
  }
}

function containerKey(container: Container): string {
  return container.type === 'view' ? container.view_id : `${container.channel}/${container.ts}`;
}

/** A message's text without its marks, short enough to listen to. */
function spoken(text: string): string {
  return text
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/[*_~`]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .slice(0, 300);
}
