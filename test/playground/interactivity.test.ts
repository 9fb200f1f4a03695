import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSlack, type Slack } from '../../src/playground/index.js';

describe('response URLs and triggers', () => {
  let slack: Slack;
  let time: number;

  beforeEach(async () => {
    time = 1_700_000_000_000;
    slack = await createSlack({ now: () => time, delays: { ack: 20 } }).start();
  });

  afterEach(() => slack.close());

  /** No app is connected, so the command fails; its URL is good all the same, as in Slack. */
  const command = () => slack.command('maya', 'newsdesk', '/anything');

  async function post(url: string, body: unknown): Promise<{ status: number; error?: string }> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const { error } = (await response.json()) as { error?: string };
    return { status: response.status, ...(error && { error }) };
  }

  async function call(method: string, args: object) {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${slack.botToken}`,
      },
      body: JSON.stringify(args),
    });
    return (await response.json()) as { ok: boolean; error?: string };
  }

  const label = { type: 'plain_text', text: 'x' };

  const openModal = (triggerId: string, method = 'views.open') =>
    call(method, {
      trigger_id: triggerId,
      view: {
        type: 'modal',
        title: label,
        blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'next', text: label }] }],
      },
    });

  /** The action that the app was told of last. */
  const lastAction = () => {
    const told = slack.deliveries.filter((one) => one.kind === 'interactive').at(-1);
    return Array.isArray(told?.payload.actions) ? told.payload.actions[0] : undefined;
  };

  test('five uses', async () => {
    const { responseUrl, responses } = await command();
    for (const text of ['1', '2', '3', '4', '5'])
      expect(await post(responseUrl, { text })).toEqual({ status: 200 });
    expect(await post(responseUrl, { text: '6' })).toEqual({ status: 404, error: 'used_url' });
    expect(responses.map((one) => one.text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('half an hour', async () => {
    const { responseUrl } = await command();
    time += 30 * 60_000 + 1;
    expect(await post(responseUrl, { text: 'late' })).toEqual({ status: 404, error: 'expired_url' });
  });

  test.each<[string, unknown, string]>([
    ['nothing to say', {}, 'no_text'],
    ['not JSON', 'text=hello', 'invalid_payload'],
    ['an unknown property', { text: 'x', colour: 'red' }, 'invalid_arguments'],
    ['a wrong response_type', { text: 'x', response_type: 'loud' }, 'invalid_arguments'],
    ['bad blocks', { text: 'x', blocks: [{ type: 'marquee' }] }, 'invalid_blocks'],
    ['half an escape', { text: 'AT&T' }, 'invalid_arguments'],
    ['a command has no original', { text: 'x', replace_original: true }, 'message_not_found'],
    ['no such thread', { text: 'x', thread_ts: '1700000000.000100' }, 'thread_not_found'],
  ])('%s is refused', async (_name, body, error) => {
    const { responseUrl } = await command();
    expect(await post(responseUrl, body)).toEqual({ status: 400, error });
    expect(slack.messages('newsdesk')).toEqual([]);
  });

  test('a guessed URL', async () => {
    expect(await post(slack.apiUrl.replace('/api/', '/commands/T1/x'), { text: 'x' })).toEqual({
      status: 404,
      error: 'invalid_url',
    });
  });

  test('a button’s URL replaces its message', async () => {
    const { responseUrl, responses } = await command();
    const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
    await post(responseUrl, { text: 'short', blocks: [{ type: 'actions', elements: [button] }] });
    const [message] = responses;
    if (!message) throw new Error('no message');
    const pressed = await slack.press('maya', message, { actionId: 'more' });
    expect(await post(pressed.responseUrl, { text: 'long', replace_original: true })).toEqual({
      status: 200,
    });
    expect(slack.messages('newsdesk', { as: 'maya' })).toMatchObject([{ ts: message.ts, text: 'long' }]);
    expect(message).not.toHaveProperty('blocks');
  });

  test('a trigger opens one view, within three seconds', async () => {
    const { triggerId } = await command();
    expect(await openModal(triggerId)).toMatchObject({ ok: true });
    expect(await openModal(triggerId)).toMatchObject({ error: 'exchanged_trigger_id' });
    const late = await command();
    time += 3_001;
    expect(await openModal(late.triggerId)).toMatchObject({ error: 'expired_trigger_id' });
  });

  test('modals stack three deep, by triggers from a modal', async () => {
    await openModal((await command()).triggerId);
    expect(await openModal((await command()).triggerId, 'views.push')).toMatchObject({ error: 'not_found' });
    for (const expected of [{ ok: true }, { ok: true }, { error: 'push_limit_reached' }]) {
      const top = await slack.until(() => slack.modals('maya').at(-1));
      const pressed = await slack.press('maya', top, { actionId: 'next' });
      expect(await openModal(pressed.triggerId, 'views.push')).toMatchObject(expected);
    }
    expect(slack.modals('maya')).toHaveLength(3);
  });

  test('a home tab is published, and its buttons work', async () => {
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: label, value: '1' }] },
    ];
    await call('views.publish', { user_id: slack.user('maya').id, view: { type: 'home', blocks } });
    await slack.press('maya', await slack.until(() => slack.home('maya')), { actionId: 'go' });
    expect(lastAction()).toMatchObject({ type: 'button', action_id: 'go', value: '1' });
  });

  test('menus and feedback say what was chosen', async () => {
    const options = ['a', 'b'].map((value) => ({ text: label, value }));
    await call('chat.postMessage', {
      channel: slack.channel('newsdesk').id,
      text: 'choose',
      blocks: [
        { type: 'section', text: label, accessory: { type: 'overflow', action_id: 'menu', options } },
        { type: 'actions', elements: [{ type: 'static_select', action_id: 'select', options }] },
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: 'helped',
              positive_button: { text: label, value: 'yes' },
              negative_button: { text: label, value: 'no' },
            },
          ],
        },
      ],
    });
    const [message] = slack.messages('newsdesk');
    if (!message) throw new Error('no message');
    await slack.press('tom', message, { actionId: 'menu', option: 'b' });
    expect(lastAction()).toMatchObject({ type: 'overflow', selected_option: { value: 'b' } });
    await slack.press('tom', message, { actionId: /^sel/, option: 'a' });
    expect(lastAction()).toMatchObject({ type: 'static_select', selected_option: { value: 'a' } });
    await slack.press('tom', message, { actionId: 'helped', value: 'no' });
    expect(lastAction()).toMatchObject({ type: 'feedback_buttons', value: 'no' });
    await expect(slack.press('tom', message, { actionId: 'menu', option: 'c' })).rejects.toThrow(
      'no option c',
    );
    await expect(slack.press('tom', message, { actionId: 'gone' })).rejects.toThrow('no element gone');
  });

  test('blocks can be checked without being posted', async () => {
    expect(await call('blocks.validate', { blocks: [{ type: 'divider' }] })).toEqual({ ok: true });
    expect(await call('blocks.validate', { blocks: [{ type: 'marquee' }] })).toMatchObject({
      error: 'invalid_blocks',
    });
  });
});
