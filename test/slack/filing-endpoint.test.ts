/** Filing by HTTP, over the wire, in both modes of the bot. */
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { fetchAndFile } from '../../src/filing/fetching/file-address.js';
import { createFiling } from '../../src/filing/filing.js';
import { mostWrong } from '../../src/slack/bearer.js';
import type { FilingPort } from '../../src/slack/filing/port.js';
import { mostAtOnce } from '../../src/slack/filing-endpoint.js';
import { isSane } from '../../src/slack/sane-addresses.js';
import { emptyRecord } from '../filing/feeds/newsroom.js';
import { site } from '../filing/fetching/web.js';
import { type BotOptions, type RunningBot, startBot, store } from './running-bot.js';

const token = 'a-token-of-the-newsroom-0123456789';
const authorization = `Bearer ${token}`;

/** Files for real, in the test's store; a file may be held up. */
function filing(more: Partial<FilingPort['filing']> = {}): FilingPort {
  const own = createFiling({ db: store.db, record: () => emptyRecord, now: () => new Date() });
  const port = { ...own, ...more };
  return {
    filing: port,
    fetchAndFile: (address, asked) => fetchAndFile(port, address, asked, { hosts: new Set(['127.0.0.1']) }),
    refresh: async () => undefined,
  };
}

let bot: RunningBot | null = null;
afterEach(async () => {
  await bot?.close();
  bot = null;
});

async function start(options: BotOptions = {}): Promise<RunningBot> {
  bot = await startBot({ filing: filing(), filingToken: token, ...options });
  return bot;
}

interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

async function sent(path: string, init: RequestInit = {}): Promise<Said> {
  const headers = { authorization, ...(init.headers as Record<string, string>) };
  const response = await fetch(`http://127.0.0.1:${bot?.port}${path}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers };
}

const post = (body: string | Uint8Array<ArrayBuffer>, type: string, path = '/file') =>
  sent(path, { method: 'POST', body, headers: { 'content-type': type } });
const json = (value: unknown, path?: string) => post(JSON.stringify(value), 'application/json', path);

const article = {
  text: 'The levy was approved on Tuesday, officials said.\n\n“It will pass,” said Jane Roe, the mayor.',
  title: 'Levy approved',
  publisher: 'The Daily Record',
  byline: 'Sam Poe',
  date: '2025-03-04',
  url: 'https://daily.example/levy',
};

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  test('a text is filed, is known when it comes again, and its state is told', async () => {
    await start({ mode });
    const first = await json(article);
    expect(first).toMatchObject({
      status: 201,
      body: {
        outcomes: [{ kind: 'filed', version: 1, title: 'Levy approved', url: article.url, quotes: 1 }],
      },
    });
    expect(await json(article)).toMatchObject({ status: 200, body: { outcomes: [{ kind: 'known' }] } });
    const changed = await json({ ...article, text: article.text.replace('approved', 'rejected') });
    expect(changed).toMatchObject({ status: 201, body: { outcomes: [{ kind: 'new-version', version: 2 }] } });
    const [{ id }] = first.body.outcomes as [{ id: string }];
    expect(first.headers.get('location')).toBe(`/file/${id}`);
    expect(await sent(`/file/${id}`)).toMatchObject({
      status: 200,
      body: {
        id,
        version: 2,
        state: 'machine',
        publisher: 'The Daily Record',
        date: '2025-03-04',
        via: 'http',
        withheld: false,
      },
    });
    expect(JSON.stringify((await sent(`/file/${id}`)).body)).not.toContain('It will pass');
  });

  test('nothing without the token', async () => {
    await start({ mode, now: () => new Date('2025-03-04T12:00:00Z') });
    for (const wrong of [
      '',
      'Bearer',
      'Bearer x',
      `Bearer ${token}x`,
      `Basic ${token}`,
      token,
      `Bearer ${'x'.repeat(9000)}`,
    ]) {
      const said = await sent('/file', {
        method: 'POST',
        body: '{}',
        headers: { authorization: wrong, 'content-type': 'application/json' },
      });
      expect(said).toMatchObject({
        status: 401,
        body: { error: expect.stringContaining('STET_FILING_TOKEN') },
      });
      expect(said.headers.get('www-authenticate')).toContain('Bearer');
    }
    expect(await sent('/file/levy', { headers: { authorization: '' } })).toMatchObject({ status: 401 });
    for (let n = 8; n < mostWrong; n += 1)
      await sent('/file', { method: 'POST', headers: { authorization: 'x' } });
    const many = await sent('/file', { method: 'POST', headers: { authorization: 'x' } });
    expect(many).toMatchObject({ status: 429 });
    expect(many.headers.get('retry-after')).toBe('60');
    // Whoever has it is served all the same.
    expect(await json(article)).toMatchObject({ status: 201 });
  });

  test('addresses that nobody can read do not end the bot', async () => {
    await start({ mode });
    for (const path of ['/file/%zz', '/file/%', '//', '/file/%E0%A4%A']) {
      const status = await new Promise((resolve, reject) => {
        const request = ask(
          { host: '127.0.0.1', port: bot?.port, path, headers: { authorization } },
          ({ statusCode }) => resolve(statusCode),
        );
        request.once('error', reject).end();
      });
      expect([path, status]).toEqual([path, 400]);
    }
    expect(await sent('/health')).toMatchObject({ status: 200 });
  });
});

test('there is no route where no token is set', async () => {
  bot = await startBot({ filing: filing() });
  expect(
    (await fetch(`http://127.0.0.1:${bot.port}/file`, { method: 'POST', headers: { authorization } })).status,
  ).toBe(404);
});

describe('what may be sent', () => {
  test('an address: the page is fetched', async () => {
    const paper = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('The budget was passed on Monday.');
    });
    await start();
    expect(await json({ url: `${paper.origin}/budget` })).toMatchObject({
      status: 201,
      body: { outcomes: [{ kind: 'filed', url: `${paper.origin}/budget` }] },
    });
    expect(await json({ url: 'http://169.254.169.254/' })).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('not on the public internet'), outcomes: [{ kind: 'refused' }] },
    });
  });

  test('a document, with its name and address beside it', async () => {
    await start();
    expect(
      await post(
        'The strike ended on Wednesday.',
        'text/plain; charset=utf-8',
        '/file?name=strike.txt&url=https://daily.example/strike',
      ),
    ).toMatchObject({
      status: 201,
      body: { outcomes: [{ kind: 'filed', id: 'strike', url: 'https://daily.example/strike' }] },
    });
    expect(
      await post(
        'The vote is on Friday, officials said.',
        'application/octet-stream',
        '/file?name=../../vote.txt',
      ),
    ).toMatchObject({
      status: 201,
      body: { outcomes: [{ id: 'vote' }] },
    });
  });

  test('an item of a news agency goes to its own reader', async () => {
    const came: unknown[] = [];
    const file: FilingPort['filing']['file'] = async ({ mimetype, bytes, from }) => {
      came.push([mimetype, Buffer.from(bytes).toString(), from.url]);
      return [{ kind: 'known', id: 'a', title: null }];
    };
    await start({ filing: filing({ file }) });
    const ninjs = { uri: 'urn:1', headline: 'Levy', body_text: 'The levy.' };
    expect(await json(ninjs)).toMatchObject({ status: 200 });
    await post(
      JSON.stringify(ninjs),
      'application/vnd.iptc.g2.newsitem+json',
      '/file?url=https://a.example/1',
    );
    expect(came).toEqual([
      ['application/json', JSON.stringify(ninjs), null],
      ['application/json', JSON.stringify(ninjs), 'https://a.example/1'],
    ]);
  });
});

describe('what is refused', () => {
  test.each<[string, unknown, number, RegExp]>([
    ['an address of another kind', { url: 'file:///etc/passwd' }, 422, /url: expected a web address/],
    ['an address that is a number', { url: 5 }, 422, /url: expected/],
    ['a field beside an address', { url: 'https://a.example', by: 'x' }, 422, /field that is not known/],
    ['no text', { text: '' }, 422, /text: expected/],
    ['a text without a word', { text: ' … ' }, 422, /no word/],
    ['a day that is none', { ...article, date: 'yesterday' }, 422, /date: expected a day/],
    ['a headline without end', { ...article, title: 'x'.repeat(501) }, 422, /title: expected/],
    ['a number', 5, 422, /Expected \{"url"/],
    ['nothing', null, 422, /Expected \{"url"/],
  ])('%s', async (_, value, status, error) => {
    await start();
    expect(await json(value)).toMatchObject({ status, body: { error: expect.stringMatching(error) } });
  });

  test('what is no JSON, no known type, packed, or empty', async () => {
    await start();
    expect(await post('{', 'application/json')).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('no JSON') },
    });
    expect(await post('['.repeat(100_000), 'application/json')).toMatchObject({ status: 400 });
    expect(await post(new Uint8Array([0xff, 0xfe]), 'application/json')).toMatchObject({ status: 400 });
    for (const type of [
      'image/png',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'x',
    ])
      expect(await post('a', type)).toMatchObject({
        status: 415,
        body: { error: expect.stringContaining('Content-Type') },
      });
    expect(
      await sent('/file', {
        method: 'POST',
        body: 'a',
        headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
      }),
    ).toMatchObject({ status: 415, body: { error: expect.stringContaining('packed') } });
    expect(await post('', 'text/plain')).toMatchObject({
      status: 422,
      body: { error: expect.stringContaining('nothing in the body') },
    });
    expect(await post('a', 'text/plain', '/file?url=javascript:1')).toMatchObject({ status: 422 });
  });

  test('another method, and an id that there is none of', async () => {
    await start();
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const said = await sent('/file', { method });
      expect([said.status, said.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect(await sent('/file/levy', { method: 'DELETE' })).toMatchObject({ status: 405 });
    expect(await sent('/file/levy')).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining('Nothing is on file') },
    });
    expect(await sent(`/file/${encodeURIComponent("'; DROP TABLE feeds; --")}`)).toMatchObject({
      status: 404,
    });
  });

  test('more than 10 MB: said at once, and a body without end is cut off', async () => {
    await start();
    expect(await post('a'.repeat(10_000_001), 'text/plain')).toMatchObject({
      status: 413,
      body: { error: expect.stringContaining('10 MB') },
    });
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(bot?.port ?? 0, '127.0.0.1');
      let said = '';
      socket.on('data', (data) => {
        said += data;
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(said));
      socket.write(
        `POST /file HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
      const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
      const more = () => {
        // Once there is an answer, it only stays open.
        while (said === '' && !socket.destroyed && socket.write(chunk));
        if (said === '') socket.once('drain', more);
      };
      more();
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('larger than 10 MB');
  });
});

test('what is not committed is not acknowledged', async () => {
  let wait = false;
  const own = filing();
  const file: FilingPort['filing']['file'] = (incoming, asked) => {
    if (wait) throw new Error(`the store is gone: ${Buffer.from(incoming.bytes).toString()}`);
    return own.filing.file(incoming, asked);
  };
  await start({ filing: filing({ file }) });
  wait = true;
  const said = await json(article);
  expect(said).toMatchObject({ status: 503, body: { error: expect.stringContaining('nothing was filed') } });
  expect(said.headers.get('retry-after')).toBe('60');
  wait = false;
  expect(await json(article)).toMatchObject({ status: 201 });
  // Neither what was sent nor the token is in the log.
  expect(bot?.log()).toContain('filed by HTTP');
  expect(bot?.log()).not.toMatch(/levy|Jane Roe|a-token/i);
});

test('so many at once, and no more; then again', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let came = 0;
  let all = (): void => undefined;
  const full = new Promise<void>((resolve) => {
    all = resolve;
  });
  const file: FilingPort['filing']['file'] = async () => {
    came += 1;
    if (came === mostAtOnce) all();
    await held;
    return [{ kind: 'known', id: 'a', title: null }];
  };
  await start({ filing: filing({ file }) });
  const first = Array.from({ length: mostAtOnce }, () => json(article));
  await full;
  const more = await json(article);
  expect(more).toMatchObject({ status: 503, body: { error: expect.stringContaining('in hand') } });
  expect(more.headers.get('retry-after')).toBe('5');
  go();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual(
    Array.from({ length: mostAtOnce }, () => 200),
  );
  expect(await json(article)).toMatchObject({ status: 200 });
});

test.each<[string, boolean]>([
  ['/file', true],
  ['/file/a%20b', true],
  ['/file/%zz', false],
  ['//', false],
  ['', true],
])('%s can be read: %s', (address, is) => expect(isSane(address)).toBe(is));
