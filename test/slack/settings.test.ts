import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'dotenv';
import { packageRoot } from '../../src/record/package-root.js';
import { readKeys } from '../../src/slack/installations/keys.js';
import { environmentSchema, readSettings, SettingsError } from '../../src/slack/settings.js';

const bot = 'xoxb-111-222-abcdef';
const app = 'xapp-1-A1-222-abcdef';
const secret = '0123456789abcdef';
const key = Buffer.alloc(32, 7).toString('base64');
const many = {
  ...{ SLACK_CLIENT_ID: '1234.5678', SLACK_CLIENT_SECRET: 'fedcba9876543210', SLACK_SIGNING_SECRET: secret },
  STET_ENCRYPTION_KEY: key,
};

describe('settings', () => {
  test('without Slack’s variables there is no connection, and all else has a default', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ connection: null, port: 3000, logLevel: 'info' });
    expect(settings.knowledgeDir).toBe(join(packageRoot(), 'knowledge'));
  });

  test.each([
    [
      'Socket Mode',
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app },
      { mode: 'socket', botToken: bot, appToken: app },
    ],
    [
      'HTTP',
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret },
      { mode: 'http', botToken: bot, signingSecret: secret },
    ],
    [
      'Socket Mode where both are set',
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret },
      { mode: 'socket', botToken: bot, appToken: app },
    ],
    [
      'several workspaces, whatever token is there beside',
      { ...many, SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, STET_PUBLIC_URL: 'https://stet.example.com/' },
      {
        ...{ mode: 'oauth', clientId: '1234.5678', clientSecret: 'fedcba9876543210', signingSecret: secret },
        ...{ keys: readKeys(key), publicUrl: 'https://stet.example.com' },
      },
    ],
    ['no connection, from empty lines', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' }, null],
  ])('%s', (_, environment, connection) => {
    expect(readSettings(environment).connection).toEqual(connection);
  });

  test.each([
    [
      { SLACK_BOT_TOKEN: 'secret-value' },
      /SLACK_BOT_TOKEN: expected a bot token that begins with xoxb-.*OAuth/,
    ],
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: 'secret-value' }, /SLACK_APP_TOKEN: .*App-Level Tokens/],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 'secret value!' },
      /SLACK_SIGNING_SECRET: .*App Credentials/,
    ],
    [{ SLACK_BOT_TOKEN: bot }, /SLACK_APP_TOKEN is missing: .*SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: app }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_SIGNING_SECRET: secret }, /SLACK_BOT_TOKEN is missing/],
    [{ ...many, SLACK_CLIENT_ID: '' }, /SLACK_CLIENT_ID is missing: .*App Credentials/],
    [{ ...many, SLACK_CLIENT_ID: 'secret-value' }, /SLACK_CLIENT_ID: expected the app’s client ID/],
    [{ ...many, SLACK_CLIENT_SECRET: '' }, /SLACK_CLIENT_SECRET is missing/],
    [{ ...many, SLACK_SIGNING_SECRET: '' }, /SLACK_SIGNING_SECRET is missing/],
    [{ ...many, STET_ENCRYPTION_KEY: '' }, /STET_ENCRYPTION_KEY is missing: .*openssl rand -base64 32/],
    [{ ...many, STET_ENCRYPTION_KEY: 'secret-value' }, /STET_ENCRYPTION_KEY: .*openssl rand -base64 32/],
    [
      { ...many, STET_PUBLIC_URL: 'http://secret-value.example' },
      /STET_PUBLIC_URL: expected the https address/,
    ],
    [
      { ...many, STET_PUBLIC_URL: 'https://secret-value.example/slack' },
      /STET_PUBLIC_URL: expected the https/,
    ],
    [{ STET_KEEP_DAYS: '0' }, /STET_KEEP_DAYS: expected a number of days from 1 to 3650/],
    [{ STET_EDITORS: 'Maya Chen' }, /STET_EDITORS: .*neither the id of a person/],
    [
      { STET_FILING_TOKEN: 'secret-value' },
      /STET_FILING_TOKEN: expected at least 24 .*openssl rand -base64 32/,
    ],
    [{ STET_FILING_TOKEN: 'secret-value with spaces in it' }, /STET_FILING_TOKEN: expected/],
    [{ STET_FILING_HOSTS: 'a.example,http://secret-value' }, /STET_FILING_HOSTS: expected names of hosts/],
    [{ STET_FEEDS: 'https://a.example/rss,secret-value' }, /STET_FEEDS: .*Of number 2: .*no web address/],
    [{ STET_FEEDS: 'https://secret-value:x@a.example/' }, /STET_FEEDS: .*user name or a password/],
    [{ STET_METRICS_TOKEN: 'secret-value' }, /STET_METRICS_TOKEN: expected at least 24 .*openssl/],
    [{ STET_SLOW_CHECK_MS: 'secret-value' }, /STET_SLOW_CHECK_MS: expected milliseconds/],
    [{ STET_SLOW_CHECK_MS: '600001' }, /STET_SLOW_CHECK_MS: expected milliseconds/],
    [{ PORT: 'secret-value' }, /PORT: expected a port number/],
    [{ PORT: '70000' }, /PORT: expected a port number/],
    [{ PORT: '0' }, /PORT: expected a port number/],
    [{ LOG_LEVEL: 'secret-value' }, /LOG_LEVEL: expected one of fatal/],
  ])('%j stops the start, and the sentence does not show the value', (environment, sentence) => {
    const start = () => readSettings(environment);
    expect(start).toThrow(SettingsError);
    expect(start).toThrow(sentence);
    expect(start).not.toThrow(/secret.value|abcdef/);
  });

  test('whom it lists is read, and a list that cannot be read stops the start: it is no list of everybody', () => {
    expect(readSettings({}).permissions).toEqual({ rule: null, file: null, settings: null });
    expect(readSettings({ STET_EDITORS: 'U012AB', STET_RULERS: '@fact-desk, S012AB' }).permissions).toEqual({
      rule: ['@fact-desk', 'S012AB'],
      file: ['U012AB'],
      settings: ['U012AB'],
    });
    const start = () => readSettings({ STET_RULERS: 'fact-desk' });
    expect(start).toThrow(SettingsError);
    expect(start).toThrow(/STET_RULERS: “fact-desk” is neither/);
  });

  test('how it is watched', () => {
    expect(readSettings({})).toMatchObject({ metricsToken: undefined, slowAfter: 1_000 });
    const token = 'abcdefghijklmnopqrstuvwx';
    expect(readSettings({ STET_METRICS_TOKEN: token, STET_SLOW_CHECK_MS: '0' })).toMatchObject({
      ...{ metricsToken: token, slowAfter: 0 },
    });
  });

  test('how sources are filed', () => {
    expect(readSettings({}).filing).toEqual({ token: undefined, hosts: new Set(), feeds: [] });
    const { filing } = readSettings({
      STET_FILING_TOKEN: ' 0123456789abcdefghijklmn ',
      STET_FILING_HOSTS: 'CMS.example.org, 10.0.0.5',
      STET_FEEDS: 'https://a.example/rss, http://cms.example.org:8000/feed#x ,https://a.example/rss',
    });
    expect(filing).toEqual({
      token: '0123456789abcdefghijklmn',
      hosts: new Set(['cms.example.org', '10.0.0.5']),
      feeds: ['https://a.example/rss', 'http://cms.example.org:8000/feed'],
    });
  });

  test('.env.example documents every variable, and no other; as it is, it connects nothing', () => {
    const text = readFileSync(join(packageRoot(), '.env.example'), 'utf8');
    const example = parse(text);
    expect(Object.keys(example).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
    for (const name of Object.keys(example)) expect(text).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'));
    expect(readSettings(example).connection).toBeNull();
  });
});
