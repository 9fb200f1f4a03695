/** `stet feeds`, and links that are filed by command: in this process, against a site on this machine. */
import { Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { rss } from '../filing/feeds/feeds.js';
import { html, page, type Site, site } from '../filing/fetching/web.js';
import { filingStore } from './filing-store.js';
import { knowledge, type Ran } from './stet.js';

const store = filingStore();
afterEach(() => store.empty());

/** In milliseconds: each command opens the store, which takes its time where the machine has none. */
const patience = 240_000;

/** There is a pause between two requests to a site, so a test asks for few. */
const names = ['levy', 'budget'];

async function newspaper(hold?: (path: string) => boolean): Promise<Site> {
  return site((request, response) => {
    const path = request.url ?? '';
    if (hold?.(path)) return;
    if (path === '/feed') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        rss(names.map((name) => `<item><title>The ${name}</title><link>/${name}</link></item>`).join('')),
      );
    } else if (names.includes(path.slice(1))) {
      response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`The ${path.slice(1)} was approved on Tuesday, officials said.`);
    } else html(response, page('<p>Hello.</p>'));
  });
}

class Said extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** @param interrupt is given what a Ctrl-C does */
async function stet(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { STET_FILING_HOSTS: '127.0.0.1' },
  interrupt: (told: () => void) => void = () => undefined,
): Promise<Ran> {
  const [stdout, stderr] = [new Said(), new Said()];
  const onInterrupt = (told: () => void) => {
    interrupt(told);
    return () => undefined;
  };
  const all = { STET_KNOWLEDGE_DIR: knowledge, ...store.env, ...env };
  const code = await run(args, { stdin: Readable.from([]), stdout, stderr, env: all, onInterrupt });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const feeds = (...words: string[]) => stet(['feeds', ...words]);

describe('which feeds are watched', () => {
  test(
    'added, listed, looked into, and removed',
    async () => {
      const { origin } = await newspaper();
      const url = `${origin}/feed`;
      expect(await feeds('add', url)).toEqual({
        code: 0,
        stderr: '',
        stdout:
          'The Daily Record: watched from now on, with 2 items. The bot files them, or "stet feeds check" does.\n',
      });
      expect((await feeds('add', `${url}#x`)).stdout).toBe(`${url}: watched already.\n`);
      expect((await feeds('list')).stdout).toBe(
        `${url}\n  0 filed; not looked into yet, next ${await next()}\n`,
      );
      const checked = await feeds('check');
      expect(checked).toMatchObject({ code: 0, stderr: '' });
      expect(checked.stdout).toMatch(
        /^The Daily Record: 2 items\n(?:\S+: filed \(.*\)\.\n){2}1 feed looked into; 2 new sources and versions\.\n$/,
      );
      expect((await feeds('check')).stdout).toBe(
        'The Daily Record: 2 items\n1 feed looked into; nothing new.\n',
      );
      expect(JSON.parse((await feeds('list', '--format', 'json')).stdout)).toMatchObject({
        feeds: [
          { url, title: 'The Daily Record', problem: null, items: { filed: 2, waiting: 0, refused: 0 } },
        ],
      });
      expect((await feeds('remove', url)).stdout).toBe(
        `${url}: not watched any more. What was filed from it stays.\n`,
      );
      expect((await feeds('list')).stdout).toBe('No feed is watched. Add one: stet feeds add URL\n');
    },
    patience,
  );

  async function next(): Promise<string> {
    const at = await store.inStore((db) =>
      db.selectFrom('feeds').select('next_at').executeTakeFirstOrThrow(),
    );
    return `${at.next_at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  }

  test('what is no feed is not added', async () => {
    const { origin } = await newspaper();
    const before = async () =>
      (await store.inStore((db) => db.selectFrom('feeds').selectAll().execute())).length;
    for (const [address, why] of [
      [`${origin}/front`, /Nothing was added\. That is a web page and no feed/],
      ['http://127.0.0.2/feed', /Nothing was added\. 127\.0\.0\.2 is not on the public internet/],
      ['example.com', /Nothing was added\. That is no web address/],
    ] as const)
      expect(await feeds('add', `${origin}/feed`, address)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(why),
      });
    expect(await before()).toBe(0);
  });

  test.each<[readonly string[], RegExp]>([
    [['add'], /Say which feed, as in: stet feeds add https/],
    [['remove'], /Say which feed/],
    [['remove', 'https://a.example/'], /No feed is watched at https:\/\/a\.example\//],
    [['list', 'x'], /takes no address/],
    [['watch'], /Expected "stet feeds add URL"/],
  ])('stet feeds %j', async (words, why) => {
    await store.inStore(async () => undefined);
    expect(await feeds(...words)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(why) });
  });

  test('a list of hosts that cannot be read', async () => {
    expect(
      await stet(['feeds', 'add', 'https://a.example/'], { STET_FILING_HOSTS: 'http://x' }),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('STET_FILING_HOSTS lists names or addresses'),
    });
  });

  test('a feed that cannot be read is told, with exit code 2', async () => {
    const { origin } = await newspaper();
    await feeds('add', `${origin}/feed`);
    const away = await stet(['feeds', 'check'], {});
    expect(away).toMatchObject({ code: 2, stdout: expect.stringContaining('Port') });
    expect((await feeds('list')).stdout).toContain('  Port');
  });
});

test(
  'Ctrl-C between two pages: what was filed is kept, and the next look goes on',
  async () => {
    let held = true;
    let come = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      come = resolve;
    });
    const paper = await newspaper((path) => {
      if (!held || path === '/feed' || paper.asked.length < 4) return false;
      come();
      return true;
    });
    await feeds('add', `${paper.origin}/feed`);
    let interrupt = (): void => undefined;
    const checking = stet(['feeds', 'check'], undefined, (told) => {
      interrupt = told;
    });
    await waiting;
    interrupt();
    expect(await checking).toMatchObject({
      code: 130,
      stderr: expect.stringContaining('interrupted; what was filed is kept'),
    });
    held = false;
    expect((await feeds('check')).stdout).toMatch(/1 new source or version/);
    expect(await store.inStore((db) => db.selectFrom('filed_sources').select('id').execute())).toHaveLength(
      2,
    );
  },
  patience,
);

test(
  'a link that is filed, and a feed of which each item is',
  async () => {
    const { origin } = await newspaper();
    expect(await stet(['file', `${origin}/levy`])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/: filed \(/),
    });
    const all = await stet(['file', `${origin}/feed`, '--format', 'json']);
    expect(JSON.parse(all.stdout)).toMatchObject({ filed: 1, known: 1, refused: 0 });
    expect(await stet(['file', `${origin}/levy`], {})).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('Port'),
    });
  },
  patience,
);
