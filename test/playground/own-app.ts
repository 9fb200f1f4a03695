/** An app of a test's own, on an unmodified Bolt, in Socket Mode. */
import { App } from '@slack/bolt';
import type { Slack } from '../../src/playground/index.js';
import { quiet } from './web-client.js';

export async function startApp(slack: Slack, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  listen(app);
  await app.start();
  return app;
}
