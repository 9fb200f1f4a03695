/** Who is where, and what the bot hears of it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { call } from './web-client.js';

let slack: Slack;

beforeEach(async () => {
  slack = await createSlack({ delays: { ack: 10, retries: [] } }).start();
});

afterEach(() => slack.close());

const events = () =>
  slack.deliveries.map(
    ({ payload }) => payload.event as { type: string; user?: string; channel_type?: string },
  );

test('arrivals and departures, where the bot is', () => {
  slack.join('wirebot', 'newsdesk');
  slack.leave('tom', 'newsdesk');
  slack.leave('tom', 'copydesk');
  expect(events()).toMatchObject([
    { type: 'member_left_channel', user: slack.user('tom').id, channel_type: 'C' },
  ]);
  slack.invite('maya', 'newsdesk', 'tom');
  expect(events()[1]).toMatchObject({ type: 'member_joined_channel', inviter: slack.user('maya').id });
  expect(() => slack.join('tom', 'investigations')).toThrow('cannot join');
  expect(() => slack.leave('tom', 'investigations')).toThrow('not in investigations');
});

test('the bot hears that it comes and goes itself', async () => {
  slack.invite('maya', 'copydesk');
  await call(slack, 'conversations.leave', { channel: slack.channel('copydesk').id });
  expect(events()).toMatchObject([
    { type: 'member_joined_channel', user: slack.bot.id },
    { type: 'member_left_channel', user: slack.bot.id },
  ]);
  slack.mention('maya', 'copydesk', 'still here?');
  expect(events()).toHaveLength(2);
});

test('a group of people and the bot', async () => {
  const users = `${slack.user('maya').id},${slack.user('tom').id}`;
  const { channel } = await call(slack, 'conversations.open', { users });
  const { id } = channel as { id: string };
  slack.mention('maya', id, 'both of us ask');
  expect(events()).toMatchObject([{ type: 'message', channel_type: 'mpim' }, { type: 'app_mention' }]);
  expect(() => slack.invite('maya', id, 'wirebot')).toThrow('direct message');
});
