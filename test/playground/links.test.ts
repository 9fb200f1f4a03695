/** Links that the app makes previews of. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

let slack: Slack;
let app: App;

beforeEach(async () => {
  slack = await createSlack({ unfurlDomains: ['news.example'] }).start();
  app = await startApp(slack, (own) => {
    own.event('link_shared', async ({ event, client }) => {
      const [link] = event.links;
      if (!link) return;
      await client.chat.unfurl({
        unfurl_id: event.unfurl_id ?? '',
        source: 'conversations_history',
        unfurls: {
          [link.url]: {
            blocks: [
              { type: 'section', text: { type: 'mrkdwn', text: `About ${link.domain}` } },
              {
                type: 'actions',
                elements: [{ type: 'button', action_id: 'read', text: { type: 'plain_text', text: 'Read' } }],
              },
            ],
          },
        },
      });
    });
    own.action('read', async ({ ack, body, respond }) => {
      await ack();
      const { container } = body as unknown as { container: { type: string } };
      await respond({ text: `pressed in ${container.type}`, replace_original: false });
    });
  });
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

test('a preview stands under the message, wherever it was posted, and its button works', async () => {
  const message = slack.post('maya', 'copydesk', 'See https://www.news.example/story?id=1&page=2');
  const [preview] = await slack.until(() => message.attachments);
  expect(preview).toMatchObject({
    from_url: 'https://www.news.example/story?id=1&page=2',
    is_app_unfurl: true,
  });
  const run = await slack.press('maya', message, { actionId: 'read' });
  await slack.until(() => run.responses[0]);
  expect(run.responses[0]?.text).toBe('pressed in message_attachment');
  expect(slack.problems).toEqual([]);
});

test('links elsewhere, and the bot’s own, are not told of', async () => {
  slack.post('maya', 'newsdesk', 'https://other.example and https://notnews.example');
  await call(slack, 'chat.postMessage', {
    channel: slack.channel('newsdesk').id,
    text: '<https://news.example>',
  });
  await slack.settled();
  expect(slack.deliveries.map((one) => one.name)).not.toContain('link_shared');
});

test.each<[string, object, string]>([
  [
    'a link that is not in the message',
    { unfurls: { 'https://news.example/other': { blocks: [{ type: 'divider' }] } } },
    'cannot_unfurl_url',
  ],
  ['no previews', { unfurls: undefined }, 'missing_unfurls'],
  ['empty previews', { unfurls: {} }, 'invalid_unfurls_format'],
  ['no such message', { ts: '1700000000.000100' }, 'cannot_unfurl_message'],
  ['no such channel', { channel: 'C404' }, 'cannot_find_channel'],
  [
    'an id that was not given out',
    { channel: undefined, ts: undefined, unfurl_id: 'x', source: 'composer' },
    'invalid_unfurl_id',
  ],
])('%s', async (_name, more, error) => {
  const { channel, ts } = slack.post('maya', 'newsdesk', 'https://news.example/story');
  const unfurls = { 'https://news.example/story': { blocks: [{ type: 'divider' }] } };
  expect(await call(slack, 'chat.unfurl', { channel, ts, unfurls, ...more })).toMatchObject({ error });
});
