import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { webApi } from '@slack/bolt';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';

let slack: Slack;

type Answer = Record<string, unknown> & { response_metadata?: webApi.WebAPICallResult['response_metadata'] };

async function start(options: SlackOptions = {}): Promise<void> {
  slack = await createSlack({ subscriptions: [], ...options }).start();
}

/** An unmodified client; errors come back as their codes. */
async function call(
  method: string,
  args: Record<string, unknown> = {},
  token: string = slack.botToken,
): Promise<Answer> {
  const client = new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => webApi.LogLevel.ERROR,
    },
  });
  try {
    return { ...(await client.apiCall(method, args)) };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return { ...error.data };
    throw error;
  }
}

afterEach(() => slack.close());

describe('refusals', () => {
  beforeEach(() => start());

  const newsdesk = () => slack.channel('newsdesk').id;

  test.each<[string, string, () => Record<string, unknown>]>([
    ['unknown_method', 'chat.shout', () => ({})],
    ['unknown_method', '__proto__', () => ({})],
    ['channel_not_found', 'chat.postMessage', () => ({ channel: 'C404', text: 'x' })],
    ['channel_not_found', 'chat.postMessage', () => ({ channel: '#newsdesk', text: 'x' })],
    ['channel_not_found', 'conversations.info', () => ({ channel: slack.channel('investigations').id })],
    ['not_in_channel', 'chat.postMessage', () => ({ channel: slack.channel('copydesk').id, text: 'x' })],
    ['not_in_channel', 'conversations.history', () => ({ channel: slack.channel('copydesk').id })],
    ['no_text', 'chat.postMessage', () => ({ channel: newsdesk() })],
    ['no_text', 'chat.postMessage', () => ({ channel: newsdesk(), blocks: [{ type: 'divider' }] })],
    ['msg_too_long', 'chat.postMessage', () => ({ channel: newsdesk(), text: 'x'.repeat(40_001) })],
    ['invalid_arguments', 'chat.postMessage', () => ({ channel: newsdesk(), text: 'a < b' })],
    ['invalid_arguments', 'chat.postMessage', () => ({ channel: newsdesk(), text: 'x', colour: 'red' })],
    [
      'invalid_arguments',
      'chat.postMessage',
      () => ({ channel: newsdesk(), text: 'x', thread_ts: 1_700_000_000.1 }),
    ],
    [
      'thread_not_found',
      'chat.postMessage',
      () => ({ channel: newsdesk(), text: 'x', thread_ts: '1700000000.000100' }),
    ],
    [
      'invalid_blocks',
      'chat.postMessage',
      () => ({ channel: newsdesk(), text: 'x', blocks: [{ type: 'marquee' }] }),
    ],
    ['invalid_blocks_format', 'chat.postMessage', () => ({ channel: newsdesk(), text: 'x', blocks: '[{' })],
    ['user_not_in_channel', 'chat.postEphemeral', () => ({ channel: newsdesk(), user: 'U404', text: 'x' })],
    ['message_not_found', 'chat.update', () => ({ channel: newsdesk(), ts: '1700000000.000100', text: 'x' })],
    [
      'cant_update_message',
      'chat.update',
      () => ({ channel: newsdesk(), ts: slack.post('maya', 'newsdesk', 'hers').ts, text: 'x' }),
    ],
    [
      'cant_delete_message',
      'chat.delete',
      () => ({ channel: newsdesk(), ts: slack.post('maya', 'newsdesk', 'hers').ts }),
    ],
    ['thread_not_found', 'conversations.replies', () => ({ channel: newsdesk(), ts: '1700000000.000100' })],
    ['user_not_found', 'users.info', () => ({ user: 'U404' })],
    [
      'invalid_trigger_id',
      'views.open',
      () => ({
        trigger_id: 'x',
        view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
      }),
    ],
  ])('%s from %s', async (code, method, args) => {
    expect(await call(method, args())).toMatchObject({ ok: false, error: code });
  });

  test('tokens', async () => {
    expect(await call('auth.test', {}, 'xoxb-wrong')).toMatchObject({ error: 'invalid_auth' });
    expect(await call('auth.test', {}, slack.appToken)).toMatchObject({ error: 'not_allowed_token_type' });
    const bare = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await bare.json()).toMatchObject({ error: 'not_authed' });
  });

  test('says where a block is wrong', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    expect(await call('chat.postMessage', { channel: newsdesk(), text: 'x', blocks })).toMatchObject({
      response_metadata: {
        messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  test('a reply is no parent', async () => {
    const parent = slack.post('maya', 'newsdesk', 'parent');
    const reply = slack.post('tom', 'newsdesk', 'reply', { threadTs: parent.ts });
    expect(
      await call('chat.postMessage', { channel: newsdesk(), text: 'x', thread_ts: reply.ts }),
    ).toMatchObject({
      error: 'cannot_reply_to_message',
    });
  });
});

describe('messages', () => {
  beforeEach(() => start());

  test('post, update, react, read, delete', async () => {
    const channel = slack.channel('newsdesk').id;
    const posted = await call('chat.postMessage', {
      channel,
      text: 'first',
      blocks: [{ type: 'divider' }],
      unfurl_links: false,
    });
    expect(posted).toMatchObject({ ok: true, message: { bot_id: slack.bot.botId, text: 'first' } });
    const ts = String(posted.ts);
    slack.post('maya', 'newsdesk', 'a reply', { threadTs: ts });
    await call('chat.update', { channel, ts, text: 'second' });
    await call('reactions.add', { channel, timestamp: ts, name: 'eyes' });
    expect(await call('reactions.add', { channel, timestamp: ts, name: 'eyes' })).toMatchObject({
      error: 'already_reacted',
    });
    const { messages } = await call('conversations.replies', { channel, ts });
    expect(messages).toMatchObject([
      { text: 'second', reply_count: 1, thread_ts: ts, reactions: [{ name: 'eyes', count: 1 }] },
      { text: 'a reply', thread_ts: ts, parent_user_id: slack.bot.id },
    ]);
    expect(slack.messages('newsdesk')[0]).not.toHaveProperty('blocks');
    const { permalink } = await call('chat.getPermalink', { channel, message_ts: ts });
    expect(permalink).toBe(`https://playground.slack.com/archives/${channel}/p${ts.replace('.', '')}`);
    await call('chat.delete', { channel, ts });
    expect(slack.messages('newsdesk').map((one) => one.text)).toEqual(['a reply']);
  });

  test('an ephemeral message is seen by one person, and is in no history', async () => {
    const channel = slack.channel('newsdesk').id;
    await call('chat.postEphemeral', { channel, user: slack.user('maya').id, text: 'between us' });
    expect(slack.messages('newsdesk', { as: 'maya' })).toHaveLength(1);
    expect(slack.messages('newsdesk', { as: 'tom' })).toHaveLength(0);
    expect(await call('conversations.history', { channel })).toMatchObject({ messages: [] });
  });

  test('history comes in pages, newest first', async () => {
    const channel = slack.channel('newsdesk').id;
    for (const text of ['1', '2', '3']) slack.post('maya', 'newsdesk', text);
    const first = await call('conversations.history', { channel, limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: '3' }, { text: '2' }] });
    const cursor = first.response_metadata?.next_cursor;
    expect(await call('conversations.history', { channel, limit: 2, cursor })).toMatchObject({
      has_more: false,
      messages: [{ text: '1' }],
    });
  });

  test('a person’s id stands for the direct message', async () => {
    await call('chat.postMessage', { channel: slack.user('tom').id, text: 'psst' });
    expect(slack.messages('@tom').map((one) => one.text)).toEqual(['psst']);
  });

  test('every call is on record', async () => {
    await call('users.info', { user: slack.user('maya').id });
    expect(slack.calls).toMatchObject([
      { method: 'users.info', status: 200, args: { user: slack.user('maya').id }, response: { ok: true } },
    ]);
    expect(JSON.stringify(slack.calls)).not.toContain(slack.botToken);
  });
});

describe('settings and faults', () => {
  test('a scope that was not granted is missing', async () => {
    await start({ scopes: ['chat:write'] });
    expect(await call('users.info', { user: slack.bot.id })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
  });

  test('a rate limit and a failure hit once', async () => {
    await start();
    slack.faults.rateLimit('auth.test', { retryAfter: 7 });
    await expect(call('auth.test')).rejects.toMatchObject({ retryAfter: 7 });
    slack.faults.failMethod('auth.test', 'fatal_error');
    expect(await call('auth.test')).toMatchObject({ error: 'fatal_error' });
    expect(await call('auth.test')).toMatchObject({ ok: true });
  });
});
