import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { addFeed, lease, removeFeed, takeFeed } from '../../../src/filing/feeds/feed-store.js';
import { type FeedWatch, watchFeeds } from '../../../src/filing/feeds/feed-watch.js';
import { listFeeds } from '../../../src/filing/feeds/list-feeds.js';
import { type Polled, pollFeeds } from '../../../src/filing/feeds/poll.js';
import { testStore } from '../../support/store.js';
import { type Site, site } from '../fetching/web.js';
import { longText, rss } from './feeds.js';
import { testPoll } from './newsroom.js';

const store = testStore();

const minute = 60_000;
const hour = 60 * minute;

/** A newsroom's site: a feed and its pages, which a test changes. */
interface Newspaper extends Site {
  readonly pages: Map<string, string>;
  /** Items of the feed, in place of the pages'. */
  items: string | null;
  /** Answers in place of what is there. */
  answer: ((path: string, response: ServerResponse) => boolean) | null;
  busy: number;
  busiest: number;
}

async function newspaper(...names: string[]): Promise<Newspaper> {
  const pages = new Map(names.map((name) => [name, `The ${name} was approved on Tuesday, officials said.`]));
  const paper: Partial<Newspaper> = { pages, items: null, answer: null, busy: 0, busiest: 0 };
  const own = paper as Newspaper; // Filled in below.
  const made = await site((request, response) => {
    own.busy += 1;
    own.busiest = Math.max(own.busiest, own.busy);
    response.once('close', () => {
      own.busy -= 1;
    });
    const path = request.url ?? '';
    if (own.answer?.(path, response) === true) return;
    if (path === '/feed') {
      const body = rss(
        own.items ??
          [...pages]
            .map(
              ([name, text]) =>
                `<item><title>${name}</title><link>/${name}</link><description>${text}</description></item>`,
            )
            .join(''),
      );
      const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
      return void response.end(body);
    }
    const text = pages.get(path.slice(1));
    if (text === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(text);
  });
  return Object.assign(own, made);
}

const feedOf = ({ origin }: Site): string => `${origin}/feed`;

/** Address and version of every source on file. */
async function onFile(): Promise<string[]> {
  const rows = await store.db
    .selectFrom('filed_sources')
    .select(['address', 'version'])
    .orderBy('seq')
    .execute();
  return rows.map(({ address, version }) => `${address?.split('/').at(-1)} ${version}`).sort();
}

describe('what is new in a feed', () => {
  test('is filed once, and what has not changed is not asked for again', async () => {
    const paper = await newspaper('levy', 'budget');
    const { parts, later, events, waits } = testPoll(store.db);
    expect(await addFeed(store.db, feedOf(paper), 'U1', parts.now())).toBe('added');
    expect(await addFeed(store.db, feedOf(paper), 'U2', parts.now())).toBe('known');
    expect(await pollFeeds(parts)).toEqual({ feeds: 1, filed: 2, interrupted: false });
    expect(await onFile()).toEqual(['budget 1', 'levy 1']);
    expect(paper.asked).toHaveLength(3);
    // One after the other, with a pause between.
    expect(paper.busiest).toBe(1);
    expect(waits).toEqual([1000, 1000]);

    expect(await pollFeeds(parts)).toMatchObject({ feeds: 0 });
    later(20 * minute);
    expect(await pollFeeds(parts)).toEqual({ feeds: 1, filed: 0, interrupted: false });
    expect(events.at(-1)).toEqual({ kind: 'unchanged', feed: feedOf(paper) });
    expect(paper.asked.slice(3)).toEqual(['/feed']);

    paper.pages.set('strike', 'The strike ended on Wednesday, the union said.');
    later(20 * minute);
    expect(await pollFeeds(parts)).toMatchObject({ filed: 1 });
    expect(paper.asked.slice(4)).toEqual(['/feed', '/strike']);
    expect(await listFeeds(store.db)).toMatchObject([
      {
        title: 'The Daily Record',
        addedBy: 'U1',
        problem: null,
        stopped: false,
        items: { filed: 3, waiting: 0, refused: 0 },
      },
    ]);
  });

  test('a changed item is a new version', async () => {
    const paper = await newspaper('levy', 'budget');
    const { parts, later } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds(parts);
    paper.pages.set('levy', 'The levy was rejected on Tuesday, officials said.');
    later(20 * minute);
    expect(await pollFeeds(parts)).toMatchObject({ filed: 1 });
    expect(await onFile()).toEqual(['budget 1', 'levy 1', 'levy 2']);
    expect(paper.asked.slice(3)).toEqual(['/feed', '/levy']);
  });

  test('what the feed says of an item goes with it, and its name only with its own pages', async () => {
    const paper = await newspaper('levy');
    paper.items = `<item><title>A levy</title><link>/levy</link><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><author>Jane Roe</author></item>
      <item><title>Elsewhere</title><link>http://127.0.0.2:${paper.port}/other</link></item>`;
    const { parts, filing } = testPoll(store.db);
    const came: unknown[] = [];
    const file: typeof filing.file = (incoming, asked) => {
      came.push(incoming.from, asked);
      return filing.file(incoming, asked);
    };
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds({ ...parts, filing: { file } });
    expect(came).toEqual([
      {
        name: null,
        url: `${paper.origin}/levy`,
        title: 'A levy',
        publisher: 'The Daily Record',
        byline: 'Jane Roe',
        date: '2025-03-04',
      },
      { by: 'stet', via: 'feed', askedIn: null },
    ]);
  });
});

describe('what cannot be had', () => {
  test('a page that is gone is noted, and one that may come later is tried again', async () => {
    const paper = await newspaper('levy', 'budget', 'strike');
    const { parts, later } = testPoll(store.db);
    let away = true;
    paper.answer = (path, response) => {
      if (path === '/levy') response.writeHead(404).end();
      else if (path === '/budget' && away) response.writeHead(503, { 'retry-after': '3600' }).end();
      else return false;
      return true;
    };
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    expect(await pollFeeds(parts)).toMatchObject({ filed: 1 });
    expect(await listFeeds(store.db)).toMatchObject([{ items: { filed: 1, waiting: 1, refused: 1 } }]);
    away = false;
    later(50 * minute);
    await pollFeeds(parts);
    expect(paper.asked.filter((path) => path === '/budget')).toHaveLength(1);
    later(15 * minute);
    expect(await pollFeeds(parts)).toMatchObject({ filed: 1 });
    expect(await onFile()).toEqual(['budget 1', 'strike 1']);
    expect(paper.asked.filter((path) => path === '/levy')).toHaveLength(1);
  });

  test('one that never comes is given up', async () => {
    const paper = await newspaper('levy');
    const { parts, later } = testPoll(store.db);
    paper.answer = (path, response) => path === '/levy' && response.writeHead(500).end() !== undefined;
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    for (let n = 0; n < 12; n += 1) {
      await pollFeeds(parts);
      later(24 * hour);
    }
    expect(paper.asked.filter((path) => path === '/levy')).toHaveLength(8);
    expect(await listFeeds(store.db)).toMatchObject([{ items: { waiting: 0, refused: 1 } }]);
  });

  test('the whole text in the feed stands in for a page, a teaser does not', async () => {
    const paper = await newspaper();
    paper.items = `<item><title>The levy</title><link>/levy</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${longText('The levy')}]]></content:encoded></item>
      <item><title>Two</title><link>/budget</link><description>In short.</description></item>`;
    const { parts, filing } = testPoll(store.db);
    const came: string[] = [];
    const file: typeof filing.file = (incoming, asked) => {
      came.push(`${incoming.mimetype} ${incoming.from.url}`);
      const plain = new TextEncoder().encode('The levy was discussed at length.');
      return filing.file({ ...incoming, bytes: plain, mimetype: 'text/plain' }, asked);
    };
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    expect(await pollFeeds({ ...parts, filing: { file } })).toMatchObject({ filed: 1 });
    expect(came).toEqual([`text/html; charset=utf-8 ${paper.origin}/levy`]);
  });

  test('links to where nobody may go', async () => {
    const paper = await newspaper('levy');
    paper.items = ['http://10.0.0.1/', 'http://169.254.169.254/latest', 'http://localhost:1/', '/levy']
      .map((link) => `<item><title>t</title><link>${link}</link></item>`)
      .join('');
    const { parts } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    expect(await pollFeeds(parts)).toMatchObject({ filed: 1 });
    expect(await listFeeds(store.db)).toMatchObject([{ items: { filed: 1, waiting: 0, refused: 3 } }]);
  });
});

describe('a feed that fails', () => {
  test('is asked less and less often, up to once a day, and at once again when it answers', async () => {
    const paper = await newspaper('levy');
    const { parts, clock } = testPoll(store.db);
    paper.answer = (_, response) => response.writeHead(500).end() !== undefined;
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await pollFeeds(parts);
      const [feed] = await listFeeds(store.db);
      const next = feed?.nextAt ?? clock.now;
      waits.push((next.getTime() - clock.now.getTime()) / minute);
      clock.now = next;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
    expect(await listFeeds(store.db)).toMatchObject([
      { problem: expect.stringMatching(/fault of its own \(500\)/) },
    ]);
    paper.answer = null;
    await pollFeeds(parts);
    expect(await listFeeds(store.db)).toMatchObject([{ problem: null, items: { filed: 1 } }]);
  });

  test.each([
    [0, 24],
    [1, 36],
  ])('chance %d spreads the times', async (chance, minutes) => {
    const paper = await newspaper();
    const { parts, clock } = testPoll(store.db, { chance: () => chance });
    paper.answer = (_, response) => response.writeHead(500).end() !== undefined;
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds(parts);
    const [feed] = await listFeeds(store.db);
    expect(((feed?.nextAt?.getTime() ?? 0) - clock.now.getTime()) / minute).toBe(minutes);
  });

  test('is left alone for as long as it asks', async () => {
    const paper = await newspaper();
    const { parts, clock } = testPoll(store.db);
    paper.answer = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end() !== undefined;
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds(parts);
    expect(await listFeeds(store.db)).toMatchObject([{ nextAt: new Date(clock.now.getTime() + 2 * hour) }]);
  });

  test('that was taken away for good is never asked again, and says so', async () => {
    const paper = await newspaper('levy');
    const { parts, later, events } = testPoll(store.db);
    paper.answer = (_, response) => response.writeHead(410).end() !== undefined;
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds(parts);
    expect(events).toMatchObject([
      { kind: 'failed', stopped: true, why: expect.stringMatching(/for good \(410\)/) },
    ]);
    later(48 * hour);
    await pollFeeds({ ...parts, all: true });
    expect(paper.asked).toHaveLength(1);
    expect(await listFeeds(store.db)).toMatchObject([
      { stopped: true, nextAt: null, problem: expect.stringMatching(/Remove it/) },
    ]);
  });

  test.each<[string, string, RegExp]>([
    ['a page', '<!doctype html><html><body>Hi</body></html>', /web page and no feed/],
    ['nonsense', 'nonsense', /no feed that can be read/],
    [
      'an entity bomb',
      '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel></channel></rss>',
      /entities of its own/,
    ],
  ])('as it is %s', async (_, body, why) => {
    const paper = await newspaper();
    paper.answer = (__, response) =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end(body) !== undefined;
    const { parts } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    await pollFeeds(parts);
    expect(await listFeeds(store.db)).toMatchObject([{ problem: expect.stringMatching(why) }]);
  });
});

describe('interrupted and taken up again: nothing missing, nothing twice', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `story-${name}`);
  const allOnce = names.map((name) => `${name} 1`);

  test.each([0, 1, 2, 5])('called off after %i pages', async (pages) => {
    const paper = await newspaper(...names);
    const { parts } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    const controller = new AbortController();
    let seen = 0;
    paper.answer = (path) => {
      if (path !== '/feed') seen += 1;
      if (seen > pages) controller.abort();
      return false;
    };
    expect(await pollFeeds(parts, controller.signal)).toMatchObject({ interrupted: true });
    expect((await onFile()).length).toBeLessThan(names.length);
    paper.answer = null;
    await pollFeeds({ ...parts, taker: 'two' });
    expect(await onFile()).toEqual(allOnce);
  });

  test('even where the feed has new items only by then', async () => {
    const paper = await newspaper(...names);
    const { parts, later } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    const controller = new AbortController();
    paper.answer = (path) => {
      if (path !== '/feed') controller.abort();
      return false;
    };
    await pollFeeds(parts, controller.signal);
    paper.answer = null;
    paper.items = '<item><title>new</title><link>/new</link></item>';
    paper.pages.set('new', 'The new story was told on Wednesday.');
    later(20 * minute);
    await pollFeeds(parts);
    expect(await onFile()).toEqual(['new 1', ...allOnce]);
  });

  test('killed after a page was filed and before that was noted', async () => {
    const paper = await newspaper(...names);
    const { parts, filing, later, events } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    let filed = 0;
    const file: typeof filing.file = async (incoming, asked) => {
      const outcomes = await filing.file(incoming, asked);
      filed += 1;
      if (filed === 3) throw new Error('killed');
      return outcomes;
    };
    await pollFeeds({ ...parts, filing: { file } });
    expect(events.filter(({ kind }) => kind === 'fault')).toHaveLength(1);
    later(30 * minute);
    await pollFeeds(parts);
    expect(await onFile()).toEqual(allOnce);
    expect(await listFeeds(store.db)).toMatchObject([{ items: { filed: 6, waiting: 0 } }]);
  });

  test('a feed that a dead process has comes free when its time is over', async () => {
    const paper = await newspaper(...names);
    const { parts, later } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    expect(await takeFeed(store.db, 'dead', parts.now())).toMatchObject({ url: feedOf(paper) });
    expect(await pollFeeds(parts)).toMatchObject({ feeds: 0 });
    later(lease);
    expect(await pollFeeds(parts)).toMatchObject({ feeds: 1, filed: 6 });
  });

  test('several processes: each feed is read by one, and no page is asked for twice', async () => {
    const papers = await Promise.all([newspaper(...names), newspaper(...names), newspaper(...names)]);
    // The same bytes are the same source, wherever they are.
    for (const [n, { pages }] of papers.entries())
      for (const [name, text] of pages) pages.set(name, `${text} It is story ${n}.`);
    const polls = ['one', 'two', 'three'].map((taker) => testPoll(store.db, { taker }));
    for (const paper of papers)
      await addFeed(store.db, feedOf(paper), 'stet', new Date('2025-03-04T12:00:00Z'));
    await Promise.all(polls.map(({ parts }) => pollFeeds(parts)));
    for (const paper of papers)
      expect([...paper.asked].sort()).toEqual(['/feed', ...names.map((name) => `/${name}`)]);
    expect(await onFile()).toHaveLength(18);
  });

  test('a feed that is removed meanwhile is left at once', async () => {
    const paper = await newspaper(...names);
    const { parts } = testPoll(store.db);
    await addFeed(store.db, feedOf(paper), 'stet', parts.now());
    let removed: Promise<boolean> = Promise.resolve(false);
    paper.answer = (path) => {
      if (path !== '/feed') removed = removeFeed(store.db, feedOf(paper));
      return false;
    };
    await pollFeeds(parts);
    expect(await removed).toBe(true);
    expect(paper.asked.length).toBeLessThan(4);
    expect(await listFeeds(store.db)).toEqual([]);
  });
});

test('a watch adds the feeds of the settings, files, says so, and stops', async () => {
  const paper = await newspaper('levy');
  const { parts } = testPoll(store.db);
  const errors: unknown[] = [];
  let watch: FeedWatch | null = null;
  const polled = await new Promise<Polled>((resolve) => {
    watch = watchFeeds({
      ...parts,
      feeds: [feedOf(paper)],
      onPolled: resolve,
      onError: (error) => void errors.push(error),
    });
    watch.start();
  });
  await (watch as FeedWatch | null)?.stop();
  expect(errors).toEqual([]);
  expect(polled).toEqual({ feeds: 1, filed: 1, interrupted: false });
  expect(await onFile()).toEqual(['levy 1']);
});
