import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

let slack: Slack;
let app: App;

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

/** An app whose home tab counts how often it was opened, and has a button. */
beforeEach(async () => {
  slack = await createSlack().start();
  let opened = 0;
  app = await startApp(slack, (own) => {
    own.event('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'home') return;
      opened += 1;
      const hash = event.view && 'hash' in event.view ? String(event.view.hash) : undefined;
      const before = hash ? 'again' : 'for the first time';
      await client.views.publish({
        user_id: event.user,
        ...(hash && { hash }),
        view: {
          type: 'home',
          blocks: [
            section(`Opened ${before}: ${opened}`),
            {
              type: 'actions',
              elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } }],
            },
          ],
        },
      });
    });
    own.action('more', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || !body.view) return;
      await client.views.update({
        view_id: body.view.id,
        hash: body.view.hash,
        view: { type: 'home', blocks: [section('More')] },
      });
    });
  });
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

const shown = () => JSON.stringify(slack.home('maya')?.wire.blocks ?? []);

test('a tab is made for each person, and its elements work', async () => {
  slack.openHome('maya');
  await slack.until(() => shown().includes('Opened for the first time: 1'));
  expect(slack.home('tom')).toBeUndefined();
  slack.openHome('maya');
  await slack.until(() => shown().includes('Opened again: 2'));
  const view = slack.home('maya');
  if (!view) throw new Error('no home');
  await slack.press('maya', view, { actionId: 'more' });
  await slack.until(() => shown().includes('"More"'));
  expect(slack.problems).toEqual([]);
});

test('the messages tab publishes nothing', async () => {
  slack.openHome('maya', 'messages');
  await slack.until(() => slack.deliveries.some((one) => one.outcome === 'acknowledged'));
  await slack.settled();
  expect(slack.home('maya')).toBeUndefined();
});

test('a view that was changed in between is not written over', async () => {
  const user_id = slack.user('maya').id;
  const publish = (text: string, hash?: unknown) =>
    call(slack, 'views.publish', { user_id, hash, view: { type: 'home', blocks: [section(text)] } });
  const { hash: first } = (await publish('1')).view as { hash: string };
  const { hash: second } = (await publish('2', first)).view as { hash: string };
  expect(await publish('late', first)).toMatchObject({ error: 'hash_conflict' });
  expect(shown()).toContain('"2"');
  expect(await publish('3', second)).toMatchObject({ ok: true });
});

test('an app without a home tab has none', async () => {
  const plain = await createSlack({
    manifest: {
      display_information: { name: 'Plain' },
      features: { app_home: { messages_tab_enabled: false } },
      oauth_config: { scopes: { bot: ['chat:write'] } },
    },
  }).start();
  const maya = plain.user('maya').id;
  const view = { type: 'home', blocks: [section('x')] };
  expect(await call(plain, 'views.publish', { user_id: maya, view })).toMatchObject({ error: 'not_enabled' });
  expect(await call(plain, 'chat.postMessage', { channel: maya, text: 'x' })).toMatchObject({
    error: 'messages_tab_disabled',
  });
  expect(() => plain.openHome('maya')).toThrow('no home tab');
  await plain.close();
});
