/** What happens in a newsroom's Slack all day, as the app hears of it. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';
import { call } from './web-client.js';

let slack: Slack;

async function start(options: SlackOptions = {}): Promise<void> {
  slack = await createSlack({
    delays: { ack: 10, retries: [] },
    unfurlDomains: ['example.org'],
    ...options,
  }).start();
}

afterEach(() => slack.close());

const events = () => slack.deliveries.map(({ payload }) => payload.event as Record<string, unknown>);

describe('a message that is changed and deleted', () => {
  const everything = ['message.channels', 'message.groups', 'message.im', 'message.mpim'];
  const places: [string, string, string][] = [
    ['newsdesk', 'message.channels', 'channels:history'],
    ['investigations', 'message.groups', 'groups:history'],
    ['@maya', 'message.im', 'im:history'],
  ];

  function act(where: string): void {
    const message = slack.seed('maya', where, 'frist');
    slack.edit('maya', message, 'first');
    slack.delete('maya', message);
  }

  test.each(places)('in %s: told with %s and %s', async (where, subscription, scope) => {
    await start({ subscriptions: [subscription], scopes: [scope] });
    if (where === 'investigations') slack.invite('maya', where);
    act(where);
    const channel = slack.channel(where).id;
    expect(events()).toMatchObject([
      {
        subtype: 'message_changed',
        channel,
        message: { text: 'first' },
        previous_message: { text: 'frist' },
      },
      {
        subtype: 'message_deleted',
        channel,
        deleted_ts: expect.any(String),
        previous_message: { text: 'first' },
      },
    ]);
  });

  test.each(places)('in %s: not told without %s, nor without %s', async (where, subscription, scope) => {
    await start({ subscriptions: everything.filter((one) => one !== subscription) });
    if (where === 'investigations') slack.invite('maya', where);
    act(where);
    expect(events()).toEqual([]);
    await slack.close();
    await start({
      subscriptions: everything,
      scopes: places.map(([, , one]) => one).filter((one) => one !== scope),
    });
    if (where === 'investigations') slack.invite('maya', where);
    act(where);
    expect(events()).toEqual([]);
  });

  test('where the bot is not: not told', async () => {
    await start();
    act('copydesk');
    expect(events()).toEqual([]);
  });
});

test.each<[string, string, () => void]>([
  ['app_mention', 'app_mentions:read', () => void slack.mention('maya', 'newsdesk', 'x')],
  ['reaction_added', 'reactions:read', () => slack.react('tom', slack.seed('maya', 'newsdesk', 'x'), 'eyes')],
  ['link_shared', 'links:read', () => void slack.post('maya', 'copydesk', 'https://example.org/a')],
  ['member_joined_channel', 'channels:read', () => slack.invite('maya', 'copydesk')],
])('%s needs %s', async (subscription, scope, act) => {
  await start({ subscriptions: [subscription], scopes: [scope] });
  act();
  expect(events().map((one) => one.type)).toEqual([subscription]);
  await slack.close();
  await start({ subscriptions: [subscription], scopes: ['chat:write'] });
  act();
  expect(events()).toEqual([]);
});

test.each<[string, () => unknown]>([
  ['app_home_opened', () => slack.openHome('tom')],
  ['function_executed', () => slack.runFunction('maya', 'check', {})],
])('%s needs no scope', async (subscription, act) => {
  await start({ subscriptions: [subscription], scopes: ['chat:write'] });
  act();
  expect(events()).toMatchObject([{ type: subscription }]);
});

test('a mention in a thread names the thread', async () => {
  await start({ subscriptions: ['app_mention'] });
  const parent = slack.post('maya', 'newsdesk', 'parent');
  const asked = slack.mention('tom', 'newsdesk', 'and this?', { threadTs: parent.ts });
  expect(events()).toMatchObject([
    { type: 'app_mention', ts: asked.ts, thread_ts: parent.ts, parent_user_id: slack.user('maya').id },
  ]);
});

test.each(['newsdesk', '@maya'])(
  'a status stands in a thread of %s, and goes with the answer',
  async (where) => {
    await start();
    const parent = slack.seed('maya', where, 'parent');
    const thread = { channel_id: parent.channel, thread_ts: parent.ts };
    await call(slack, 'assistant.threads.setStatus', { ...thread, status: 'is reading …' });
    expect(slack.statuses).toMatchObject([{ channel: parent.channel, thread_ts: parent.ts }]);
    await call(slack, 'chat.postMessage', { channel: parent.channel, thread_ts: parent.ts, text: 'Read.' });
    expect(slack.statuses).toEqual([]);
  },
);

test('a message shortcut, in a thread and where the bot is not', async () => {
  await start();
  const parent = slack.seed('maya', 'copydesk', 'parent');
  const reply = slack.seed('tom', 'copydesk', 'reply', { threadTs: parent.ts });
  await slack.shortcut('maya', 'look', reply);
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    type: 'message_action',
    channel: { id: reply.channel, name: 'copydesk' },
    message_ts: reply.ts,
    message: { text: 'reply', thread_ts: parent.ts },
    response_url: expect.stringContaining('/actions/'),
    trigger_id: expect.any(String),
  });
  expect(await call(slack, 'chat.postMessage', { channel: reply.channel, text: 'x' })).toMatchObject({
    error: 'not_in_channel',
  });
  await slack.shortcut('maya', 'look', slack.seed('maya', 'investigations', 'secret'));
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({ channel: { name: 'privategroup' } });
});

test('Slack’s client refuses a command in a thread', async () => {
  await start();
  const { ts: threadTs } = slack.seed('maya', 'newsdesk', 'parent');
  const run = await slack.command('maya', 'newsdesk', '/check this', { threadTs });
  expect(run.error).toBe('not_supported_in_threads');
  expect(slack.deliveries).toEqual([]);
});

test('the reactions of a message are read', async () => {
  await start({ scopes: ['reactions:read'] });
  const message = slack.seed('maya', 'newsdesk', 'x');
  slack.react('tom', message, 'eyes');
  const place = { channel: message.channel, timestamp: message.ts };
  expect(await call(slack, 'reactions.get', place)).toMatchObject({
    type: 'message',
    channel: message.channel,
    message: { text: 'x', reactions: [{ name: 'eyes', users: [slack.user('tom').id], count: 1 }] },
  });
  expect(await call(slack, 'reactions.get', { ...place, timestamp: '1700000000.000100' })).toMatchObject({
    error: 'message_not_found',
  });
});
