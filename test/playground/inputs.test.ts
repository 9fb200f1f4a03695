/** What people choose and enter, in messages and modals, as the app hears of it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { type Choice, createSlack, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

let slack: Slack;
let app: App;
/** The view that was submitted last. */
let submitted: { values: Record<string, Record<string, unknown>>; responseUrls: unknown[] };
let closed: string[];

const label = { type: 'plain_text' as const, text: 'Label' };
const option = (value: string) => ({ text: label, value });

beforeEach(async () => {
  closed = [];
  slack = await createSlack({ delays: { ack: 300 } }).start();
  app = await startApp(slack, (own) => {
    own.action(/.*/, async ({ ack }) => ack());
    own.shortcut(/.*/, async ({ ack }) => ack());
    own.options('story', async ({ ack, options }) => {
      if (options.value === 'none') return;
      await ack({ options: [{ text: label, value: `found ${options.value}` }] });
    });
    own.options('bad', async ({ ack }) => {
      await ack({ options: [{ text: { type: 'plain_text', text: '' }, value: 'x' }] });
    });
    own.view('form', async ({ ack, view, body }) => {
      await ack();
      submitted = {
        values: view.state.values,
        responseUrls: 'response_urls' in body ? (body.response_urls ?? []) : [],
      };
    });
    own.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, view, body }) => {
      await ack();
      closed.push(`${view.id}${'is_cleared' in body && body.is_cleared ? ' cleared' : ''}`);
    });
  });
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

/** A modal before Maya that holds these elements, each in an input block of its own name. */
async function openModal(elements: Record<string, object>, more: object = {}) {
  const { triggerId } = await slack.shortcut('maya', 'open');
  const blocks = Object.entries(elements).map(([name, element]) => ({
    type: 'input',
    block_id: name,
    label,
    element: { ...element, action_id: name },
    ...more,
  }));
  const view = {
    type: 'modal',
    callback_id: 'form',
    title: label,
    submit: label,
    notify_on_close: true,
    blocks,
  };
  const answer = await call(slack, 'views.open', { trigger_id: triggerId, view });
  expect(answer).toMatchObject({ ok: true });
  return slack.modals('maya').at(-1);
}

const newsdesk = () => slack.channel('newsdesk').id;
const maya = () => slack.user('maya').id;

/** Each element, what is chosen in it, and how the app hears of that. */
const choices: [string, object, () => Choice, () => object][] = [
  [
    'static_select',
    { options: [option('a'), option('b')] },
    () => 'b',
    () => ({ selected_option: option('b') }),
  ],
  ['radio_buttons', { options: [option('a')] }, () => 'a', () => ({ selected_option: option('a') })],
  [
    'checkboxes',
    { options: [option('a'), option('b')] },
    () => ['a', 'b'],
    () => ({ selected_options: [option('a'), option('b')] }),
  ],
  [
    'multi_static_select',
    { options: [option('a'), option('b')] },
    () => ['b'],
    () => ({ selected_options: [option('b')] }),
  ],
  ['external_select', {}, () => option('story'), () => ({ selected_option: option('story') })],
  ['multi_external_select', {}, () => [option('story')], () => ({ selected_options: [option('story')] })],
  ['users_select', {}, maya, () => ({ selected_user: maya() })],
  ['multi_users_select', {}, () => [maya()], () => ({ selected_users: [maya()] })],
  ['conversations_select', {}, newsdesk, () => ({ selected_conversation: newsdesk() })],
  ['multi_conversations_select', {}, () => [newsdesk()], () => ({ selected_conversations: [newsdesk()] })],
  ['channels_select', {}, newsdesk, () => ({ selected_channel: newsdesk() })],
  ['multi_channels_select', {}, () => [newsdesk()], () => ({ selected_channels: [newsdesk()] })],
  ['datepicker', {}, () => '2026-01-31', () => ({ selected_date: '2026-01-31' })],
  ['timepicker', {}, () => '09:30', () => ({ selected_time: '09:30' })],
  ['datetimepicker', {}, () => 1_767_600_000, () => ({ selected_date_time: 1_767_600_000 })],
];

/** Elements that only modals have. */
const entries: typeof choices = [
  ['plain_text_input', {}, () => 'words', () => ({ value: 'words' })],
  ['email_text_input', {}, () => 'maya@news.example', () => ({ value: 'maya@news.example' })],
  ['url_text_input', {}, () => 'https://news.example', () => ({ value: 'https://news.example' })],
  ['number_input', { is_decimal_allowed: true }, () => 1.5, () => ({ value: '1.5' })],
  [
    'file_input',
    {},
    () => [slack.upload('maya', 'a.txt', 'a').id],
    () => ({ files: [expect.objectContaining({ id: expect.stringMatching(/^F/), name: 'a.txt' })] }),
  ],
];

test.each(choices)('a %s in a message', async (type, rest, choice, heard) => {
  const { ts } = await call(slack, 'chat.postMessage', {
    channel: newsdesk(),
    text: 'Choose',
    blocks: [{ type: 'actions', block_id: 'here', elements: [{ type, action_id: 'it', ...rest }] }],
  });
  const message = slack.messages('newsdesk').find((one) => one.ts === ts);
  if (!message) throw new Error('no message');
  await slack.press('maya', message, { actionId: 'it', choice: choice() });
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    type: 'block_actions',
    actions: [{ type, block_id: 'here', action_id: 'it', ...heard() }],
    state: { values: { here: { it: { type, ...heard() } } } },
  });
  await expect(slack.press('maya', message, { actionId: 'it' })).rejects.toThrow(
    /choosing something|no option/,
  );
});

test.each([...choices, ...entries])('a %s in a modal', async (type, rest, choice, heard) => {
  await openModal({ it: { type, ...rest } });
  expect(await slack.submit('maya', { it: choice() })).toMatchObject({ ack: {} });
  expect(submitted.values).toEqual({ it: { it: { type, ...heard() } } });
  expect(slack.modals('maya')).toEqual([]);
});

test('formatted text comes as a block', async () => {
  await openModal({ it: { type: 'rich_text_input' } });
  await slack.submit('maya', { it: 'See @tom' });
  expect(submitted.values.it?.it).toMatchObject({
    rich_text_value: {
      type: 'rich_text',
      elements: [{ elements: [{ type: 'text' }, { type: 'user', user_id: slack.user('tom').id }] }],
    },
  });
});

describe('what Slack’s client does not let through', () => {
  test.each<[string, object, Choice | undefined, string]>([
    ['nothing', { type: 'plain_text_input' }, undefined, 'required field'],
    ['blanked out', { type: 'plain_text_input', initial_value: 'x' }, null, 'required field'],
    ['too short', { type: 'plain_text_input', min_length: 3 }, 'ab', 'at least 3'],
    ['too long', { type: 'plain_text_input', max_length: 3 }, 'abcd', 'at most 3'],
    ['no address', { type: 'email_text_input' }, 'maya', 'valid email'],
    ['no URL', { type: 'url_text_input' }, 'news.example', 'valid URL'],
    ['no number', { type: 'number_input', is_decimal_allowed: true }, 'five', 'a number'],
    ['no whole number', { type: 'number_input', is_decimal_allowed: false }, '1.5', 'a number'],
    ['too small', { type: 'number_input', is_decimal_allowed: false, min_value: '2' }, '1', '2 or more'],
    ['too large', { type: 'number_input', is_decimal_allowed: false, max_value: '2' }, '3', '2 or less'],
    ['an option that is not there', { type: 'static_select', options: [option('a')] }, 'b', 'no option b'],
    [
      'too many',
      { type: 'multi_static_select', options: [option('a'), option('b')], max_selected_items: 1 },
      ['a', 'b'],
      'takes 1 at most',
    ],
    ['a day that is none', { type: 'datepicker' }, 'tomorrow', 'a date such as'],
  ])('%s', async (_name, element, entry, said) => {
    await openModal({ it: element });
    const entered = entry === undefined ? {} : { it: entry };
    await expect((async () => slack.submit('maya', entered))()).rejects.toThrow(said);
    expect(slack.deliveries.map((one) => one.name)).not.toContain('view_submission');
  });

  test('what is optional may stay empty, and what was there from the start stays', async () => {
    await openModal(
      { empty: { type: 'plain_text_input' }, given: { type: 'plain_text_input', initial_value: 'x' } },
      { optional: true },
    );
    await slack.submit('maya', {});
    expect(submitted.values).toMatchObject({
      empty: { empty: { value: null } },
      given: { given: { value: 'x' } },
    });
  });

  test('an input tells of itself only where it says so', async () => {
    const quiet = await openModal({ it: { type: 'plain_text_input' } });
    if (!quiet) throw new Error('no modal');
    await expect(slack.press('maya', quiet, { actionId: 'it', choice: 'a' })).rejects.toThrow(
      'dispatch_action',
    );
    const telling = await openModal({ it: { type: 'plain_text_input' } }, { dispatch_action: true });
    if (!telling) throw new Error('no modal');
    await slack.press('maya', telling, { actionId: 'it', choice: 'a' });
    expect(slack.deliveries.at(-1)?.payload).toMatchObject({
      actions: [{ type: 'plain_text_input', value: 'a' }],
      view: { state: { values: { it: { it: { value: 'a' } } } } },
    });
  });
});

test('a conversation chosen may come with a URL to answer there', async () => {
  await openModal({ where: { type: 'conversations_select', response_url_enabled: true } });
  await slack.submit('maya', { where: newsdesk() });
  expect(submitted.responseUrls).toMatchObject([
    { block_id: 'where', action_id: 'where', channel_id: newsdesk() },
  ]);
  const [{ response_url: url }] = submitted.responseUrls as [{ response_url: string }];
  await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'Posted', response_type: 'in_channel' }) });
  expect(slack.messages('newsdesk').map((one) => one.text)).toEqual(['Posted']);
});

test('modals are closed one by one, or all at once', async () => {
  const first = await openModal({ it: { type: 'plain_text_input' } });
  await slack.dismiss('maya');
  expect(closed).toEqual([first?.id]);
  const second = await openModal({ it: { type: 'plain_text_input' } });
  await slack.dismiss('maya', { all: true });
  expect(closed).toEqual([first?.id, `${second?.id} cleared`]);
});

describe('a menu that the app fills', () => {
  const menu = (actionId: string) => ({ type: 'external_select', action_id: actionId });

  const posted = async (element: object) => {
    const blocks = [{ type: 'actions', elements: [element] }];
    const { ts } = await call(slack, 'chat.postMessage', { channel: newsdesk(), text: 'x', blocks });
    const message = slack.messages('newsdesk').find((one) => one.ts === ts);
    if (!message) throw new Error('no message');
    return message;
  };

  test('offers what matches', async () => {
    const message = await posted(menu('story'));
    expect(await slack.options('maya', message, { actionId: 'story' }, 'halt')).toEqual({
      options: [option('found halt')],
    });
    expect(slack.deliveries.at(-1)).toMatchObject({ name: 'block_suggestion', payload: { value: 'halt' } });
  });

  test('is not asked for less than it wants', async () => {
    const message = await posted(menu('story'));
    expect(await slack.options('maya', message, { actionId: 'story' }, 'ha')).toEqual({ options: [] });
    expect(slack.deliveries.map((one) => one.name)).not.toContain('block_suggestion');
    const eager = await posted({ ...menu('story'), min_query_length: 0 });
    expect(await slack.options('maya', eager, { actionId: 'story' }, '')).toMatchObject({ options: [{}] });
  });

  test.each(['story', 'bad'])('shows that nothing could be loaded (%s)', async (actionId) => {
    const message = await posted(menu(actionId));
    await expect(slack.options('maya', message, { actionId }, 'none')).rejects.toThrow(
      'Couldn’t load results',
    );
    expect(slack.problems).toHaveLength(1);
  });
});
