import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSlack, type Slack } from '../../src/playground/index.js';

let slack: Slack;
let time: number;

async function call(method: string, args: object) {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${slack.botToken}` },
    body: JSON.stringify(args),
  });
  const { error } = (await response.json()) as { error?: string };
  return { status: response.status, error, retryAfter: response.headers.get('retry-after') };
}

const post = (where = 'newsdesk') =>
  call('chat.postMessage', { channel: slack.channel(where).id, text: 'x' });

afterEach(() => slack.close());

describe('switched on', () => {
  beforeEach(async () => {
    time = Date.UTC(2026, 0, 5);
    slack = await createSlack({ subscriptions: [], rateLimits: true, now: () => time }).start();
  });

  test('one message a second in each channel', async () => {
    slack.invite('maya', 'copydesk');
    expect(await post()).toMatchObject({ status: 200 });
    expect(await post()).toEqual({ status: 429, error: 'ratelimited', retryAfter: '1' });
    expect(await post('copydesk')).toMatchObject({ status: 200 });
    time += 1_000;
    expect(await post()).toMatchObject({ status: 200 });
    expect(slack.messages('newsdesk')).toHaveLength(2);
  });

  test('a method’s tier, by the minute', async () => {
    for (let done = 0; done < 20; done += 1)
      expect(await call('users.list', {})).toMatchObject({ status: 200 });
    time += 45_000;
    expect(await call('users.list', {})).toEqual({ status: 429, error: 'ratelimited', retryAfter: '15' });
    time += 15_000;
    expect(await call('users.list', {})).toMatchObject({ status: 200 });
  });
});

test('off unless it is asked for', async () => {
  slack = await createSlack({ subscriptions: [], now: () => time }).start();
  for (let done = 0; done < 25; done += 1)
    expect(await call('users.list', {})).toMatchObject({ status: 200 });
});
