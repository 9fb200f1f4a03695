/** People and conversations, page by page; going in and out. */
import { afterEach, expect, test } from '@jest/globals';
import type { webApi } from '@slack/bolt';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';
import { type Answer, call, webClient } from './web-client.js';

let slack: Slack;

const start = async (options: SlackOptions = {}) => {
  slack = await createSlack({ subscriptions: [], ...options }).start();
};

afterEach(() => slack.close());

const names = (list: unknown) => (list as { name: string }[]).map((one) => one.name);

test('users, in pages of two', async () => {
  await start();
  const seen: string[] = [];
  for await (const page of webClient(slack).paginate('users.list', { limit: 2 })) {
    const { members } = page as webApi.UsersListResponse;
    expect(members?.length).toBeLessThanOrEqual(2);
    seen.push(...names(members));
  }
  expect(seen).toEqual(['bot', 'maya', 'tom', 'wirebot']);
  expect(await call(slack, 'users.list', { cursor: 'guessed' })).toMatchObject({ error: 'invalid_cursor' });
});

test('a page shifts by nothing that happens in between', async () => {
  await start();
  const channel = slack.channel('newsdesk').id;
  for (const text of ['1', '2', '3', '4']) slack.post('maya', 'newsdesk', text);
  const first = await call(slack, 'conversations.history', { channel, limit: 2 });
  slack.post('maya', 'newsdesk', '5');
  const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
  const second = await call(slack, 'conversations.history', { channel, limit: 2, cursor });
  const texts = (answer: Answer) => (answer.messages as { text: string }[]).map((one) => one.text);
  expect([texts(first), texts(second)]).toEqual([
    ['4', '3'],
    ['2', '1'],
  ]);
});

test('an email address is given to those with its scope', async () => {
  await start({ scopes: ['users:read'] });
  const user = slack.user('maya').id;
  expect((await call(slack, 'users.info', { user })).user).not.toHaveProperty('profile.email');
  await slack.close();
  await start({ scopes: ['users:read', 'users:read.email'] });
  expect((await call(slack, 'users.info', { user })).user).toHaveProperty(
    'profile.email',
    'maya@playground.example',
  );
});

test('conversations: public ones, and those that the bot is in', async () => {
  await start({
    channels: [
      { name: 'newsdesk', bot: true, topic: 'Today' },
      { name: 'copydesk' },
      { name: 'secret', private: true },
      { name: 'leaks', private: true, bot: true },
    ],
  });
  const list = async (types?: string) => names((await call(slack, 'conversations.list', { types })).channels);
  expect(await list()).toEqual(['newsdesk', 'copydesk']);
  expect(await list('public_channel,private_channel')).toEqual(['newsdesk', 'copydesk', 'leaks']);
  expect(await call(slack, 'conversations.list', { types: 'rooms' })).toMatchObject({
    error: 'invalid_types',
  });
  const channel = slack.channel('newsdesk').id;
  expect(await call(slack, 'conversations.info', { channel, include_num_members: true })).toMatchObject({
    channel: { name: 'newsdesk', topic: { value: 'Today' }, is_member: true, num_members: 4 },
  });
  expect(await call(slack, 'conversations.members', { channel })).toMatchObject({
    members: expect.arrayContaining([slack.bot.id, slack.user('maya').id]),
  });
  expect(await call(slack, 'conversations.members', { channel: slack.channel('secret').id })).toMatchObject({
    error: 'channel_not_found',
  });
});

test('the bot goes in and out', async () => {
  await start();
  const channel = slack.channel('copydesk').id;
  expect(await call(slack, 'conversations.join', { channel })).toMatchObject({
    channel: { is_member: true },
  });
  expect(await call(slack, 'conversations.join', { channel })).toMatchObject({
    warning: 'already_in_channel',
  });
  expect(await call(slack, 'chat.postMessage', { channel, text: 'Here' })).toMatchObject({ ok: true });
  expect(await call(slack, 'conversations.leave', { channel })).toMatchObject({ ok: true });
  expect(await call(slack, 'conversations.leave', { channel })).toMatchObject({ not_in_channel: true });
  expect(await call(slack, 'chat.postMessage', { channel, text: 'Gone' })).toMatchObject({
    error: 'not_in_channel',
  });
  const { channel: direct } = slack.directMessage('maya', 'Hello');
  expect(await call(slack, 'conversations.join', { channel: direct })).toMatchObject({
    error: 'method_not_supported_for_channel_type',
  });
});

test('a direct message with one or several', async () => {
  await start();
  const [maya, tom] = [slack.user('maya').id, slack.user('tom').id];
  const open = async (users: string) => call(slack, 'conversations.open', { users, return_im: true });
  const one = await open(maya);
  expect(one).toMatchObject({ channel: { is_im: true, user: maya } });
  expect(await open(maya)).toEqual(one);
  const group = await open(`${maya},${tom}`);
  expect(group).toMatchObject({ channel: { is_mpim: true, is_member: true, name: 'mpdm-bot--maya--tom-1' } });
  const { id } = group.channel as { id: string };
  expect(await call(slack, 'chat.postMessage', { channel: id, text: 'Both of you' })).toMatchObject({
    ok: true,
  });
  expect(await open('U404')).toMatchObject({ error: 'user_not_found' });
  expect(await open(slack.user('wirebot').id)).toMatchObject({ error: 'cannot_dm_bot' });
});

test.each<[string, string, object, string]>([
  ['public channels', 'conversations.list', {}, 'channels:read'],
  ['private channels', 'conversations.list', { types: 'private_channel' }, 'groups:read'],
  ['joining', 'conversations.join', { channel: 'C000000001' }, 'channels:join'],
  ['history', 'conversations.history', { channel: 'C000000001' }, 'channels:history'],
  ['people', 'users.list', {}, 'users:read'],
  ['one person', 'conversations.open', { users: 'U000000002' }, 'im:write'],
  ['several people', 'conversations.open', { users: 'U000000002,U000000003' }, 'mpim:write'],
])('%s need a scope', async (_name, method, args, needed) => {
  await start({ scopes: ['chat:write'] });
  expect(await call(slack, method, { ...args })).toMatchObject({
    error: 'missing_scope',
    needed,
    provided: 'chat:write',
  });
});
