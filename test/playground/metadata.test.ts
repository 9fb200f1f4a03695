/** What an app keeps with its messages, and finds again. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { call } from './web-client.js';

let slack: Slack;

beforeEach(async () => {
  slack = await createSlack().start();
});

afterEach(() => slack.close());

const metadata = {
  event_type: 'desk_answer',
  event_payload: {
    job: 'j1',
    part: 2,
    last: true,
    places: ['a', 'b'],
    of: { kind: 'claim' },
    parts: [{ n: 1 }],
  },
};

const channel = () => slack.channel('newsdesk').id;

const post = (more: object = {}) =>
  call(slack, 'chat.postMessage', { channel: channel(), text: 'x', ...more });

async function kept(method: string, args: object = {}): Promise<unknown[]> {
  const { messages } = await call(slack, method, { channel: channel(), include_all_metadata: true, ...args });
  return (messages as { metadata?: unknown }[]).map((one) => one.metadata);
}

test('it is given back to whoever asks for it, and to nobody else', async () => {
  const { ts } = await post({ metadata });
  await post({ metadata: { event_type: 'reply', event_payload: {} }, thread_ts: ts });
  expect(await kept('conversations.history')).toEqual([metadata]);
  expect(await kept('conversations.replies', { ts })).toEqual([
    metadata,
    { event_type: 'reply', event_payload: {} },
  ]);
  expect(await kept('conversations.history', { include_all_metadata: false })).toEqual([undefined]);
  expect(slack.messages('newsdesk')[0]?.metadata).toEqual(metadata);
  expect(JSON.stringify(slack.deliveries)).not.toContain('desk_answer');
});

test('in a direct message too', async () => {
  const { channel: direct } = await post({ channel: slack.user('maya').id, metadata });
  expect(await kept('conversations.history', { channel: direct })).toEqual([metadata]);
});

test('an update keeps it, replaces it, or takes it away', async () => {
  const { ts } = await post({ metadata });
  const update = (more: object = {}) =>
    call(slack, 'chat.update', { channel: channel(), ts, text: 'y', ...more });
  await update();
  expect(await kept('conversations.history')).toEqual([metadata]);
  const other = { event_type: 'other', event_payload: { part: 3 } };
  await update({ metadata: other });
  expect(await kept('conversations.history')).toEqual([other]);
  expect(await update({ metadata: { event_type: 'a b', event_payload: {} } })).toMatchObject({ ok: false });
  expect(await kept('conversations.history')).toEqual([other]);
  await update({ metadata: {} });
  expect(await kept('conversations.history')).toEqual([undefined]);
});

test.each<[string, unknown, string]>([
  ['text', 'desk_answer', 'invalid_metadata_format'],
  ['a list', [metadata], 'invalid_metadata_format'],
  ['no payload', { event_type: 'x' }, 'invalid_metadata_format'],
  ['no type', { event_payload: {} }, 'invalid_metadata_format'],
  ['a payload that is a list', { event_type: 'x', event_payload: [1] }, 'invalid_metadata_format'],
  ['an empty type', { event_type: '', event_payload: {} }, 'invalid_metadata_schema'],
  ['a type with a space', { event_type: 'desk answer', event_payload: {} }, 'invalid_metadata_schema'],
  ['a type too long', { event_type: 'x'.repeat(256), event_payload: {} }, 'invalid_metadata_schema'],
  ['nothing in the payload', { event_type: 'x', event_payload: { a: null } }, 'invalid_metadata_schema'],
  ['deep nesting', { event_type: 'x', event_payload: { a: { b: { c: 1 } } } }, 'invalid_metadata_schema'],
  ['another property', { event_type: 'x', event_payload: {}, note: 1 }, 'invalid_metadata_schema'],
  ['too much', { event_type: 'x', event_payload: { a: 'é'.repeat(4_000) } }, 'metadata_too_large'],
])('%s is refused', async (_name, given, error) => {
  expect(await post({ metadata: given })).toMatchObject({ error });
  expect(slack.messages('newsdesk')).toEqual([]);
});

test('an ephemeral message has none', async () => {
  const user = slack.user('maya').id;
  expect(
    await call(slack, 'chat.postEphemeral', { channel: channel(), user, text: 'x', metadata }),
  ).toMatchObject({
    error: 'invalid_arguments',
  });
});

test.each(['newsdesk', '@maya'])('history of %s, between two times and in pages', async (where) => {
  const place = slack.channel(where).id;
  const [, two, three, four] = ['1', '2', '3', '4', '5'].map((text) => slack.post('maya', where, text).ts);
  const texts = async (args: object) => {
    const { messages } = await call(slack, 'conversations.history', { channel: place, ...args });
    return (messages as { text: string }[]).map((one) => one.text).join('');
  };
  expect(await texts({ oldest: two, latest: four })).toBe('3');
  expect(await texts({ oldest: two, latest: four, inclusive: true })).toBe('432');
  expect(await texts({ oldest: three, limit: 1 })).toBe('5');
  const first = await call(slack, 'conversations.history', { channel: place, oldest: two, limit: 2 });
  const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
  expect(await texts({ oldest: two, limit: 2, cursor })).toBe('3');
});
