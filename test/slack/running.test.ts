import { afterEach, describe, expect, test } from '@jest/globals';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { createApp } from '../../src/slack/app.js';
import { FixtureChecker, record, wrongClaim } from './newsroom.js';
import { freePort, type RunningBot, silent, startBot, store, wordsOf } from './running-bot.js';

describe('Socket Mode', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  test('says that it is healthy, with the date of its record', async () => {
    bot = await startBot();
    const health = await fetch(`http://127.0.0.1:${bot.port}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({
      status: 'ok',
      record: { asOf: record.asOf, digest: record.digest },
      store: { kind: store.kind, answers: true },
      jobs: { unfinished: 0 },
    });
  });

  test('comes back after Slack renews the connection', async () => {
    bot = await startBot();
    bot.slack.disconnect();
    await bot.slack.until(() => bot.slack.connections === 0);
    await bot.slack.until(() => bot.slack.connections === 1, 10_000);
    const run = await bot.slack.command('maya', 'newsdesk', '/factcheck It is so.');
    await bot.slack.until(() => run.responses.length === 1);
  });

  test('a stop finishes what is in hand and takes nothing new', async () => {
    bot = await startBot();
    bot.slack.faults.delay = 300;
    bot.slack.mention('maya', 'newsdesk', wrongClaim);
    await bot.slack.until(() => bot.checker.asked.length === 1);
    await bot.stopBot();
    const answers = bot.slack.messages('newsdesk').filter(({ user }) => user === bot.slack.bot.id);
    expect(answers).toHaveLength(4);
    expect(bot.slack.connections).toBe(0);
  });
});

describe('a start', () => {
  let slack: Slack;
  afterEach(() => slack.close());

  test.each([
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }],
    ['SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }],
  ])('says so where Slack refuses %s, without its value', async (setting, wrong) => {
    slack = await createSlack().start();
    const bot = createApp({
      connection: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken, ...wrong },
      port: await freePort(),
      checking: inThisThread({ current: new FixtureChecker() }),
      store,
      logger: silent,
      slackApiUrl: slack.apiUrl,
    });
    await expect(bot.start()).rejects.toThrow(`Slack does not accept ${setting} (invalid_auth)`);
    await bot.stop();
  });
});

describe('HTTP mode', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  test('answers commands, buttons and mentions that Slack signed', async () => {
    bot = await startBot({ mode: 'http' });
    const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
    await bot.slack.until(() => run.responses.length === 1);
    const [answer] = run.responses;
    if (!answer) throw new Error('no answer');
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    bot.slack.mention('maya', 'newsdesk', 'The moon is made of cheese.');
    const fromStet = () =>
      bot.slack.messages('newsdesk').filter(({ user, visibleTo }) => user === bot.slack.bot.id && !visibleTo);
    await bot.slack.until(() => fromStet().length === 5);
    expect(fromStet().map(wordsOf).join('\n')).toContain('Not on record');
    expect(bot.slack.problems).toEqual([]);
  });

  test('refuses what Slack did not sign', async () => {
    bot = await startBot({ mode: 'http' });
    const forged = await fetch(`http://127.0.0.1:${bot.port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
        'x-slack-signature': `v0=${'0'.repeat(64)}`,
      },
      body: JSON.stringify({ type: 'event_callback', event: { type: 'app_mention' } }),
    });
    expect(forged.status).toBe(401);
    expect(bot.checker.asked).toEqual([]);
  });

  test('says that it is healthy on the same port', async () => {
    bot = await startBot({ mode: 'http' });
    const health = await fetch(`http://127.0.0.1:${bot.port}/health`);
    expect(health.status).toBe(200);
  });
});
