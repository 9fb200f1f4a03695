/** Notices over a connection of their own, which is made when it is first wanted, and again when it is lost. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type Channel, type Notices, Throttle } from './notices.js';

/** Between two attempts to connect, in milliseconds. */
const between = 1_000;
/** Between two notices of the same, in milliseconds. */
const every = 100;

export function postgresNotices(databaseUrl: string): Notices {
  const listeners = new Map<Channel, Set<() => void>>();
  const throttle = new Throttle(every);
  const closing = new AbortController();
  let client: pg.Client | null = null;
  let connecting: Promise<void> | null = null;

  const hear = (channel: string): void => {
    for (const [name, heard] of listeners) if (name === channel) for (const one of heard) one();
  };
  const attempt = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    let lost = false;
    const gone = () => {
      lost = true;
      if (client !== fresh) return;
      client = null;
      if (listeners.size > 0 && !closing.signal.aborted) void connected();
    };
    // Without somebody to hear it, an error would end the process; the end comes after it.
    fresh.on('error', () => undefined);
    fresh.on('end', gone);
    fresh.on('notification', ({ channel }) => hear(channel));
    try {
      await fresh.connect();
      // A notice is not to be there after a power cut: it waits for no disk.
      await fresh.query('SET synchronous_commit = off');
      for (const channel of listeners.keys()) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (lost || closing.signal.aborted) throw new Error('gone again');
      client = fresh;
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
  };
  /** Resolves with the first attempt that succeeds, or when it is closed. */
  const connected = (): Promise<void> => {
    if (client !== null) return Promise.resolve();
    connecting ??= (async () => {
      while (!closing.signal.aborted) {
        try {
          await attempt();
          return;
        } catch {
          await setTimeout(between, null, { signal: closing.signal, ref: false }).catch(() => undefined);
        }
      }
    })().finally(() => {
      connecting = null;
      // What was told while nobody listened.
      if (client !== null) for (const channel of listeners.keys()) hear(channel);
    });
    return connecting;
  };

  return {
    async listen(channel, heard) {
      const there = listeners.get(channel) ?? new Set();
      const isFirst = there.size === 0;
      listeners.set(channel, there.add(heard));
      if (client === null) await connected();
      else if (isFirst)
        // Where that fails, the connection is gone, and the next one listens to all.
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      return async () => {
        there.delete(heard);
        if (there.size === 0) listeners.delete(channel);
      };
    },
    tell(channel) {
      if (closing.signal.aborted) return;
      throttle.call(channel, (told) => {
        // Who is not connected tells nothing: the others look by themselves.
        client?.query('SELECT pg_notify($1, $2)', [told, '']).catch(() => undefined);
      });
    },
    async close() {
      closing.abort();
      throttle.clear();
      listeners.clear();
      const open = client;
      client = null;
      await connecting;
      await open?.end().catch(() => undefined);
    },
  };
}
