import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startEchoBot } from './echo-bot.js';

describe('an unmodified Bolt app in Socket Mode', () => {
  let slack: Slack;
  let app: App;

  beforeEach(async () => {
    slack = await createSlack({ delays: { ack: 500, retries: [0, 10, 20] } }).start();
    app = await startEchoBot(slack);
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  test('answers a command to its caller alone', async () => {
    const run = await slack.command('maya', 'newsdesk', '/echo a & b');
    await slack.until(() => run.responses[0]);
    expect(run.error).toBeUndefined();
    expect(slack.messages('newsdesk', { as: 'maya' })).toMatchObject([
      { text: 'a &amp; b', user: slack.bot.id },
    ]);
    expect(slack.messages('newsdesk', { as: 'tom' })).toEqual([]);
    expect(slack.problems).toEqual([]);
  });

  test('answers a command where it is not a member', async () => {
    const run = await slack.command('tom', 'copydesk', '/echo hello');
    await slack.until(() => run.responses[0]);
    expect(slack.messages('copydesk', { as: 'tom' })).toMatchObject([{ text: 'hello' }]);
  });

  test('shares an ephemeral answer by its button', async () => {
    const { responses } = await slack.command('maya', 'newsdesk', '/echo hello');
    const answer = await slack.until(() => responses[0]);
    await expect(slack.press('tom', answer, { actionId: 'share' })).rejects.toThrow('does not see');
    const pressed = await slack.press('maya', answer, { actionId: 'share' });
    await slack.until(() => pressed.responses[0]);
    expect(slack.messages('newsdesk', { as: 'tom' })).toMatchObject([{ text: 'hello' }]);
    expect(slack.messages('newsdesk')).toHaveLength(1);
  });

  test('has no commands in threads', async () => {
    const parent = slack.post('maya', 'newsdesk', 'a thread');
    const run = await slack.command('maya', 'newsdesk', '/echo hello', { threadTs: parent.ts });
    expect(run).toMatchObject({ error: 'not_supported_in_threads', responses: [] });
  });

  test('is told off for a command that is not acknowledged in time', async () => {
    expect(await slack.command('maya', 'newsdesk', '/sleep')).toMatchObject({ error: 'operation_timeout' });
    expect(slack.problems).toMatchObject([{ code: 'operation_timeout' }]);
  });

  test('hears a mention as a message too, and answers in its thread', async () => {
    const asked = slack.mention('maya', 'newsdesk', 'is it <so>?');
    const [, answer] = await slack.until(() => {
      const thread = slack.messages('newsdesk', { threadTs: asked.ts });
      return thread.length === 2 && thread;
    });
    expect(answer).toMatchObject({ text: `heard: <@${slack.bot.id}> is it &lt;so&gt;?`, threadTs: asked.ts });
    expect(slack.deliveries.slice(0, 2).map((one) => one.name)).toEqual(['message', 'app_mention']);
  });

  test('hears nothing where it is not a member, until it is invited', async () => {
    slack.mention('maya', 'copydesk', 'hello');
    expect(slack.deliveries).toEqual([]);
    slack.invite('maya', 'copydesk');
    slack.mention('maya', 'copydesk', 'hello again');
    await slack.until(() => slack.messages('copydesk').length === 3);
    expect(slack.deliveries.map((one) => one.name)).toEqual(
      expect.arrayContaining(['member_joined_channel', 'message', 'app_mention']),
    );
  });

  test('answers a direct message', async () => {
    slack.directMessage('tom', 'psst');
    await slack.until(() => slack.messages('@tom').length === 2);
    expect(slack.messages('@tom').map((one) => one.text)).toEqual(['psst', 'direct: psst']);
    expect(slack.deliveries.some((one) => one.name === 'app_mention')).toBe(false);
  });

  test('opens a modal, finds fault with it, and takes it', async () => {
    await slack.command('maya', 'newsdesk', '/form');
    await slack.until(() => slack.modals('maya')[0]);
    expect(await slack.submit('maya', { name: 'x' })).toMatchObject({ errors: { name: 'Too short' } });
    expect(slack.modals('maya')).toHaveLength(1);
    expect(await slack.submit('maya', { name: 'Maya' })).not.toHaveProperty('errors');
    expect(slack.modals('maya')).toHaveLength(0);
    expect(slack.messages('newsdesk', { as: 'maya' })).toMatchObject([{ text: 'Opening' }]);
    expect(slack.problems).toEqual([]);
  });

  test('runs a shortcut on a message', async () => {
    const message = slack.post('tom', 'copydesk', 'look at this');
    const run = await slack.shortcut('maya', 'look', message);
    expect(await slack.until(() => run.responses[0])).toMatchObject({ text: 'looked at look at this' });
  });

  test('gets an event a second time, marked as a retry', async () => {
    slack.faults.deliverTwice = true;
    const asked = slack.mention('maya', 'newsdesk', 'twice');
    await slack.until(() => slack.messages('newsdesk', { threadTs: asked.ts }).length === 3);
    expect(slack.messages('newsdesk', { threadTs: asked.ts }).at(-1)?.text).toContain('(again, timeout)');
  });

  test('keeps getting events after its socket was cut', async () => {
    slack.faults.dropSocket();
    await slack.until(() => slack.connections === 0);
    const asked = slack.mention('maya', 'newsdesk', 'still there?');
    await slack.until(() => slack.connections === 1, 10_000);
    await slack.redeliver();
    await slack.until(() => slack.messages('newsdesk', { threadTs: asked.ts }).length > 1);
  }, 15_000);

  test('waits out a rate limit', async () => {
    slack.faults.rateLimit('chat.postMessage', { retryAfter: 1 });
    slack.mention('maya', 'newsdesk', 'hello');
    await slack.until(() => slack.messages('newsdesk').length === 2);
    const posts = slack.calls.filter((call) => call.method === 'chat.postMessage');
    expect(posts.map((call) => call.status)).toEqual([429, 200]);
  });
});
