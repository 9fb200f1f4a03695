import { expect, test } from '@jest/globals';
import type { ReceiverEvent } from '@slack/bolt';
import { acknowledgeWhenWritten } from '../../src/slack/acknowledge-written.js';

/** Bolt, which acknowledges an event before its listeners run, and everything else when they say so. */
function bolt(listener: () => Promise<void>) {
  const done: string[] = [];
  const app = {
    processEvent: async ({ ack }: ReceiverEvent) => {
      await ack();
      await listener();
      done.push('listened');
    },
  };
  acknowledgeWhenWritten(app);
  const receive = (body: object) =>
    app.processEvent({ body: { ...body }, ack: async () => void done.push('acknowledged') });
  return { done, receive };
}

const event = (type: string) => ({ type: 'event_callback', event: { type } });

test('an event is acknowledged after its listeners are through', async () => {
  const { done, receive } = bolt(async () => undefined);
  await receive(event('app_mention'));
  expect(done).toEqual(['listened', 'acknowledged']);
});

test('an event whose listener throws is not acknowledged, so that it comes again', async () => {
  const { done, receive } = bolt(async () => {
    throw new Error('a defect');
  });
  await expect(receive(event('app_mention'))).rejects.toThrow('a defect');
  expect(done).toEqual([]);
});

test.each([
  ['a function’s step', event('function_executed')],
  ['a command', { command: '/factcheck' }],
  ['a press', { type: 'block_actions' }],
])('%s is acknowledged when its listener says so', async (_, body) => {
  const { done, receive } = bolt(async () => undefined);
  await receive(body);
  expect(done).toEqual(['acknowledged', 'listened']);
});
