import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';

interface Envelope {
  type: string;
  reason?: string;
  envelope_id: string;
  retry_attempt?: number;
  retry_reason?: string;
  accepts_response_payload?: boolean;
  payload: { event_id: string; event: Record<string, unknown> };
}

/** A client of the bare protocol, to see each frame. It acknowledges only what it is told to. */
class Client {
  readonly frames: Envelope[] = [];
  readonly socket: WebSocket;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (raw) => this.frames.push(JSON.parse(String(raw))));
  }

  get events(): Record<string, unknown>[] {
    return this.frames.filter((one) => one.type === 'events_api').map((one) => one.payload.event);
  }

  ack(frame: Envelope | undefined, payload?: unknown): void {
    this.socket.send(
      JSON.stringify({ envelope_id: frame?.envelope_id, ...(payload !== undefined && { payload }) }),
    );
  }

  acknowledgeAll(payload?: unknown): void {
    this.socket.on('message', (raw) => {
      const frame: Envelope = JSON.parse(String(raw));
      if (frame.envelope_id) this.ack(frame, payload);
    });
  }
}

let slack: Slack;

async function start(options: SlackOptions = {}): Promise<void> {
  slack = await createSlack({ delays: { ack: 100, retries: [0, 10, 20] }, ...options }).start();
}

async function linkUrl(): Promise<string> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  return ((await response.json()) as { url: string }).url;
}

async function connect(): Promise<Client> {
  const before = slack.connections;
  const client = new Client(await linkUrl());
  await slack.until(() => slack.connections > before);
  return client;
}

afterEach(() => slack.close());

describe('Socket Mode, frame by frame', () => {
  beforeEach(() => start());

  test('an event is delivered four times to an app that does not acknowledge', async () => {
    const client = await connect();
    slack.post('maya', 'newsdesk', 'hello');
    await slack.until(() => slack.problems.length > 0);
    expect(client.frames[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    const attempts = client.frames.slice(1);
    expect(attempts.map((one) => [one.retry_attempt, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(attempts.map((one) => one.payload.event_id)).size).toBe(1);
    expect(new Set(attempts.map((one) => one.envelope_id)).size).toBe(4);
    expect(slack.problems).toMatchObject([{ code: 'undelivered_event' }]);
  });

  test('what a client sends that Slack does not expect is noted', async () => {
    const client = await connect();
    const run = await slack.command('maya', 'newsdesk', '/slow');
    expect(run.error).toBe('operation_timeout');
    client.ack(client.frames.at(-1));
    client.socket.send('not JSON');
    client.socket.send(JSON.stringify({ envelope_id: 'made up' }));
    await slack.until(() => slack.problems.length === 4);
    expect(slack.problems.map((one) => one.code)).toEqual([
      'operation_timeout',
      'late_ack',
      'malformed_ack',
      'unknown_envelope',
    ]);
  });

  test('an acknowledgement may answer a command, if it is well formed', async () => {
    const client = await connect();
    client.acknowledgeAll({ text: 'a < b' });
    await slack.command('maya', 'newsdesk', '/compare');
    expect(slack.messages('newsdesk')).toEqual([]);
    expect(slack.problems).toMatchObject([{ code: 'invalid_ack_payload' }]);
  });

  test('an acknowledgement does not answer a shortcut', async () => {
    const client = await connect();
    client.acknowledgeAll({ text: 'hello' });
    await slack.shortcut('maya', 'anything');
    expect(slack.problems).toMatchObject([{ code: 'unexpected_ack_payload' }]);
  });

  test('a link is good for one connection', async () => {
    const url = await linkUrl();
    new Client(url);
    await slack.until(() => slack.connections === 1);
    const second = new WebSocket(url);
    const refused = await new Promise<Error>((resolve) => second.once('error', resolve));
    expect(refused.message).toContain('403');
  });

  test('each envelope goes to one of the sockets', async () => {
    const clients = [await connect(), await connect()];
    for (const client of clients) client.acknowledgeAll();
    slack.post('maya', 'newsdesk', 'one');
    slack.post('maya', 'newsdesk', 'two');
    await slack.until(() => slack.deliveries.filter((one) => one.outcome === 'acknowledged').length === 2);
    expect(clients.map((client) => client.events.length)).toEqual([1, 1]);
  });

  test('a client is asked to reconnect', async () => {
    const client = await connect();
    slack.disconnect();
    client.acknowledgeAll();
    slack.post('maya', 'newsdesk', 'after');
    await slack.until(() => slack.deliveries[0]?.outcome === 'acknowledged');
    expect(client.frames[1]).toEqual({ type: 'disconnect', reason: 'refresh_requested' });
  });

  test('what was sent on a socket that broke comes again on the next', async () => {
    await connect();
    slack.post('maya', 'newsdesk', 'hello');
    await slack.until(() => slack.deliveries.length === 1);
    slack.faults.dropSocket();
    await slack.until(() => slack.connections === 0);
    const next = await connect();
    next.acknowledgeAll();
    await slack.until(() => slack.deliveries.at(-1)?.outcome === 'acknowledged');
    expect(next.events).toMatchObject([{ text: 'hello' }]);
  });
});

describe('what an app hears of', () => {
  async function heard(act: () => void, options: SlackOptions = {}): Promise<Record<string, unknown>[]> {
    await start(options);
    const client = await connect();
    client.acknowledgeAll();
    act();
    await slack.settled(100);
    return client.events;
  }

  test('typed text, escaped and resolved, with the composer’s blocks', async () => {
    const events = await heard(() => {
      slack.post('maya', 'newsdesk', 'see https://example.org/?a=1&b=2, @tom <b>');
    });
    expect(events).toMatchObject([
      {
        type: 'message',
        channel_type: 'channel',
        user: slack.user('maya').id,
        text: `see <https://example.org/?a=1&amp;b=2>, <@${slack.user('tom').id}> &lt;b&gt;`,
        blocks: [{ type: 'rich_text' }],
      },
    ]);
  });

  test('edits and deletions', async () => {
    const events = await heard(() => {
      const message = slack.post('maya', 'newsdesk', 'frist');
      slack.edit('maya', message, 'first');
      slack.delete('maya', message);
    });
    expect(events).toMatchObject([
      { text: 'frist' },
      { subtype: 'message_changed', message: { text: 'first' }, previous_message: { text: 'frist' } },
      { subtype: 'message_deleted', previous_message: { text: 'first' } },
    ]);
  });

  test('other bots, as bots', async () => {
    const events = await heard(() =>
      slack.post('wirebot', 'newsdesk', `<@${slack.bot.id}> ALERT`, { raw: true }),
    );
    expect(events).toMatchObject([
      { type: 'message', subtype: 'bot_message', bot_id: slack.user('wirebot').botId },
      { type: 'app_mention', bot_id: slack.user('wirebot').botId },
    ]);
  });

  test('itself', async () => {
    const post = () =>
      void fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
        body: JSON.stringify({ channel: slack.channel('newsdesk').id, text: 'mine' }),
      });
    expect(await heard(post)).toMatchObject([{ type: 'message', text: 'mine', bot_id: slack.bot.botId }]);
  });

  test('reactions, arrivals, and its home being opened', async () => {
    const events = await heard(() => {
      slack.react('tom', slack.post('maya', 'newsdesk', 'x'), 'eyes');
      slack.invite('maya', 'investigations');
      slack.openHome('tom');
    });
    expect(events).toMatchObject([
      { type: 'message' },
      { type: 'reaction_added', reaction: 'eyes', user: slack.user('tom').id },
      { type: 'member_joined_channel', user: slack.bot.id, channel_type: 'G' },
      { type: 'app_home_opened', tab: 'home' },
    ]);
  });

  test('only what it subscribed to', async () => {
    const events = await heard(() => slack.mention('maya', 'newsdesk', 'x'), {
      subscriptions: ['app_mention'],
    });
    expect(events.map((event) => event.type)).toEqual(['app_mention']);
  });

  test('nothing from where it is not', async () => {
    expect(await heard(() => slack.mention('maya', 'investigations', 'x'))).toEqual([]);
  });
});
