/** What can be made to go wrong, and that it can. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

let slack: Slack;

afterEach(() => slack.close());

describe('calls of the Web API', () => {
  beforeEach(async () => {
    slack = await createSlack({ subscriptions: [] }).start();
  });

  const post = async (where = 'newsdesk') =>
    (await call(slack, 'chat.postMessage', { channel: slack.channel(where).id, text: 'x' })).error ?? 'ok';

  test('a method fails so many times', async () => {
    slack.faults.failMethod('chat.postMessage', 'is_archived', { times: 2 });
    expect([await post(), await post(), await post()]).toEqual(['is_archived', 'is_archived', 'ok']);
    expect(slack.messages('newsdesk')).toHaveLength(1);
  });

  test('after some have gone through', async () => {
    slack.faults.failMethod('chat.postMessage', 'fatal_error', { after: 1 });
    expect([await post(), await post(), await post()]).toEqual(['ok', 'fatal_error', 'ok']);
  });

  test('in one channel', async () => {
    slack.invite('maya', 'copydesk');
    slack.faults.failMethod('chat.postMessage', 'restricted_action', {
      channel: slack.channel('copydesk').id,
    });
    expect([await post(), await post('copydesk'), await post('copydesk')]).toEqual([
      'ok',
      'restricted_action',
      'ok',
    ]);
  });

  test('every method, until it is cleared', async () => {
    slack.faults.failMethod('*', 'invalid_auth', { times: Number.POSITIVE_INFINITY });
    expect([await post(), (await call(slack, 'auth.test')).error]).toEqual(['invalid_auth', 'invalid_auth']);
    slack.faults.clear();
    expect(await post()).toBe('ok');
  });
});

describe('deliveries', () => {
  let app: App;
  let heard: string[];

  beforeEach(async () => {
    heard = [];
    slack = await createSlack({
      delays: { ack: 300, retries: [0, 10] },
      subscriptions: ['app_mention'],
    }).start();
    app = await startApp(slack, (own) => {
      own.event('app_mention', async ({ event, context }) => {
        heard.push(
          `${event.text.split(' ').at(-1)} ${context.retryNum ?? 0} ${context.retryReason ?? ''}`.trim(),
        );
      });
      own.command('/late', async ({ ack }) => {
        await ack();
      });
    });
  });

  afterEach(() => app.stop());

  test('twice', async () => {
    slack.faults.deliverTwice = true;
    slack.mention('maya', 'newsdesk', 'twice');
    await slack.until(() => slack.deliveries.filter((one) => one.outcome === 'acknowledged').length === 2);
    expect(heard).toEqual(['twice 0', 'twice 1 timeout']);
  });

  test('late', async () => {
    slack.faults.deliveryDelay = 50;
    const run = slack.command('maya', 'newsdesk', '/late');
    expect(slack.deliveries[0]?.outcome).toBe('pending');
    expect((await run).error).toBeUndefined();
  });
});

describe('over HTTP', () => {
  let server: Server;
  let requests: { num: string | undefined; reason: string | undefined }[];
  let status: number;
  let extra: Record<string, string>;

  beforeEach(async () => {
    requests = [];
    status = 500;
    extra = {};
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { challenge } = JSON.parse(body) as { challenge?: string };
      if (challenge) return void response.end(challenge);
      requests.push({
        num: request.headers['x-slack-retry-num']?.toString(),
        reason: request.headers['x-slack-retry-reason']?.toString(),
      });
      response.writeHead(status, extra).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    slack = await createSlack({
      delays: { ack: 300, retries: [0, 5, 5] },
      subscriptions: ['app_mention'],
    }).start();
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    await slack.deliverTo(`http://127.0.0.1:${address.port}/`);
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('an event comes again with the number and the reason', async () => {
    slack.mention('maya', 'newsdesk', 'hello');
    await slack.until(() => slack.problems.length > 0);
    expect(requests).toEqual([
      { num: undefined, reason: undefined },
      { num: '1', reason: 'http_error' },
      { num: '2', reason: 'http_error' },
      { num: '3', reason: 'http_error' },
    ]);
    expect(slack.problems).toMatchObject([{ code: 'undelivered_event' }]);
  });

  test('unless the app asks that it does not', async () => {
    extra = { 'x-slack-no-retry': '1' };
    slack.mention('maya', 'newsdesk', 'hello');
    await slack.until(() => slack.problems.length > 0);
    expect(requests).toHaveLength(1);
  });
});
