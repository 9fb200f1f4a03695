import { App, LogLevel } from '@slack/bolt';
import type { Slack } from '../../src/playground/index.js';

/** A bot on an unmodified Bolt that repeats what it hears, in Socket Mode. */
export async function startEchoBot(slack: Slack): Promise<App> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 1 } },
  });
  listen(app);
  await app.start();
  return app;
}

export function listen(app: App): void {
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack();
    await respond({
      text: command.text,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: command.text } },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'share',
              text: { type: 'plain_text', text: 'Share' },
              value: command.text,
            },
          ],
        },
      ],
    });
  });

  app.command('/sleep', async () => {});

  app.command('/form', async ({ ack, body, client }) => {
    await ack('Opening');
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'Form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'name',
            label: { type: 'plain_text', text: 'Name' },
            element: { type: 'plain_text_input', action_id: 'name' },
          },
        ],
      },
    });
  });

  app.view('form', async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value;
    if (name === 'x') await ack({ response_action: 'errors', errors: { name: 'Too short' } });
    else await ack();
  });

  app.action('share', async ({ ack, respond, payload }) => {
    await ack();
    if (payload.type !== 'button') return;
    await respond({ delete_original: true });
    await respond({ response_type: 'in_channel', text: payload.value ?? '' });
  });

  app.event('app_mention', async ({ event, say, context }) => {
    const retry = context.retryNum ? ` (again, ${context.retryReason})` : '';
    await say({ text: `heard: ${event.text}${retry}`, thread_ts: event.thread_ts ?? event.ts });
  });

  app.message(async ({ message, say }) => {
    if (message.channel_type === 'im' && message.subtype === undefined) await say(`direct: ${message.text}`);
  });

  app.shortcut('look', async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === 'message_action') await respond(`looked at ${shortcut.message.text}`);
  });
}
