/** Several workspaces, and an app that people install in them. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { App, MemoryInstallationStore, webApi } from '@slack/bolt';
import { createSlackOrg, type Slack, type SlackOrg } from '../../src/playground/index.js';
import { quiet } from './web-client.js';

const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'channels:history'];

let org: SlackOrg;
let herald: Slack;
let courier: Slack;

beforeEach(async () => {
  org = await createSlackOrg({
    workspaces: { herald: { teamName: 'The Herald' }, courier: {} },
    delays: { retries: [] },
  }).start();
  herald = org.workspace('herald');
  courier = org.workspace('courier');
});

afterEach(() => org.close());

async function call(
  method: string,
  args: Record<string, unknown>,
  token?: string,
): Promise<Record<string, unknown>> {
  const client = new webApi.WebClient(token, {
    slackApiUrl: org.apiUrl,
    logger: quiet,
    retryConfig: { retries: 0 },
  });
  try {
    return { ...(await client.apiCall(method, args)) };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return { ...error.data };
    throw error;
  }
}

describe('an unmodified Bolt', () => {
  let app: App;
  let origin: string;
  let store: MemoryInstallationStore;

  beforeEach(async () => {
    store = new MemoryInstallationStore();
    app = new App({
      signingSecret: org.signingSecret,
      clientId: org.clientId,
      clientSecret: org.clientSecret,
      stateSecret: 'a secret of this test',
      scopes: SCOPES,
      installationStore: store,
      installerOptions: { authorizationUrl: org.authorizationUrl },
      clientOptions: { slackApiUrl: org.apiUrl },
      logger: quiet,
    });
    app.event('app_mention', async ({ event, say, context }) => {
      await say({ text: `heard in ${context.teamId}`, thread_ts: event.ts });
    });
    app.event('app_uninstalled', async ({ context }) => {
      const { teamId } = context;
      await store.deleteInstallation({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
    });
    app.event('tokens_revoked', async () => {});
    app.command('/count', async ({ ack }) => ack('counted'));
    const server = (await app.start(0)) as Server;
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    org.redirectUrls.push(`${origin}/slack/oauth_redirect`);
    await org.deliverTo(`${origin}/slack/events`);
  });

  afterEach(async () => {
    await app.stop();
  });

  const install = (name: string, allow = true) =>
    org.install(name, 'maya', `${origin}/slack/install`, { allow });

  test('is installed twice, and keeps the two apart', async () => {
    expect((await install('herald')).status).toBe(200);
    expect((await install('courier')).status).toBe(200);
    expect(Object.keys(store.devDB)).toEqual([herald.team.id, courier.team.id]);
    expect(store.devDB[herald.team.id]).toMatchObject({
      appId: org.appId,
      team: { id: herald.team.id, name: 'The Herald' },
      user: { id: herald.user('maya').id },
      bot: { id: herald.bot.botId, userId: herald.bot.id, token: herald.botToken, scopes: SCOPES },
    });
    for (const slack of [herald, courier]) {
      const asked = slack.mention('tom', 'newsdesk', 'hello');
      const answer = await slack.until(() => slack.messages('newsdesk', { threadTs: asked.ts })[1]);
      expect(answer.text).toBe(`heard in ${slack.team.id}`);
      expect(slack.messages('newsdesk')).toHaveLength(2);
      expect(slack.problems).toEqual([]);
    }
    expect(JSON.stringify([org.calls, herald.calls])).not.toContain(org.clientSecret);
  });

  test('hears nothing before it is installed, and has no commands', async () => {
    herald.mention('tom', 'newsdesk', 'hello');
    expect((await herald.command('tom', 'newsdesk', '/count')).error).toBe('unknown_command');
    expect(herald.deliveries).toEqual([]);
    expect(() => herald.botToken).toThrow('not installed');
  });

  test('is not installed where the person cancels', async () => {
    expect((await install('herald', false)).status).toBe(500);
    expect(herald.isInstalled).toBe(false);
    expect(store.devDB).toEqual({});
  });

  test('is removed, and hears of it; the other workspace does not', async () => {
    await install('herald');
    await install('courier');
    const token = herald.botToken;
    herald.uninstall();
    await herald.until(() => herald.deliveries.filter((one) => one.outcome === 'acknowledged').length === 2);
    expect(herald.deliveries.map(({ payload }) => payload.event)).toEqual([
      { type: 'tokens_revoked', tokens: { oauth: [], bot: [herald.bot.id] } },
      { type: 'app_uninstalled' },
    ]);
    expect(Object.keys(store.devDB)).toEqual([courier.team.id]);
    expect(await call('auth.test', {}, token)).toMatchObject({ error: 'account_inactive' });
    expect(herald.channel('newsdesk').members.has(herald.bot.id)).toBe(false);
    herald.mention('tom', 'newsdesk', 'still there?');
    expect(herald.deliveries).toHaveLength(2);
    expect(courier.isInstalled).toBe(true);
    await install('herald');
    expect(herald.botToken).not.toBe(token);
  });
});

describe('without a library', () => {
  const redirect = 'http://127.0.0.1:9/back';

  beforeEach(() => {
    org.redirectUrls.push(redirect);
  });

  const asked = (more: Record<string, string> = {}) =>
    new URLSearchParams({ client_id: org.clientId, scope: SCOPES.join(','), state: 's1', ...more });

  /** What comes back to the app: the address is not one that answers. */
  async function allowed(more: Record<string, string> = {}, name = 'herald'): Promise<URLSearchParams> {
    const form = asked({ answer: 'allow', ...more });
    const browser = org.browser(name, 'maya');
    await expect(browser.open(org.authorizationUrl, form)).rejects.toThrow('fetch failed');
    return new URL(browser.at).searchParams;
  }

  const access = (more: Record<string, unknown>) =>
    call('oauth.v2.access', { client_id: org.clientId, client_secret: org.clientSecret, ...more });

  test('a code is good for one token', async () => {
    const back = await allowed();
    expect(back.get('state')).toBe('s1');
    const code = back.get('code');
    expect(await access({ code })).toMatchObject({
      ok: true,
      access_token: herald.botToken,
      token_type: 'bot',
      scope: SCOPES.join(','),
      bot_user_id: herald.bot.id,
      app_id: org.appId,
      team: herald.team,
      authed_user: { id: herald.user('maya').id },
      is_enterprise_install: false,
    });
    expect(await access({ code })).toMatchObject({ error: 'code_already_used' });
    expect(await access({ code: 'x' })).toMatchObject({ error: 'invalid_code' });
  });

  test('the app says who it is, also by HTTP Basic', async () => {
    const code = String((await allowed()).get('code'));
    expect(await access({ code, client_secret: 'x' })).toMatchObject({ error: 'bad_client_secret' });
    expect(await access({ code, client_id: 'x' })).toMatchObject({ error: 'invalid_client_id' });
    const basic = Buffer.from(`${org.clientId}:${org.clientSecret}`).toString('base64');
    const response = await fetch(`${org.apiUrl}oauth.v2.access`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ code }),
    });
    expect(await response.json()).toMatchObject({ ok: true, team: herald.team });
  });

  test('the address to come back to is one that is registered, and the same twice', async () => {
    const page = await org
      .browser('herald', 'maya')
      .open(`${org.authorizationUrl}?${asked({ redirect_uri: 'http://127.0.0.1:9/other' })}`);
    expect(page).toMatchObject({ status: 400, body: expect.stringContaining('bad_redirect_uri') });
    const code = (await allowed({ redirect_uri: `${redirect}/below` })).get('code');
    expect(await access({ code })).toMatchObject({ error: 'bad_redirect_uri' });
    expect(await access({ code, redirect_uri: `${redirect}/below` })).toMatchObject({ ok: true });
  });

  test.each<[string, Record<string, string>, string]>([
    ['another app', { client_id: '1.2' }, 'invalid_client_id'],
    ['no scopes', { scope: '' }, 'invalid_scope'],
    ['user scopes', { user_scope: 'chat:write' }, 'invalid_scope'],
    ['another team', { team: 'T404' }, 'invalid_team'],
  ])('%s is refused', async (_name, more, said) => {
    const page = await org.browser('herald', 'maya').open(`${org.authorizationUrl}?${asked(more)}`);
    expect(page).toMatchObject({ status: 400, body: expect.stringContaining(said) });
  });

  test('nobody installs who is not signed in', async () => {
    expect((await fetch(`${org.authorizationUrl}?${asked()}`)).status).toBe(401);
  });

  test('each token is of its workspace, and has the scopes that were granted', async () => {
    await access({ code: (await allowed()).get('code') });
    await access({ code: (await allowed({ scope: 'users:read' }, 'courier')).get('code') });
    expect(await call('auth.test', {}, herald.botToken)).toMatchObject({
      team: 'The Herald',
      team_id: herald.team.id,
      user_id: herald.bot.id,
    });
    expect(await call('auth.test', {}, courier.botToken)).toMatchObject({ team_id: courier.team.id });
    const channel = herald.channel('newsdesk').id;
    const post = (token: string) => call('chat.postMessage', { channel, text: 'x' }, token);
    expect(await post(herald.botToken)).toMatchObject({ ok: true });
    expect(await post(courier.botToken)).toMatchObject({ error: 'missing_scope', provided: 'users:read' });
    expect(await call('users.info', { user: herald.user('maya').id }, courier.botToken)).toMatchObject({
      error: 'user_not_found',
    });
    expect(await call('auth.test', {}, 'xoxb-x')).toMatchObject({ error: 'invalid_auth' });
    expect(await call('auth.test', {})).toMatchObject({ error: 'not_authed' });
    const ids = [herald, courier].map((one) => [
      one.team.id,
      one.bot.id,
      one.user('maya').id,
      one.channel('newsdesk').id,
    ]);
    expect(new Set(ids.flat()).size).toBe(8);
  });

  test('the app gives its token back, or leaves the workspace', async () => {
    await access({ code: (await allowed()).get('code') });
    const first = herald.botToken;
    expect(await call('auth.revoke', { test: true }, first)).toMatchObject({ revoked: false });
    expect(await call('auth.revoke', {}, first)).toMatchObject({ revoked: true });
    expect(await call('auth.test', {}, first)).toMatchObject({ error: 'account_inactive' });
    await access({ code: (await allowed()).get('code') });
    const keys = { client_id: org.clientId, client_secret: org.clientSecret };
    expect(await call('apps.uninstall', { ...keys, client_secret: 'x' }, herald.botToken)).toMatchObject({
      error: 'bad_client_secret',
    });
    expect(await call('apps.uninstall', keys, herald.botToken)).toMatchObject({ ok: true });
    expect(herald.isInstalled).toBe(false);
  });
});
