/** What an agent shows beside its messages. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlack, type Message, type Slack } from '../../src/playground/index.js';
import { openStream } from './event-stream.js';
import { call } from './web-client.js';

let slack: Slack;
let asked: Message;

beforeEach(async () => {
  slack = await createSlack({ subscriptions: [], web: {} }).start();
  asked = slack.directMessage('maya', 'What do we know?');
});

afterEach(() => slack.close());

const thread = () => ({ channel_id: asked.channel, thread_ts: asked.ts });

test('a status stands until the app answers, or takes it back', async () => {
  const url = slack.apiUrl.replace('/api/', `/client/events?as=${slack.user('maya').id}`);
  const stream = await openStream(url, slack.clientToken);
  await call(slack, 'assistant.threads.setStatus', {
    ...thread(),
    status: 'is reading …',
    loading_messages: ['Reading', 'Still reading'],
  });
  const expected = { channel: asked.channel, thread_ts: asked.ts, status: 'is reading …' };
  expect(await stream.next('status', () => true)).toMatchObject(expected);
  expect(slack.statuses).toMatchObject([{ ...expected, loading_messages: ['Reading', 'Still reading'] }]);
  await call(slack, 'chat.postMessage', { channel: asked.channel, thread_ts: asked.ts, text: 'This:' });
  expect(await stream.next('status', () => true)).toMatchObject({ status: '' });
  expect(slack.statuses).toEqual([]);
  await call(slack, 'assistant.threads.setStatus', { ...thread(), status: 'is writing …' });
  await call(slack, 'assistant.threads.setStatus', { ...thread(), status: '' });
  expect(slack.statuses).toEqual([]);
  stream.close();
});

test('prompts and titles, in the conversation with the app', async () => {
  const prompts = [{ title: 'Check', message: 'Check this: …' }];
  expect(
    await call(slack, 'assistant.threads.setSuggestedPrompts', { ...thread(), title: 'Try', prompts }),
  ).toMatchObject({ ok: true });
  expect(slack.suggestedPrompts).toEqual([
    { channel: asked.channel, thread_ts: asked.ts, title: 'Try', prompts },
  ]);
  await call(slack, 'assistant.threads.setTitle', { ...thread(), title: 'What we know' });
  expect(slack.threadTitle(asked)).toBe('What we know');
});

test.each<[string, string, () => object, string]>([
  [
    'no such thread',
    'setStatus',
    () => ({ thread_ts: '1700000000.000100', status: 'x' }),
    'invalid_thread_ts',
  ],
  [
    'where it is not',
    'setStatus',
    () => ({ channel_id: slack.channel('copydesk').id, status: 'x' }),
    'not_in_channel',
  ],
  [
    'five prompts',
    'setSuggestedPrompts',
    () => ({ prompts: Array(5).fill({ title: 'x', message: 'x' }) }),
    'invalid_arguments',
  ],
  [
    'prompts in a channel',
    'setSuggestedPrompts',
    () => ({
      channel_id: slack.channel('newsdesk').id,
      thread_ts: undefined,
      prompts: [{ title: 'x', message: 'x' }],
    }),
    'channel_not_found',
  ],
  [
    'eleven loading messages',
    'setStatus',
    () => ({ status: 'x', loading_messages: Array(11).fill('x') }),
    'invalid_arguments',
  ],
])('%s is refused', async (_name, method, more, error) => {
  expect(await call(slack, `assistant.threads.${method}`, { ...thread(), ...more() })).toMatchObject({
    error,
  });
});
