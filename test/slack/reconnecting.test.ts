/** The web socket is gone, and Slack gives no other at first. */
import { afterEach, describe, test } from '@jest/globals';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot } from './running-bot.js';

describe('apps.connections.open, while the bot runs', () => {
  let reconnecting: RunningBot;
  afterEach(() => reconnecting.close());

  test.each(['internal_error', 'service_unavailable', 'request_timeout'])(
    '%s: it connects again, and answers what came in between',
    async (code) => {
      reconnecting = await startBot({ patience: 2_000 });
      const { slack } = reconnecting;
      slack.faults.failMethod('apps.connections.open', code);
      slack.faults.dropSocket();
      const asked = slack.mention('maya', 'newsdesk', wrongClaim);
      await slack.until(() => slack.messages('newsdesk', { threadTs: asked.ts }).length > 1, 15_000);
    },
  );
});
