import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { download, isSlacks } from '../../src/slack/attached/download.js';

const mostOfFile = 1_000_000;
const slack = 'https://slack.com/api/';
const local = 'http://127.0.0.1:4000/api/';

test.each([
  ['https://files.slack.com/files-pri/T1-F1/draft.txt', slack, true],
  ['https://files.slack-gov.com/files-pri/T1-F1/draft.txt', 'https://slack-gov.com/api/', true],
  ['http://127.0.0.1:4000/files-pri/T1-F1/draft.txt', local, true],
  ['http://files.slack.com/files-pri/T1-F1/draft.txt', slack, false],
  ['https://files.slack.com.evil.example/files-pri/T1-F1/draft.txt', slack, false],
  ['https://evil.example/files-pri/T1-F1/draft.txt', slack, false],
  ['https://files.slack.com@evil.example/files-pri/T1-F1/draft.txt', slack, false],
  ['https://me:secret@files.slack.com/files-pri/T1-F1/draft.txt', slack, false],
  ['https://files.slack.com:8443/files-pri/T1-F1/draft.txt', slack, false],
  ['https://files.slack.com/api/auth.revoke', slack, false],
  ['http://127.0.0.1:4001/files-pri/T1-F1/draft.txt', local, false],
  ['http://localhost:4000/files-pri/T1-F1/draft.txt', local, false],
  ['http://127.0.0.1:4000/files-pri/T1-F1/draft.txt', slack, false],
  ['http://169.254.169.254/files-pri/x', slack, false],
  ['file:///files-pri/x', slack, false],
  ['', slack, false],
])('%j is Slack’s where its API is %s: %s', (url, api, is) => {
  expect(isSlacks(url, api)).toBe(is);
});

describe('a download', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  const get = async (listener: RequestListener, patience = 5_000) => {
    const base = await serve(listener);
    const access = { token: 'xoxb-test', slackApiUrl: `${base}/api/`, patience };
    const got = await download(`${base}/files-pri/T1-F1/draft.txt`, mostOfFile, access);
    return got.kind === 'bytes' ? { ...got, bytes: Buffer.from(got.bytes).toString() } : got;
  };

  const sending =
    (bytes: string | Uint8Array, type = 'text/plain'): RequestListener =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': type }).end(bytes);

  test('is made with the token', async () => {
    const seen: unknown[] = [];
    const got = await get((request, response) => {
      seen.push(request.headers.authorization);
      response.end('It is so.');
    });
    expect(got).toEqual({ kind: 'bytes', bytes: 'It is so.' });
    expect(seen).toEqual(['Bearer xoxb-test']);
  });

  test.each<[string, RequestListener, string]>([
    ['too much', sending('a'.repeat(mostOfFile + 1)), 'too-large'],
    [
      'without an end',
      (_, response) => void response.writeHead(200).write('a'.repeat(mostOfFile * 3)),
      'too-large',
    ],
    ['a page to sign in', sending('<html>Sign in</html>', 'text/html; charset=utf-8'), 'refused'],
    ['no permission', (_, response) => void response.writeHead(403).end(), 'refused'],
    ['no file', (_, response) => void response.writeHead(404).end(), 'gone'],
    ['trouble', (_, response) => void response.writeHead(500).end(), 'unreachable'],
    ['a line that breaks', (request) => void request.socket.destroy(), 'unreachable'],
  ])('of %s fails', async (_, listener, why) => {
    expect(await get(listener)).toEqual({ kind: 'failed', why });
  });

  test('follows no redirect: the token goes nowhere else', async () => {
    const asked: unknown[] = [];
    const got = await get((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: '/files-pri/T1-F1/other.txt' }).end();
    });
    expect(got).toEqual({ kind: 'failed', why: 'refused' });
    expect(asked).toEqual(['/files-pri/T1-F1/draft.txt']);
  });

  test('is given up after a while', async () => {
    expect(await get(() => undefined, 50)).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
