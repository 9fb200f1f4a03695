/** Groups of people, as the app reads them and as people mention them. */
import { afterEach, expect, test } from '@jest/globals';
import { createSlack, type Slack, type SlackOptions } from '../../src/playground/index.js';
import { call } from './web-client.js';

let slack: Slack;

async function start(options: SlackOptions = {}): Promise<void> {
  const userGroups = [
    { handle: 'standards', name: 'Standards desk', users: ['maya'] },
    { handle: 'night', users: ['maya', 'tom'] },
  ];
  slack = await createSlack({ userGroups, ...options }).start();
}

afterEach(() => slack.close());

test('are listed, with who is in them where that is asked for', async () => {
  await start();
  const { id } = slack.userGroup('standards');
  const { usergroups } = await call(slack, 'usergroups.list');
  expect(usergroups).toMatchObject([
    { id, handle: 'standards', name: 'Standards desk', date_delete: 0 },
    { handle: 'night', name: 'night' },
  ]);
  expect(JSON.stringify(usergroups)).not.toContain(slack.user('maya').id);
  expect(await call(slack, 'usergroups.list', { include_users: true, include_count: true })).toMatchObject({
    usergroups: [{ users: [slack.user('maya').id], user_count: 1 }, { user_count: 2 }],
  });
});

test('who is in one, as it is now', async () => {
  await start();
  const group = slack.userGroup('@standards');
  expect(await call(slack, 'usergroups.users.list', { usergroup: group.id })).toMatchObject({
    users: [slack.user('maya').id],
  });
  group.users.add(slack.user('tom').id);
  expect(await call(slack, 'usergroups.users.list', { usergroup: group.id })).toMatchObject({
    users: [slack.user('maya').id, slack.user('tom').id],
  });
});

test('need the scope, and an id', async () => {
  await start({ scopes: ['users:read'] });
  expect(await call(slack, 'usergroups.list')).toMatchObject({
    error: 'missing_scope',
    needed: 'usergroups:read',
  });
  await slack.close();
  await start();
  expect(await call(slack, 'usergroups.users.list', { usergroup: 'standards' })).toMatchObject({
    error: 'no_such_subteam',
  });
  expect(() => slack.userGroup('day')).toThrow('standards, night');
});

test('are mentioned by their handle', async () => {
  await start();
  expect(slack.post('tom', 'newsdesk', 'ask @standards').text).toBe(
    `ask <!subteam^${slack.userGroup('standards').id}>`,
  );
});

test('a person is found by their address', async () => {
  await start();
  expect(await call(slack, 'users.lookupByEmail', { email: 'maya@playground.example' })).toMatchObject({
    user: { id: slack.user('maya').id },
  });
  expect(await call(slack, 'users.lookupByEmail', { email: 'nobody@playground.example' })).toMatchObject({
    error: 'users_not_found',
  });
});
