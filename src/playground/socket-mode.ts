import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Changes } from './changes.js';
import type { Delays, Timers } from './clock.js';
import type { Ids } from './ids.js';
import type { Records } from './records.js';
import type { Ack, Envelope, Retry, Transport } from './transport.js';

/** Slack lets an app hold this many sockets open at once. */
const MOST_SOCKETS = 10;

/** Milliseconds that a client has to answer a close frame. */
const CLOSING = 200;

const ackMessage = z.strictObject({ envelope_id: z.string(), payload: z.unknown().optional() });

interface Pending {
  socket: WebSocket;
  settle(ack: Ack): void;
}

/** Socket Mode, Slack's side. Source: https://docs.slack.dev/apis/events-api/using-socket-mode */
export class SocketMode implements Transport {
  readonly timedOut = 'timeout';
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #sockets: WebSocket[] = [];
  readonly #pending = new Map<string, Pending>();
  readonly #expired = new Set<string>();
  readonly #ids: Ids;
  readonly #records: Records;
  readonly #changes: Changes;
  readonly #timers: Timers;
  readonly #delays: Delays;
  readonly #appId: string;

  constructor(
    appId: string,
    parts: { ids: Ids; records: Records; changes: Changes; timers: Timers; delays: Delays },
  ) {
    this.#appId = appId;
    this.#ids = parts.ids;
    this.#records = parts.records;
    this.#changes = parts.changes;
    this.#timers = parts.timers;
    this.#delays = parts.delays;
  }

  /** Sockets that are open now. */
  get connections(): number {
    return this.#sockets.length;
  }

  /** A path for one connection, as `apps.connections.open` gives out. */
  ticketPath(): string {
    const ticket = this.#ids.secret();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname !== '/link/' || !this.#tickets.delete(ticket)) {
      connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, connection, head, (socket) => this.#accept(socket));
  }

  async send(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const socket = await this.#anySocket();
    if (!socket) return { ok: false, reason: 'no_connection' };
    const id = this.#ids.secret();
    return new Promise((resolve) => {
      const cancel = this.#timers.after(
        this.#delays.ack,
        () => {
          this.#expired.add(id);
          settle({ ok: false, reason: 'timeout' });
        },
        () => settle({ ok: false, reason: 'closed' }),
      );
      const settle = (ack: Ack) => {
        cancel();
        this.#pending.delete(id);
        resolve(ack);
      };
      this.#pending.set(id, { socket, settle });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: envelope.type,
          payload: envelope.payload,
          accepts_response_payload: envelope.acceptsResponsePayload,
          ...(envelope.type === 'events_api' && {
            retry_attempt: retry?.attempt ?? 0,
            retry_reason: retry?.reason ?? '',
          }),
        }),
      );
    });
  }

  /** Asks every client to connect anew, as Slack does every few hours. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify({ type: 'disconnect', reason }));
  }

  /** Cuts every connection without a close frame. */
  drop(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  /** Closes every connection as the protocol has it, and cuts those that do not follow at once. */
  async close(): Promise<void> {
    const open = [...this.#server.clients];
    const gone = open.map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())));
    for (const socket of open) socket.close(1000);
    const impatience = setTimeout(() => this.drop(), CLOSING);
    await Promise.all(gone);
    clearTimeout(impatience);
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    if (this.#sockets.length >= MOST_SOCKETS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    this.#sockets.push(socket);
    socket.on('message', (raw, isBinary) => this.#receive(isBinary ? undefined : raw.toString()));
    socket.on('error', () => socket.terminate());
    const stopPings = this.#pingEvery(socket);
    socket.on('close', () => {
      stopPings();
      this.#forget(socket);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.length,
        connection_info: { app_id: this.#appId },
        debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    this.#changes.notify({ kind: 'connections' });
  }

  #receive(raw: string | undefined): void {
    const parsed = ackMessage.safeParse(parseJson(raw));
    if (!parsed.success) {
      this.#records.problem('malformed_ack', String(raw));
      return;
    }
    const { envelope_id: id, payload } = parsed.data;
    const pending = this.#pending.get(id);
    if (pending) pending.settle({ ok: true, payload });
    else this.#records.problem(this.#expired.delete(id) ? 'late_ack' : 'unknown_envelope', String(raw));
  }

  /** What was sent on a socket that is gone will not be acknowledged. */
  #forget(socket: WebSocket): void {
    const index = this.#sockets.indexOf(socket);
    if (index !== -1) this.#sockets.splice(index, 1);
    for (const one of [...this.#pending.values()]) {
      if (one.socket === socket) one.settle({ ok: false, reason: 'timeout' });
    }
    this.#changes.notify({ kind: 'connections' });
  }

  /** The next open socket in turn; waits for one as long as an acknowledgement may take. */
  async #anySocket(): Promise<WebSocket | undefined> {
    if (this.#sockets.length === 0) await this.#connection();
    const socket = this.#sockets.shift();
    if (socket) this.#sockets.push(socket);
    return socket;
  }

  /** Resolves when a client connects, or when it is too late for one to answer in time. */
  #connection(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        unsubscribe();
        resolve();
      };
      const cancel = this.#timers.after(this.#delays.ack, done, done);
      const unsubscribe = this.#changes.subscribe(() => {
        if (this.#sockets.length > 0) done();
      });
    });
  }

  #pingEvery(socket: WebSocket): () => void {
    const timer = setInterval(() => socket.ping('Ping from playground'), this.#delays.ping);
    return () => clearInterval(timer);
  }
}

function parseJson(raw: string | undefined): unknown {
  try {
    return JSON.parse(raw ?? '');
  } catch {
    return undefined;
  }
}
