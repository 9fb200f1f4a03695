/** People of another organisation, in channels that are shared with it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { call } from './web-client.js';

let slack: Slack;

beforeEach(async () => {
  slack = await createSlack({
    users: [{ name: 'maya' }, { name: 'guest', realName: 'Gus Guest', stranger: true }],
    channels: [
      { name: 'newsdesk', bot: true },
      { name: 'partners', bot: true, members: ['maya', 'guest'] },
    ],
    delays: { ack: 10, retries: [] },
  }).start();
});

afterEach(() => slack.close());

test('they are in the channels that are shared with them, and in no other', async () => {
  const { id: guest } = slack.user('guest');
  expect(slack.channel('newsdesk').members).not.toContain(guest);
  expect(() => slack.join('guest', 'newsdesk')).toThrow('cannot join');
  const info = async (name: string) =>
    (await call(slack, 'conversations.info', { channel: slack.channel(name).id })).channel;
  expect(await info('partners')).toMatchObject({ is_ext_shared: true });
  expect(await info('newsdesk')).toMatchObject({ is_ext_shared: false });
  expect(await call(slack, 'users.info', { user: guest })).toMatchObject({
    user: { is_stranger: true, team_id: 'T000000002' },
  });
});

test('what they write says where they are from', () => {
  slack.mention('guest', 'partners', 'hello');
  const [told] = slack.deliveries.filter((one) => one.name === 'app_mention');
  expect(told?.payload).toMatchObject({
    team_id: 'T000000001',
    is_ext_shared_channel: true,
    event: { user_team: 'T000000002', source_team: 'T000000002' },
  });
});

test('of their files the app is told what they are when it asks', async () => {
  const { id } = slack.upload('guest', 'draft.txt', 'It is so.');
  slack.post('guest', 'partners', '', { files: [id] });
  const [told] = slack.deliveries.filter((one) => one.name === 'message');
  expect(told?.payload).toMatchObject({
    event: { files: [{ id, mode: 'file_access', file_access: 'check_file_info' }] },
  });
  expect(JSON.stringify(told?.payload)).not.toContain('draft.txt');
  expect(await call(slack, 'files.info', { file: id })).toMatchObject({
    file: { name: 'draft.txt', file_access: 'visible' },
  });
});

test('the app’s commands and shortcuts are not theirs', async () => {
  await expect(slack.command('guest', 'partners', '/hello')).rejects.toThrow('another organisation');
  await expect(slack.shortcut('guest', 'look')).rejects.toThrow('another organisation');
});
