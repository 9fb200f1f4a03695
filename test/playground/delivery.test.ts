/** What is delivered again, in another order, or not at all: on the socket and over HTTP. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { App } from '@slack/bolt';
import { createSlack, type Delivery, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { quiet } from './web-client.js';

let slack: Slack;
let app: App;
let heard: string[];

function listen(own: App): void {
  own.use(async ({ body, context, next }) => {
    const what = 'event' in body ? String(body.event.text) : 'command' in body ? body.command : body.type;
    heard.push([what, context.retryNum, context.retryReason].filter(Boolean).join(' '));
    await next();
  });
  own.message(async () => {});
  own.command('/count', async ({ ack }) => ack());
  own.shortcut('look', async ({ ack }) => ack());
}

async function startSocket(): Promise<void> {
  app = await startApp(slack, listen);
}

async function startHttp(): Promise<void> {
  app = new App({
    token: slack.botToken,
    signingSecret: slack.signingSecret,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  listen(app);
  await slack.until(() => slack.calls.some((call) => call.method === 'auth.test'));
  const server = (await app.start(0)) as Server;
  await slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
}

const posts = (...texts: string[]) => texts.map((text) => slack.post('maya', 'newsdesk', text));

const delivered = (count: number) =>
  slack.until(() => slack.deliveries.filter((one) => one.outcome === 'acknowledged').length >= count);

const shuffled = (deliveries: readonly Delivery[]) => [...deliveries].reverse();

describe.each([
  ['on the socket', startSocket, 'timeout'],
  ['over HTTP', startHttp, 'http_timeout'],
])('%s', (_name, start, reason) => {
  beforeEach(async () => {
    heard = [];
    slack = await createSlack({
      delays: { ack: 500, retries: [0, 10] },
      subscriptions: ['message.channels'],
    }).start();
    await start();
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  test('an event comes again as the same event', async () => {
    posts('one', 'two');
    await delivered(2);
    const first = slack.deliveries.find((one) => JSON.stringify(one.payload).includes('"one"'));
    await slack.redeliver(first);
    await slack.redeliver();
    expect(heard.slice(2)).toEqual([`one 1 ${reason}`, `two 1 ${reason}`]);
    expect(slack.deliveries[2]?.eventId).toBe(first?.eventId);
    expect(slack.deliveries[2]?.payload).toEqual(first?.payload);
  });

  test('a command and a shortcut come again, with the same trigger', async () => {
    await slack.command('maya', 'newsdesk', '/count one');
    await slack.shortcut('maya', 'look');
    await slack.redeliver(slack.deliveries);
    expect(heard.map((one) => one.split(' ')[0])).toEqual(['/count', 'shortcut', '/count', 'shortcut']);
    expect(slack.deliveries[2]?.payload.trigger_id).toBe(slack.deliveries[0]?.payload.trigger_id);
  });

  test('everything comes three times at once', async () => {
    slack.faults.copies = 2;
    posts('one');
    await slack.command('maya', 'newsdesk', '/count one');
    await delivered(6);
    expect(heard.filter((one) => one.startsWith('one')).sort()).toEqual([
      'one',
      `one 1 ${reason}`,
      `one 2 ${reason}`,
    ]);
    expect(heard.filter((one) => one.startsWith('/count'))).toHaveLength(3);
  });

  test('events come in another order, one of them twice', async () => {
    slack.faults.hold = true;
    posts('one', 'two', 'three');
    expect(slack.held).toHaveLength(3);
    expect(heard).toEqual([]);
    await slack.release((held) => [...shuffled(held), ...held.slice(0, 1)]);
    expect(heard).toEqual(['three', 'two', 'one', `one 1 ${reason}`]);
    posts('four');
    await delivered(5);
    expect(heard.at(-1)).toBe('four');
  });

  test('an event that is lost comes again, a command does not', async () => {
    slack.faults.loseDelivery();
    posts('one');
    await delivered(1);
    expect(heard).toEqual([`one 1 ${reason}`]);
    slack.faults.loseDelivery({ kind: 'slash_commands' });
    posts('two');
    expect((await slack.command('maya', 'newsdesk', '/count one')).error).toBe('operation_timeout');
    expect(heard).toEqual([`one 1 ${reason}`, 'two']);
  });

  test('what is left out of a release is lost', async () => {
    slack.faults.hold = true;
    posts('one', 'two');
    await slack.release((held) => held.slice(1));
    await delivered(2);
    expect(heard.sort()).toEqual([`one 1 ${reason}`, 'two']);
  });

  test('a command waits for its release', async () => {
    slack.faults.hold = true;
    const run = slack.command('maya', 'newsdesk', '/count one');
    await slack.release();
    expect((await run).error).toBeUndefined();
  });
});

test('a thousand events, held, in the other order, and each of them twice', async () => {
  heard = [];
  slack = await createSlack({ subscriptions: ['message.channels'] }).start();
  await startSocket();
  slack.faults.hold = true;
  posts(...Array.from({ length: 1000 }, (_, index) => `m${index}`));
  await slack.release(shuffled, { parallel: 50 });
  await slack.redeliver([...slack.deliveries], { parallel: 50 });
  expect(heard).toHaveLength(2000);
  expect(new Set(heard).size).toBe(2000);
  expect(slack.problems).toEqual([]);
  await app.stop();
  await slack.close();
});
