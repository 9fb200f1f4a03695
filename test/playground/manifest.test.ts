/** What an app may do is what its manifest says. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { root } from '../cli/stet.js';
import { call } from './web-client.js';

const manifest = {
  display_information: { name: 'Notes', description: 'Keeps notes' },
  features: {
    bot_user: { display_name: 'notes' },
    app_home: { home_tab_enabled: true },
    slash_commands: [{ command: '/note', description: 'Keeps a note', usage_hint: 'WORDS' }],
    shortcuts: [
      { name: 'Keep', type: 'message', callback_id: 'keep', description: 'Keeps a message' },
      { name: 'New', type: 'global', callback_id: 'new', description: 'A new note' },
    ],
    unfurl_domains: ['notes.example'],
  },
  functions: {
    keep: {
      title: 'Keep',
      input_parameters: { text: { type: 'string', is_required: true } },
      output_parameters: {},
    },
  },
  oauth_config: { scopes: { bot: ['chat:write', 'app_mentions:read'] } },
  settings: { event_subscriptions: { bot_events: ['app_mention'] } },
};

let slack: Slack;

beforeEach(async () => {
  slack = await createSlack({ manifest, delays: { ack: 10, retries: [] } }).start();
});

afterEach(() => slack.close());

const delivered = () => slack.deliveries.map((one) => one.name);

test('its name', () => {
  expect(slack.bot.name).toBe('notes');
});

test('its commands and shortcuts, and no other', async () => {
  expect(await slack.command('maya', 'newsdesk', '/other')).toMatchObject({ error: 'unknown_command' });
  const message = slack.seed('maya', 'newsdesk', 'Hello');
  await expect(slack.shortcut('maya', 'keep')).rejects.toThrow('no global shortcut keep');
  await expect(slack.shortcut('maya', 'new', message)).rejects.toThrow('no message shortcut new');
  expect(delivered()).toEqual([]);
  await slack.command('maya', 'newsdesk', '/note this');
  await slack.shortcut('maya', 'keep', message);
  await slack.shortcut('maya', 'new');
  expect(delivered()).toEqual(['/note', 'message_action', 'shortcut']);
});

test('its scopes and events', async () => {
  expect(await call(slack, 'users.list')).toMatchObject({
    error: 'missing_scope',
    provided: 'chat:write,app_mentions:read',
  });
  slack.mention('maya', 'newsdesk', 'https://notes.example/1');
  expect(delivered()).toEqual(['app_mention']);
});

test('its functions', () => {
  expect(() => slack.runFunction('maya', 'keep')).toThrow('keep needs text');
  expect(() => slack.runFunction('maya', 'other')).toThrow('no function other');
});

test('a manifest that is none is refused', () => {
  expect(() => createSlack({ manifest: { features: {} } })).toThrow('display_information');
});

test('the one that ships is one', async () => {
  const own = createSlack({ manifest: parse(readFileSync(`${root}manifest.yml`, 'utf8')) });
  expect(own.bot.name).toBe('stet');
});
