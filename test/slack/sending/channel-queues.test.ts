import { expect, test } from '@jest/globals';
import { webApi } from '@slack/bolt';
import { ChannelQueues } from '../../../src/slack/sending/channel-queues.js';

const limit = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

/** Waits that end when the test says so. */
function waits() {
  const begun: { ms: number; end: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      begun.push({ ms, end: resolve });
    });
  return { begun, wait };
}

/** Lets everything go on that can. */
const quiet = () => new Promise((resolve) => setImmediate(resolve));

test('messages of a channel go in order, one after the other', async () => {
  const queues = new ChannelQueues();
  const events: string[] = [];
  const call = (name: string) => async () => {
    events.push(`${name} begins`);
    await quiet();
    events.push(`${name} ends`);
    return name;
  };
  const sent = ['a', 'b', 'c'].map((name) => queues.send('C1', call(name)));
  expect(await Promise.all(sent)).toEqual(['a', 'b', 'c']);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('where Slack asks to wait, the channel waits as long as it says, and no other does', async () => {
  const { begun, wait } = waits();
  const limits: [string, number][] = [];
  const queues = new ChannelQueues({ wait, onLimit: (...one) => limits.push(one) });
  const sent: string[] = [];
  let refusals = 2;
  const first = queues.send('C1', async () => {
    refusals -= 1;
    if (refusals >= 0) throw limit(7);
    sent.push('first of C1');
  });
  const second = queues.send('C1', async () => void sent.push('second of C1'));
  await queues.send('C2', async () => void sent.push('of C2'));
  expect(sent).toEqual(['of C2']);
  expect(begun.map(({ ms }) => ms)).toEqual([7000]);
  begun[0]?.end();
  await quiet();
  expect(begun.map(({ ms }) => ms)).toEqual([7000, 7000]);
  begun[1]?.end();
  await Promise.all([first, second]);
  expect(sent).toEqual(['of C2', 'first of C1', 'second of C1']);
  expect(limits).toEqual([
    ['C1', 7],
    ['C1', 7],
  ]);
});

test('patience ends: what was refused to the last is thrown, and the next goes on', async () => {
  const queues = new ChannelQueues({ patience: 2_500, wait: async () => undefined });
  let asked = 0;
  const refused = queues.send('C1', async () => {
    asked += 1;
    throw limit(1);
  });
  const next = queues.send('C1', async () => 'sent');
  await expect(refused).rejects.toBeInstanceOf(webApi.WebAPIRateLimitedError);
  // At once, and after one and two seconds.
  expect(asked).toBe(3);
  expect(await next).toBe('sent');
});

test('what Slack refuses otherwise is thrown at once, and holds up nothing', async () => {
  const queues = new ChannelQueues({
    wait: () => {
      throw new Error('nothing to wait for');
    },
  });
  const refused = queues.send('C1', async () => {
    throw new Error('is_archived');
  });
  const next = queues.send('C1', async () => 'sent');
  await expect(refused).rejects.toThrow('is_archived');
  expect(await next).toBe('sent');
});

test('what needs no order does not wait in line', async () => {
  const queues = new ChannelQueues();
  const never = queues.send('C1', () => new Promise(() => undefined));
  expect(await queues.patiently('C1', async () => 'read')).toBe('read');
  expect(never).toBeInstanceOf(Promise);
});
