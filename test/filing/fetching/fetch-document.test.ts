import { randomBytes } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import {
  type FetchOptions,
  fetchDocument,
  type Resolved,
} from '../../../src/filing/fetching/fetch-document.js';
import { html, page, rawSite, site } from './web.js';

/** This machine is the newsroom's own here. */
const here: FetchOptions = { hosts: new Set(['127.0.0.1']) };

const refused = (because: string, why: RegExp) =>
  expect.objectContaining({ kind: 'refused', because, why: expect.stringMatching(why) });

describe('what is fetched', () => {
  test('bytes, type, address, and what tells whether it changed', async () => {
    const { origin } = await site((request, response) =>
      html(response, page(String(request.headers['user-agent'])), {
        etag: '"v1"',
        'last-modified': 'Tue, 04 Mar 2025 12:00:00 GMT',
      }),
    );
    const found = await fetchDocument(`${origin}/story#end`, here);
    expect(found).toMatchObject({
      kind: 'fetched',
      status: 'ok',
      mimetype: 'text/html; charset=utf-8',
      url: `${origin}/story`,
      etag: '"v1"',
      lastModified: 'Tue, 04 Mar 2025 12:00:00 GMT',
    });
    expect(found.kind === 'fetched' && Buffer.from(found.bytes).toString()).toContain('Stet/0.1');
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('packed with %s', async (encoding, pack) => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding });
      response.end(pack('Kyiv said so.'));
    });
    const found = await fetchDocument(origin, here);
    expect(found.kind === 'fetched' && Buffer.from(found.bytes).toString()).toBe('Kyiv said so.');
  });

  test('what has not changed is not sent again', async () => {
    const { origin } = await site((request, response) => {
      const same =
        request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'x';
      response.writeHead(same ? 304 : 500).end();
    });
    const found = await fetchDocument(origin, { ...here, etag: '"v1"', lastModified: 'x' });
    expect(found).toMatchObject({ kind: 'fetched', status: 'not-modified' });
  });

  test('redirects are followed, and where they end is told', async () => {
    const { origin, asked } = await site((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b?x=1' }).end();
      else html(response, page('Here.'));
    });
    expect(await fetchDocument(`${origin}/a`, here)).toMatchObject({ url: `${origin}/b?x=1` });
    expect(asked).toEqual(['/a', '/b?x=1']);
  });

  test('a file without a type, by its ending', async () => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('1');
    });
    expect(await fetchDocument(`${origin}/talk.srt`, here)).toMatchObject({ kind: 'fetched' });
    expect(await fetchDocument(`${origin}/talk.exe`, here)).toEqual(refused('type', /no page, text/));
  });
});

describe('what no redirect and no name leads to', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://0.0.0.0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.5/',
    'http://[fd00:ec2::254]/',
  ])('%s', async (address) => {
    expect(await fetchDocument(address)).toEqual(refused('address', /not on the public internet/));
  });

  test.each(['http://127.0.0.2/', 'http://[::1]:8080/', 'http://localhost./', '//127.0.0.3/x'])(
    'a redirect to %s',
    async (location) => {
      const { origin } = await site((_, response) => response.writeHead(301, { location }).end());
      expect(await fetchDocument(origin, here)).toEqual(refused('address', /not on the public internet/));
    },
  );

  test.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'http://a:b@127.0.0.1/', 'http://example.com:25/'])(
    'a redirect to %s',
    async (location) => {
      const { origin } = await site((_, response) => response.writeHead(307, { location }).end());
      expect(await fetchDocument(origin, here)).toEqual(refused('address', /redirects to an address/));
    },
  );

  test('a name that leads to a private address, among others', async () => {
    const { port, asked } = await site((_, response) => html(response, page('Secret.')));
    const resolve = async (): Promise<Resolved[]> => [{ address: '127.0.0.1', family: 4 }];
    const address = `http://news.example:${port}/`;
    expect(await fetchDocument(address, { resolve })).toEqual(refused('address', /Port/));
    expect(await fetchDocument('http://news.example/', { resolve })).toEqual(
      refused('address', /not on the public internet/),
    );
    expect(asked).toEqual([]);
  });

  test('only what was judged is connected to, however the name changes, and each hop is judged anew', async () => {
    const inner = await site((_, response) => html(response, page('Secret.')), '127.0.0.2');
    const outer = await site((request, response) => {
      if (request.url === '/go')
        response.writeHead(302, { location: `http://inner.example:${inner.port}/` }).end();
      else html(response, page('Open.'));
    });
    // Both names lead to two places; only 127.0.0.1 is taken for public here.
    const looked: string[] = [];
    const resolve = async (host: string): Promise<Resolved[]> => {
      looked.push(host);
      const address = host === 'inner.example' ? '127.0.0.2' : '127.0.0.1';
      return [{ address, family: 4 }];
    };
    const options: FetchOptions = { resolve, mayConnect: (address) => address === '127.0.0.1' };
    // The port of a test is none of the web's.
    const anyPort = { ...options, hosts: new Set(['outer.example']) };
    expect(await fetchDocument(`http://outer.example:${outer.port}/`, anyPort)).toMatchObject({
      kind: 'fetched',
    });
    expect(looked).toEqual(['outer.example']);
    expect(await fetchDocument(`http://outer.example:${outer.port}/go`, anyPort)).toMatchObject({
      because: 'address',
    });
    expect(inner.asked).toEqual([]);
  });

  test('every address of a name is judged', async () => {
    const resolve = async (): Promise<Resolved[]> => [
      { address: '127.0.0.9', family: 4 },
      { address: '::1', family: 6 },
    ];
    const judged: string[] = [];
    const mayConnect = (address: string) => judged.push(address) === 0;
    const found = await fetchDocument('http://news.example/', { resolve, mayConnect });
    expect(judged).toEqual(['127.0.0.9', '::1']);
    expect(found).toEqual(refused('address', /not on the public internet/));
  });

  test('round and round', async () => {
    const { origin, asked } = await site((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(await fetchDocument(origin, here)).toEqual(refused('address', /more than 5 times/));
    expect(asked).toHaveLength(6);
  });
});

describe('hostile servers', () => {
  const bounds = { bytes: 100_000, time: 1_000 };
  const bounded: FetchOptions = { ...here, limits: bounds };

  test('a page without end', async () => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (response.write('a'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-large', /larger than 0.1 MB/));
  });

  test('one that says it is too large', async () => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999' });
      response.write('a');
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-large', /larger/));
  });

  test('a gzip bomb: memory stays within bounds', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000), { level: 9 });
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetchDocument(origin, { ...here, limits: { bytes: 10_000_000 } })).toEqual(
      refused('too-large', /10 MB/),
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  test('packed twice, packed otherwise, and not what it says', async () => {
    const { origin } = await site((request, response) => {
      const encoding = request.url?.slice(1) ?? '';
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end('not packed at all');
    });
    for (const encoding of ['gzip,%20gzip', 'zstd', 'constructor', 'gzip'])
      expect(await fetchDocument(`${origin}/${decodeURIComponent(encoding)}`, here)).toEqual(
        refused('damaged', /cannot be unpacked/),
      );
  });

  test('a gzip stream without end that unpacks to nothing', async () => {
    const empty = gzipSync('');
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      const many = Buffer.concat(Array.from({ length: 1000 }, () => empty));
      const more = () => {
        while (response.write(many));
        response.once('drain', more);
      };
      more();
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-large', /larger/));
  });

  test('a byte now and then', async () => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('a'), 50);
      response.once('close', () => clearInterval(drip));
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-slow', /within 1 seconds/));
  });

  test('headers that drip, and no answer at all', async () => {
    const { origin } = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-a: b\r\n'), 50);
      socket.once('close', () => clearInterval(drip));
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-slow', /within/));
    const silent = await rawSite(() => undefined);
    expect(await fetchDocument(silent.origin, bounded)).toEqual(refused('too-slow', /within/));
  });

  test('redirects that each take their time', async () => {
    const { origin } = await site((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 400);
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('too-slow', /within/));
  });

  test('a name that is looked up for ever', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await fetchDocument('http://slow.example/', { resolve, limits: { time: 200 } })).toEqual(
      refused('too-slow', /slow.example/),
    );
  });

  test.each<[string, string | Buffer]>([
    ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['noise', randomBytes(5000)],
    [
      'a wrong length of chunks',
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n',
    ],
  ])('%s', async (_, bytes) => {
    const { origin } = await rawSite((socket) => socket.end(bytes));
    expect(await fetchDocument(origin, bounded)).toEqual(refused('damaged', /no proper HTTP/));
  });

  test('a connection that breaks off', async () => {
    const { origin } = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\nabc', () =>
        socket.destroy(),
      );
    });
    expect(await fetchDocument(origin, bounded)).toEqual(refused('unreachable', /cannot be reached/));
  });

  test.each([
    [401, /does not give it/],
    [404, /nothing at this address/],
    [410, /for good/],
    [429, /left alone/],
    [500, /fault of its own/],
    [206, /status 206/],
    [302, /status 302/],
  ])('status %i', async (status, why) => {
    const { origin } = await site((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '7' }).end('x');
    });
    expect(await fetchDocument(origin, here)).toMatchObject({
      because: 'status',
      status,
      retryAfter: 7000,
      why: expect.stringMatching(why),
    });
  });

  test.each(['video/mp4', 'image/png', 'application/zip', 'text/javascript', ''])('type %j', async (type) => {
    const { origin } = await site((_, response) => {
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x');
    });
    expect(await fetchDocument(origin, here)).toEqual(refused('type', /no page, text, PDF/));
  });
});

test('nobody there', async () => {
  const { origin } = await site(() => undefined);
  const resolve = async () => {
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  };
  expect(await fetchDocument('http://nowhere.example/', { resolve })).toEqual(
    refused('unreachable', /There is no host/),
  );
  expect(await fetchDocument(origin, { ...here, limits: { time: 100 } })).toEqual(
    refused('too-slow', /within/),
  );
  expect(await fetchDocument('http://127.0.0.1:1/', here)).toEqual(
    refused('unreachable', /cannot be reached/),
  );
});

test('whoever asked may call it off', async () => {
  const { origin } = await site(() => undefined);
  const controller = new AbortController();
  const asked = fetchDocument(origin, { ...here, signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
});
