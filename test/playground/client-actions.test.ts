/** More of what a page can do: shortcuts, App Home, menus that the app fills, coming and going. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { type EventStream, openStream } from './event-stream.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

type Json = Record<string, unknown>;

let slack: Slack;
let app: App;
let stream: EventStream;
let maya: string;

const label = { type: 'plain_text' as const, text: 'Label' };

beforeEach(async () => {
  slack = await createSlack({ delays: { ack: 300 }, web: {} }).start();
  app = await startApp(slack, (own) => {
    own.event('app_home_opened', async ({ event, client }) => {
      const blocks = [{ type: 'section' as const, text: label }];
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
    own.shortcut('ask', async ({ ack, shortcut, client }) => {
      await ack();
      const heard = shortcut.type === 'message_action' ? String(shortcut.message.text) : 'nothing';
      const element = { type: 'plain_text_input' as const, action_id: 'it', initial_value: heard };
      await client.views.open({
        trigger_id: shortcut.trigger_id,
        view: {
          type: 'modal',
          title: label,
          submit: label,
          blocks: [{ type: 'input', block_id: 'b', label, element }],
        },
      });
    });
    own.options('story', async ({ ack, options }) => {
      await ack({ options: [{ text: label, value: options.value }] });
    });
    own.action('story', async ({ ack, respond, action }) => {
      await ack();
      if (action.type !== 'external_select') return;
      await respond({ text: `chose ${action.selected_option?.value}`, replace_original: false });
    });
    own.action('judge', async ({ ack, respond, action }) => {
      await ack();
      const value = 'value' in action ? String(action.value) : '';
      await respond({ text: `judged ${value}`, replace_original: false });
    });
  });
  maya = slack.user('maya').id;
  stream = await openStream(slack.apiUrl.replace('/api/', `/client/events?as=${maya}`), slack.clientToken);
});

afterEach(async () => {
  stream.close();
  await app.stop();
  await slack.close();
});

async function send(route: string, body: Json): Promise<Json> {
  const response = await fetch(slack.apiUrl.replace('/api/', `/client/${route}`), {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.clientToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ as: maya, ...body }),
  });
  return (await response.json()) as Json;
}

async function get(path: string): Promise<Json> {
  const url = slack.apiUrl.replace('/api/', `/client/${path}`);
  const response = await fetch(url, { headers: { authorization: `Bearer ${slack.clientToken}` } });
  return (await response.json()) as Json;
}

/** A message of the app's with one element, and where it is. */
async function posted(element: object, type = 'actions') {
  const channel = slack.channel('newsdesk').id;
  const blocks = [{ type, block_id: 'here', elements: [element] }];
  const { ts } = await call(slack, 'chat.postMessage', { channel, text: 'Choose', blocks });
  return { container: { type: 'message', channel, ts }, block_id: 'here' };
}

const answer = () => stream.next('message', (data) => data.is_ephemeral === true);

test('App Home is opened and shown', async () => {
  expect(await send('home', { tab: 'home' })).toEqual({ ok: true });
  expect(await stream.next('home', () => true)).toMatchObject({
    view: { type: 'home', blocks: [{ type: 'section' }] },
  });
  expect(await get(`state?as=${maya}`)).toMatchObject({ home: { type: 'home' } });
});

test('shortcuts on a message and global ones', async () => {
  const { channel, ts } = slack.post('tom', 'newsdesk', 'A claim');
  expect(await send('shortcut', { callback_id: 'ask', message: { channel, ts } })).toEqual({ ok: true });
  const shown = async () => {
    const { modals } = await stream.next('modals', () => true);
    return JSON.stringify(modals);
  };
  expect(await shown()).toContain('A claim');
  expect(await send('shortcut', { callback_id: 'ask' })).toEqual({ ok: true });
  expect(await shown()).toContain('nothing');
  expect(await send('shortcut', { callback_id: 'other' })).toMatchObject({ error: 'operation_timeout' });
  expect(await stream.next('notice', () => true)).toMatchObject({ code: 'operation_timeout' });
  expect(slack.modals('maya')).toHaveLength(1);
  expect(await send('close', { view_id: slack.modals('maya')[0]?.id, all: true })).toEqual({ ok: true });
  expect(await send('close', { view_id: 'V404' })).toMatchObject({ error: 'refused' });
});

test('a menu that the app fills: asked, then chosen from', async () => {
  const place = await posted({ type: 'external_select', action_id: 'story' });
  const { options } = await send('options', { ...place, action_id: 'story', value: 'halt' });
  const [choice] = options as Json[];
  expect(choice).toEqual({ text: label, value: 'halt' });
  expect(await send('action', { ...place, action_id: 'story', choice })).toEqual({ ok: true });
  expect(await answer()).toMatchObject({ text: 'chose halt' });
});

test('feedback is the button that was pressed', async () => {
  const half = (value: string) => ({ text: label, value });
  const place = await posted(
    {
      type: 'feedback_buttons',
      action_id: 'judge',
      positive_button: half('good'),
      negative_button: half('bad'),
    },
    'context_actions',
  );
  await send('action', { ...place, action_id: 'judge', choice: 'bad' });
  expect(await answer()).toMatchObject({ text: 'judged bad' });
});

test('coming and going', async () => {
  const channel = slack.channel('investigations').id;
  slack.invite('maya', 'investigations', 'tom');
  expect(await stream.next('channel', () => true)).toMatchObject({ id: channel, is_member: true });
  expect(await send('leave', { channel })).toEqual({ ok: true });
  expect(await stream.next('channel_removed', () => true)).toEqual({ id: channel });
  expect(await send('join', { channel })).toMatchObject({ ok: false, error: 'refused' });
  const copydesk = slack.channel('copydesk').id;
  slack.seed('tom', 'copydesk', 'Earlier');
  await send('leave', { channel: copydesk });
  expect(await stream.next('channel', (data) => data.id === copydesk)).toMatchObject({ is_member: false });
  expect(await send('join', { channel: copydesk })).toMatchObject({
    channel: { is_member: true },
    messages: [{ text: 'Earlier' }],
  });
  expect(await send('invite', { channel: copydesk, user: slack.bot.id })).toEqual({ ok: true });
  expect(slack.channel('copydesk').members).toContain(slack.bot.id);
});

test('what is older comes page by page', async () => {
  const channel = slack.channel('copydesk').id;
  for (const text of ['1', '2', '3']) slack.seed('tom', 'copydesk', text);
  const texts = ({ messages, has_more }: Json) => [(messages as Json[]).map((one) => one.text), has_more];
  const last = await get(`history?as=${maya}&channel=${channel}&limit=2`);
  expect(texts(last)).toEqual([['2', '3'], true]);
  const [first] = last.messages as Json[];
  expect(texts(await get(`history?as=${maya}&channel=${channel}&limit=2&before=${first?.ts}`))).toEqual([
    ['1'],
    false,
  ]);
});
