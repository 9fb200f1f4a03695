/** What a page can do: the client API, over HTTP. */
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startEchoBot } from './echo-bot.js';
import { openStream } from './event-stream.js';

type Json = Record<string, unknown>;

describe('the client API', () => {
  let slack: Slack;
  let app: App;
  let maya: string;
  let tom: string;

  const page = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Slack</title>' }],
    ['/app.js', { type: 'text/javascript', body: 'document.title' }],
  ]);

  beforeEach(async () => {
    slack = await createSlack({
      commands: [{ command: '/echo', description: 'Says it again', usageHint: 'WORDS' }, '/form', '/sleep'],
      shortcuts: [{ name: 'Look', type: 'message', callbackId: 'look' }],
      delays: { ack: 200 },
      web: { files: page },
    }).start();
    app = await startEchoBot(slack);
    maya = slack.user('maya').id;
    tom = slack.user('tom').id;
  });

  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  const origin = () => slack.apiUrl.replace('/api/', '');
  const authorization = () => ({ authorization: `Bearer ${slack.clientToken}` });

  async function get(path: string): Promise<Json> {
    const response = await fetch(`${origin()}/client/${path}`, { headers: authorization() });
    return (await response.json()) as Json;
  }

  async function send(route: string, body: Json): Promise<Json> {
    const response = await fetch(`${origin()}/client/${route}`, {
      method: 'POST',
      headers: { ...authorization(), 'content-type': 'application/json' },
      body: JSON.stringify({ as: maya, ...body }),
    });
    return (await response.json()) as Json;
  }

  test('the state: who is there, what was said, what the app offers', async () => {
    slack.seed('tom', 'newsdesk', 'Good *morning* @maya', { at: new Date('2025-03-04T08:00:00Z') });
    const state = await get(`state?as=${maya}`);
    const newsdesk = slack.channel('newsdesk');
    expect(state).toMatchObject({
      ok: true,
      me: maya,
      app: {
        name: 'bot',
        user_id: slack.bot.id,
        connected: true,
        commands: [
          { command: '/echo', description: 'Says it again', usage_hint: 'WORDS' },
          { command: '/form' },
          { command: '/sleep' },
        ],
        shortcuts: [{ name: 'Look', type: 'message', callback_id: 'look' }],
      },
      messages: {
        [newsdesk.id]: [
          { user: tom, text: `Good *morning* <@${maya}>`, ts: '1741075200.000000', is_ephemeral: false },
        ],
      },
      modals: [],
      home: null,
    });
    expect(state.people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: maya, real_name: 'Maya Editor', initials: 'ME' }),
      ]),
    );
    expect(slack.deliveries).toEqual([]);
  });

  test('nobody sees a private channel that they are not in, nor what is said there', async () => {
    slack.seed('maya', 'investigations', 'the source is in the ministry');
    const names = async (id: string) => {
      const { channels, messages } = await get(`state?as=${id}`);
      return { names: JSON.stringify(channels), said: JSON.stringify(messages) };
    };
    expect((await names(maya)).said).toContain('ministry');
    expect((await names(tom)).names).not.toContain('investigations');
    expect((await names(tom)).said).not.toContain('ministry');
    const { id } = slack.channel('investigations');
    expect(await get(`history?as=${tom}&channel=${id}`)).toMatchObject({ ok: false, error: 'refused' });
    expect(await send('post', { as: tom, channel: id, text: 'hello?' })).toMatchObject({ error: 'refused' });
  });

  test('a person posts, and the stream tells of it and of the answer', async () => {
    const stream = await openStream(`${origin()}/client/events?as=${maya}`, slack.clientToken);
    const channel = slack.channel('newsdesk').id;
    const { message } = await send('post', { channel, text: `@${slack.bot.name} <b>hello</b>` });
    expect(message).toMatchObject({ text: `<@${slack.bot.id}> &lt;b&gt;hello&lt;/b&gt;`, user: maya });
    const answer = await stream.next('message', (data) => data.user === slack.bot.id);
    expect(answer).toMatchObject({ channel, thread_ts: (message as Json).ts });
    // The parent is told again, with its count of replies.
    expect(await stream.next('message', (data) => data.reply_count === 1)).toMatchObject({ user: maya });
    stream.close();
  });

  test('a stream that was interrupted goes on where it was', async () => {
    const channel = slack.channel('copydesk').id;
    const { seq } = await get(`state?as=${maya}`);
    await send('post', { channel, text: 'missed' });
    const stream = await openStream(`${origin()}/client/events?as=${maya}&since=${seq}`, slack.clientToken);
    expect(await stream.next('message', () => true)).toMatchObject({ text: 'missed' });
    stream.close();
    const late = await openStream(`${origin()}/client/events?as=${maya}&since=99999`, slack.clientToken);
    expect(await late.next('reset', () => true)).toEqual({});
    late.close();
  });

  test('a command answers the person alone, and its button works', async () => {
    const channel = slack.channel('newsdesk').id;
    const mine = await openStream(`${origin()}/client/events?as=${maya}`, slack.clientToken);
    const theirs = await openStream(`${origin()}/client/events?as=${tom}`, slack.clientToken);
    expect(await send('command', { channel, line: '/echo a word' })).toEqual({ ok: true });
    const answer = await mine.next('message', (data) => data.is_ephemeral === true);
    const [, actions] = answer.blocks as { block_id: string }[];
    const container = { type: 'message', channel, ts: answer.ts };
    expect(await send('action', { container, block_id: actions?.block_id, action_id: 'share' })).toEqual({
      ok: true,
    });
    expect(await mine.next('message_removed', () => true)).toEqual({ channel, ts: answer.ts });
    expect(await theirs.next('message', () => true)).toMatchObject({ text: 'a word', is_ephemeral: false });
    expect(theirs.seen.map(({ event }) => event)).not.toContain('message_removed');
    mine.close();
    theirs.close();
  });

  test.each([
    ['/sleep', 'operation_timeout', '/sleep failed with the error "operation_timeout"'],
    ['/other', 'unknown_command', '/other is not a valid command.'],
  ])('%s fails where the person sees it', async (line, error, message) => {
    const stream = await openStream(`${origin()}/client/events?as=${maya}`, slack.clientToken);
    const channel = slack.channel('newsdesk').id;
    expect(await send('command', { channel, line })).toEqual({ ok: false, error, message });
    const notice = await stream.next('notice', () => true);
    expect(notice).toMatchObject({ channel, user: maya, code: error, text: message });
    expect(await get(`state?as=${maya}`)).toMatchObject({ notices: [{ code: error }] });
    await send('dismiss', { id: notice.id });
    expect(await get(`state?as=${maya}`)).toMatchObject({ notices: [] });
    expect(await get(`state?as=${tom}`)).toMatchObject({ notices: [] });
    stream.close();
  });

  test('a modal: required, refused by the app, accepted', async () => {
    const channel = slack.channel('newsdesk').id;
    const stream = await openStream(`${origin()}/client/events?as=${maya}`, slack.clientToken);
    await send('command', { channel, line: '/form' });
    const { modals } = await stream.next('modals', () => true);
    const [{ id: view_id }] = modals as [{ id: string }];
    const withName = (value?: string) =>
      send('submit', { view_id, state: value === undefined ? {} : { name: { name: value } } });
    expect(await withName()).toMatchObject({
      error: 'invalid_input',
      errors: { name: 'Please complete this required field.' },
    });
    expect(slack.deliveries.filter((one) => one.name === 'view_submission')).toEqual([]);
    expect(await withName('x')).toMatchObject({ error: 'invalid_input', errors: { name: 'Too short' } });
    expect(await withName('Ada')).toEqual({ ok: true });
    expect(await stream.next('modals', (data) => (data.modals as []).length === 0)).toEqual({ modals: [] });
    stream.close();
  });

  test('edit, react, delete: one’s own only', async () => {
    const channel = slack.channel('copydesk').id;
    const { message } = (await send('post', { channel, text: 'frist' })) as { message: { ts: string } };
    const place = { channel, ts: message.ts };
    expect(await send('edit', { ...place, text: 'first' })).toMatchObject({ message: { text: 'first' } });
    expect(await send('edit', { as: tom, ...place, text: 'last' })).toMatchObject({ error: 'refused' });
    await send('react', { as: tom, ...place, name: 'eyes' });
    await send('react', { ...place, name: 'eyes' });
    await send('unreact', { ...place, name: 'eyes' });
    expect(await get(`history?as=${maya}&channel=${channel}`)).toMatchObject({
      messages: [{ text: 'first', reactions: [{ name: 'eyes', users: [tom], count: 1 }] }],
      has_more: false,
    });
    expect(await send('delete', { as: tom, ...place })).toMatchObject({ error: 'refused' });
    expect(await send('delete', place)).toEqual({ ok: true });
    expect(await get(`history?as=${maya}&channel=${channel}`)).toMatchObject({ messages: [] });
  });

  test('a file is uploaded, shared, and read by who may', async () => {
    const channel = slack.channel('newsdesk').id;
    const upload = await fetch(`${origin()}/client/upload?as=${maya}&name=draft.txt`, {
      method: 'POST',
      headers: authorization(),
      body: 'A draft.',
    });
    const { file } = (await upload.json()) as { file: { id: string; url_private: string } };
    const posted = await send('post', { channel, text: '', files: [file.id] });
    expect(posted).toMatchObject({
      message: { subtype: 'file_share', files: [{ name: 'draft.txt', size: 8 }] },
    });
    const read = async (token: string) =>
      (await fetch(file.url_private, { headers: { authorization: `Bearer ${token}` } })).text();
    expect(await read(slack.clientToken)).toBe('A draft.');
    expect(await read(slack.botToken)).toBe('A draft.');
    expect(await read('guessed')).toContain('not_authed');
  });

  test('a direct message with the app, and one among three', async () => {
    const opened = (await send('open', { users: [slack.bot.id] })) as { channel: Json };
    expect(opened.channel).toMatchObject({ kind: 'im', user: slack.bot.id });
    expect(await send('open', { users: [slack.bot.id] })).toEqual({ ok: true, ...opened });
    expect(await send('open', { users: [slack.bot.id, tom] })).toMatchObject({ channel: { kind: 'mpim' } });
  });

  test('a malformed request is refused, with what is wrong', async () => {
    const channel = slack.channel('newsdesk').id;
    expect(await send('post', { channel, text: 'x', colour: 'red' })).toMatchObject({ error: 'bad_request' });
    expect(await send('post', { as: 'U999', channel, text: 'x' })).toMatchObject({ error: 'bad_request' });
    expect(await send('post', { as: slack.bot.id, channel, text: 'x' })).toMatchObject({
      error: 'bad_request',
    });
    expect(await send('toString', {})).toMatchObject({ error: 'not_found' });
    expect(slack.messages('newsdesk')).toEqual([]);
  });

  describe('who may call', () => {
    /** With headers that fetch does not let one set. */
    function raw(path: string, headers: Record<string, string>, method = 'GET') {
      return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
        const request = httpRequest(`${origin()}${path}`, { method, headers }, (response) => {
          response.resume();
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
        });
        request.on('error', reject);
        request.end(method === 'POST' ? '{}' : undefined);
      });
    }

    const host = () => origin().replace('http://', '');
    const cookie = () => `slack_client_${host().split(':')[1]}=${slack.clientToken}`;
    const json = { 'content-type': 'application/json' };

    test('the page’s address lets a browser in, and nothing else does', async () => {
      expect((await raw('/', {})).status).toBe(401);
      expect((await raw('/?token=guessed', {})).status).toBe(401);
      const admitted = await raw(slack.pageUrl.replace(origin(), ''), {});
      expect(admitted).toMatchObject({ status: 303, headers: { location: '/' } });
      expect(String(admitted.headers['set-cookie'])).toContain(`${cookie()}; HttpOnly; SameSite=Strict`);
      const served = await raw('/', { cookie: cookie() });
      expect(served.status).toBe(200);
      expect(served.headers['content-security-policy']).toContain("default-src 'self'");
      expect((await raw('/app.js', { cookie: cookie() })).status).toBe(200);
      expect((await raw('/client/state', {})).status).toBe(401);
    });

    test.each<[string, Record<string, string>, string, number]>([
      ['the page itself', { origin: 'ORIGIN', 'sec-fetch-site': 'same-origin' }, 'POST', 400],
      ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'POST', 403],
      [
        'another port of this machine',
        { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
        'POST',
        403,
      ],
      ['a form without an origin', {}, 'POST', 403],
      ['another site that reads', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
      ['a name that was made to lead here', { host: 'evil.example' }, 'GET', 421],
    ])('%s', async (_name, headers, method, status) => {
      const given = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value === 'ORIGIN' ? origin() : value]),
      );
      const path = method === 'POST' ? '/client/post' : '/client/state';
      expect((await raw(path, { cookie: cookie(), ...json, ...given }, method)).status).toBe(status);
    });

    test('there is no client unless it is asked for', async () => {
      const bare = await createSlack().start();
      const response = await fetch(bare.apiUrl.replace('/api/', '/client/state'));
      expect(response.status).toBe(404);
      expect(() => bare.pageUrl).toThrow('web');
      await bare.close();
    });
  });
});
