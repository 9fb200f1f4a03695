import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Message, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

describe('an app that streams', () => {
  let slack: Slack;
  let app: App;

  beforeEach(async () => {
    slack = await createSlack().start();
    app = await startApp(slack, (own) => {
      own.event('app_mention', async ({ event, sayStream, setStatus }) => {
        await setStatus('is reading …');
        const stream = sayStream({ buffer_size: 1 });
        await stream.append({ markdown_text: '**Three** ' });
        await stream.append({ markdown_text: `words for <@${event.user}>` });
        await stream.stop({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'The end' } }] });
      });
    });
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  test('an answer grows in the thread, and the status goes', async () => {
    const asked = slack.mention('maya', 'newsdesk', 'three words, please');
    const answer = await slack.until(() =>
      slack
        .messages('newsdesk', { threadTs: asked.ts })
        .find((one) => one.blocks?.length === 2 && !one.streaming),
    );
    expect(answer.blocks).toMatchObject([
      { type: 'markdown', text: `**Three** words for <@${asked.user}>` },
      { type: 'section' },
    ]);
    expect(slack.statuses).toEqual([]);
    const methods = slack.calls.map((one) => one.method).filter((name) => /Stream|setStatus/.test(name));
    expect(methods).toEqual([
      'assistant.threads.setStatus',
      'chat.startStream',
      'chat.appendStream',
      'chat.stopStream',
    ]);
    expect(slack.problems).toEqual([]);
  });
});

describe('what is refused', () => {
  let slack: Slack;
  let time: number;
  let parent: Message;

  beforeEach(async () => {
    time = Date.UTC(2026, 0, 5);
    slack = await createSlack({ subscriptions: [], now: () => time }).start();
    parent = slack.post('maya', 'newsdesk', 'Go on');
  });

  afterEach(() => slack.close());

  const start = (more: object = {}) =>
    call(slack, 'chat.startStream', {
      channel: parent.channel,
      thread_ts: parent.ts,
      recipient_team_id: 'T000000001',
      recipient_user_id: parent.user,
      markdown_text: 'a',
      ...more,
    });

  test.each<[string, object, string]>([
    ['no recipient in a channel', { recipient_user_id: undefined }, 'missing_recipient_user_id'],
    ['no team in a channel', { recipient_team_id: undefined }, 'missing_recipient_team_id'],
    ['a recipient who is not there', { recipient_user_id: 'U404' }, 'user_not_found'],
    ['no such thread', { thread_ts: '1700000000.000100' }, 'thread_not_found'],
    ['no thread at all', { thread_ts: undefined }, 'invalid_arguments'],
    ['both forms', { chunks: [{ type: 'markdown_text', text: 'b' }] }, 'invalid_arguments'],
    ['an unknown chunk', { markdown_text: undefined, chunks: [{ type: 'gif' }] }, 'invalid_chunks'],
    ['too much', { markdown_text: 'x'.repeat(12_001) }, 'invalid_arguments'],
  ])('%s', async (_name, more, error) => {
    expect(await start(more)).toMatchObject({ error });
    expect(slack.messages('newsdesk')).toHaveLength(1);
  });

  test('nothing is appended to what was stopped, is somebody else’s, or stood still for too long', async () => {
    const { ts } = await start();
    const place = { channel: parent.channel, ts };
    const append = (more: object = {}) =>
      call(slack, 'chat.appendStream', { ...place, markdown_text: 'b', ...more });
    expect(await append({ markdown_text: undefined })).toMatchObject({ error: 'no_text' });
    expect(await append({ ts: parent.ts })).toMatchObject({ error: 'message_not_owned_by_app' });
    expect(await append({ ts: '1700000000.000100' })).toMatchObject({ error: 'message_not_found' });
    expect(await append()).toMatchObject({ ok: true });
    expect(await append({ markdown_text: 'x'.repeat(12_000) })).toMatchObject({ error: 'msg_too_long' });
    time += 5 * 60_000 + 1;
    expect(await append()).toMatchObject({ error: 'message_not_in_streaming_state' });
    const second = await start();
    const stop = () => call(slack, 'chat.stopStream', { channel: parent.channel, ts: second.ts });
    expect(await stop()).toMatchObject({ ok: true, message: { text: 'a' } });
    expect(await stop()).toMatchObject({ error: 'message_not_in_streaming_state' });
  });

  test('tasks are shown where they came, or together as a plan', async () => {
    const task = (status: string) => ({ type: 'task_update', id: 't1', title: 'Read the record', status });
    const blocksWith = async (mode: string) => {
      const { ts } = await start({
        markdown_text: undefined,
        chunks: [task('in_progress')],
        task_display_mode: mode,
      });
      const chunks = [
        { type: 'plan_update', title: 'Checking' },
        task('complete'),
        { type: 'markdown_text', text: 'Done' },
      ];
      await call(slack, 'chat.stopStream', { channel: parent.channel, ts, chunks });
      return slack.messages('newsdesk').find((one) => one.ts === ts)?.blocks;
    };
    expect(await blocksWith('timeline')).toMatchObject([
      { type: 'task_card', task_id: 't1', status: 'complete' },
      { type: 'markdown', text: 'Done' },
    ]);
    expect(await blocksWith('plan')).toMatchObject([
      { type: 'plan', title: 'Checking', tasks: [{ task_id: 't1', status: 'complete' }] },
      { type: 'markdown', text: 'Done' },
    ]);
  });
});
