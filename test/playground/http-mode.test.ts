import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { App, LogLevel } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { listen } from './echo-bot.js';

describe('an unmodified Bolt app that is reached by HTTP', () => {
  let slack: Slack;
  let app: App;
  let url: string;

  async function startApp(signingSecret: string): Promise<void> {
    slack.calls.length = 0;
    app = new App({
      token: slack.botToken,
      signingSecret,
      logger: {
        debug() {},
        info() {},
        warn() {},
        error() {},
        setLevel() {},
        setName() {},
        getLevel: () => LogLevel.ERROR,
      },
      clientOptions: { slackApiUrl: slack.apiUrl },
    });
    listen(app);
    // Bolt asks who it is as soon as it is made; a Slack that closed before would leave it asking.
    await slack.until(() => slack.calls.some((call) => call.method === 'auth.test'));
    const server = (await app.start(0)) as Server;
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  }

  beforeEach(async () => {
    slack = await createSlack({ delays: { retries: [0, 5, 5] } }).start();
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  test('takes signed commands, events and presses', async () => {
    await startApp(slack.signingSecret);
    await slack.deliverTo(url);
    const run = await slack.command('maya', 'newsdesk', '/echo hello');
    const answer = await slack.until(() => run.responses[0]);
    const pressed = await slack.press('maya', answer, { actionId: 'share' });
    await slack.until(() => pressed.responses[0]);
    const asked = slack.mention('tom', 'newsdesk', 'hi');
    await slack.until(() => slack.messages('newsdesk', { threadTs: asked.ts })[1]);
    slack.faults.deliverTwice = true;
    const twice = slack.mention('tom', 'newsdesk', 'hi');
    await slack.until(() => slack.messages('newsdesk', { threadTs: twice.ts })[2]);
    expect(slack.messages('newsdesk').at(-1)?.text).toContain('(again, http_timeout)');
    expect(slack.problems).toEqual([]);
  });

  test('refuses what another signed', async () => {
    await startApp('another secret');
    await expect(slack.deliverTo(url)).rejects.toThrow('http_error');
  });

  test('is tried again, then given up', async () => {
    await startApp(slack.signingSecret);
    await slack.deliverTo(url);
    await app.stop();
    slack.mention('tom', 'newsdesk', 'anybody?');
    await slack.until(() => slack.problems.length === 2);
    expect(slack.problems[0]).toEqual({
      code: 'undelivered_event',
      detail: expect.stringContaining('connection_failed'),
    });
    expect(slack.deliveries.map((one) => one.attempt).sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    await startApp(slack.signingSecret);
  });

  test('must be on this machine', async () => {
    await startApp(slack.signingSecret);
    await expect(slack.deliverTo('http://example.org/slack/events')).rejects.toThrow('loopback');
  });
});
