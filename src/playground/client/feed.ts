import type { ServerResponse } from 'node:http';
import type { Backend } from '../backend.js';
import type { Change } from '../changes.js';
import type { JsonObject } from '../json.js';
import type { User } from '../workspace.js';
import { knows, sees, shownChannel, shownMessage, shownUser } from './shown.js';

/** Changes that are kept for clients that come back. */
const KEPT = 1_000;

/** Milliseconds between lines that keep a quiet stream open. */
const HEARTBEAT = 15_000;

interface Told {
  readonly event: string;
  readonly data: JsonObject;
}

interface Entry {
  readonly seq: number;
  /** What `viewer` is told; nothing where it does not concern them. */
  readonly tell: (viewer: User) => Told[];
}

/** Server-sent events of what a person sees. Source: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class Feed {
  readonly #backend: Backend;
  readonly #streams = new Map<ServerResponse, User>();
  #log: Entry[] = [];
  #seq = 0;

  constructor(backend: Backend) {
    this.#backend = backend;
    backend.changes.subscribe((change) => {
      if (change) this.#record(change);
    });
  }

  /** The number of the last change. */
  get seq(): number {
    return this.#seq;
  }

  /** Streams to a client until it goes. `since` is the last change that it knows of. */
  open(response: ServerResponse, viewer: User, since: number | undefined): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    response.write(`event: hello\ndata: ${JSON.stringify({ seq: this.#seq })}\n\n`);
    if (since !== undefined) this.#catchUp(response, viewer, since);
    this.#streams.set(response, viewer);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT);
    response.on('close', () => {
      clearInterval(heartbeat);
      this.#streams.delete(response);
    });
  }

  #catchUp(response: ServerResponse, viewer: User, since: number): void {
    const oldest = this.#seq - this.#log.length;
    if (since < oldest || since > this.#seq) {
      response.write(`id: ${this.#seq}\nevent: reset\ndata: {}\n\n`);
      return;
    }
    for (const entry of this.#log.filter((one) => one.seq > since)) send(response, viewer, entry);
  }

  #record(change: Change): void {
    this.#seq += 1;
    const entry = { seq: this.#seq, tell: this.#teller(change) };
    this.#log.push(entry);
    if (this.#log.length > KEPT) this.#log.shift();
    for (const [response, viewer] of this.#streams) send(response, viewer, entry);
  }

  #teller(change: Change): (viewer: User) => Told[] {
    const backend = this.#backend;
    const { workspace, views, messages } = backend;
    switch (change.kind) {
      case 'message':
      case 'message_removed': {
        const { message } = change;
        const parent = message.threadTs ? messages.find(message.channel, message.threadTs) : undefined;
        const told: Told[] = [
          change.kind === 'message'
            ? { event: 'message', data: shownMessage(message, backend) }
            : { event: 'message_removed', data: { channel: message.channel, ts: message.ts } },
          ...(parent ? [{ event: 'message', data: shownMessage(parent, backend) }] : []),
        ];
        return (viewer) => (sees(viewer, message, backend) ? told : []);
      }
      case 'channel':
        return (viewer) =>
          knows(viewer, change.channel)
            ? [{ event: 'channel', data: shownChannel(change.channel, viewer, backend) }]
            : [];
      case 'channel_left':
        return (viewer) =>
          viewer.id === change.user.id && !knows(viewer, change.channel)
            ? [{ event: 'channel_removed', data: { id: change.channel.id } }]
            : [];
      case 'user':
        return () => [{ event: 'user', data: shownUser(change.user, backend) }];
      case 'modals':
        return (viewer) =>
          viewer.id === change.userId
            ? [{ event: 'modals', data: { modals: views.stack(viewer).map((view) => view.wire) } }]
            : [];
      case 'home':
        return (viewer) =>
          viewer.id === change.userId
            ? [{ event: 'home', data: { view: views.home(viewer)?.wire ?? null } }]
            : [];
      case 'notice':
        return (viewer) =>
          viewer.id === change.notice.user ? [{ event: 'notice', data: { ...change.notice } }] : [];
      case 'status':
      case 'prompts': {
        const data = change.kind === 'status' ? change.status : change.prompts;
        const told = [{ event: change.kind, data: { ...data } }];
        return (viewer) => (workspace.channels.get(data.channel)?.members.has(viewer.id) ? told : []);
      }
      case 'connections':
        return () => [
          { event: 'app', data: { connected: backend.socketMode.connections > 0, id: workspace.bot.appId } },
        ];
    }
  }
}

function send(response: ServerResponse, viewer: User, { seq, tell }: Entry): void {
  for (const { event, data } of tell(viewer)) {
    response.write(`id: ${seq}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
