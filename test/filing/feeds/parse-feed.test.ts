import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/filing/feeds/day-of.js';
import { decode } from '../../../src/filing/feeds/decode.js';
import type { FeedItem } from '../../../src/filing/feeds/feed.js';
import { wholeContent } from '../../../src/filing/feeds/item-text.js';
import { parseFeed } from '../../../src/filing/feeds/parse-feed.js';
import { readFeed } from '../../../src/filing/feeds/read-feed.js';
import { bytesOf, longText, rss } from './feeds.js';

const address = 'https://daily.example/feed/all.xml';

function itemsOf(text: string): readonly FeedItem[] {
  const found = readFeed(text, address);
  if (found.kind === 'refused') throw new Error(found.why);
  return found.feed.items;
}

describe('the formats', () => {
  test('RSS 2.0', () => {
    const items = itemsOf(
      rss(`
      <item><title>Rates &amp; &lt;i&gt;prices&lt;/i&gt;</title><link>/2025/rates</link><guid isPermaLink="false">r-1</guid>
        <pubDate>Tue, 04 Mar 2025 23:30:00 -0500</pubDate><author>desk@daily.example (Jane Roe)</author>
        <description>In short.</description></item>
      <item><title>Two</title><guid>https://daily.example/2</guid><dc:creator>Sam Poe</dc:creator>
        <content:encoded><![CDATA[${longText('The levy')}]]></content:encoded></item>`),
    );
    expect(items).toMatchObject([
      {
        key: 'r-1',
        url: 'https://daily.example/2025/rates',
        title: 'Rates & prices',
        date: '2025-03-04',
        byline: 'Jane Roe',
        content: null,
      },
      {
        key: 'https://daily.example/2',
        url: 'https://daily.example/2',
        byline: 'Sam Poe',
        date: null,
        content: longText('The levy'),
      },
    ]);
  });

  test('RSS 1.0', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://daily.example"><title>T</title></channel>
      <item rdf:about="https://daily.example/1"><title>One</title><link>https://daily.example/1</link><dc:date>2025-03-04T09:00:00Z</dc:date><dc:creator>Jane Roe</dc:creator></item></rdf:RDF>`;
    expect(itemsOf(text)).toMatchObject([
      {
        key: 'https://daily.example/1',
        url: 'https://daily.example/1',
        title: 'One',
        date: '2025-03-04',
        byline: 'Jane Roe',
      },
    ]);
  });

  test('Atom, with its own base, an alternate link and XHTML', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/"><title type="html">The &amp;amp; Record</title>
      <entry><id>urn:1</id><title>One</title><link rel="self" href="self"/><link href="story"/><published>2025-03-03T01:00:00Z</published><updated>2025-03-04T01:00:00Z</updated>
      <author><name>Jane Roe</name></author><author><name>Sam Poe</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${longText('The levy')}</div></content></entry></feed>`;
    expect(readFeed(text, address)).toMatchObject({ feed: { title: 'The & Record' } });
    expect(itemsOf(text)).toMatchObject([
      {
        key: 'urn:1',
        url: 'https://other.example/a/story',
        date: '2025-03-03',
        byline: 'Jane Roe, Sam Poe',
        content: expect.stringContaining('day 8'),
      },
    ]);
  });

  test('JSON Feed', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        {
          id: '1',
          url: '/1',
          title: 'One',
          date_published: '2025-03-04T09:00:00+01:00',
          content_text: 'A <b>.',
          authors: [{ name: 'Jane Roe' }],
        },
      ],
    });
    expect(itemsOf(text)).toMatchObject([
      { key: '1', url: 'https://daily.example/1', date: '2025-03-04', byline: 'Jane Roe', content: null },
    ]);
  });
});

describe('what tells that an item changed', () => {
  const entry = (title: string, updated: string) =>
    itemsOf(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>${title}</title><link href="/1"/><updated>${updated}</updated></entry></feed>`,
    )[0]?.mark;
  test('the time that it says', () => {
    expect(entry('A', '2025-01-01T00:00:00Z')).toBe(entry('A', '2025-01-01T00:00:00Z'));
    expect(entry('A', '2025-01-01T00:00:00Z')).not.toBe(entry('A', '2025-01-02T00:00:00Z'));
  });
  test('else its words', () => {
    const mark = (words: string) =>
      itemsOf(rss(`<item><link>/1</link><description>${words}</description></item>`))[0]?.mark;
    expect(mark('a')).toBe(mark('a'));
    expect(mark('a')).not.toBe(mark('b'));
  });
});

describe('what is left out', () => {
  test.each<[string, string]>([
    ['links to no web page', '<item><title>A</title><link>javascript:alert(1)</link></item>'],
    ['links to files', '<item><title>A</title><link>file:///etc/passwd</link></item>'],
    ['items with nothing to file', '<item><title>A</title></item>'],
    ['no items', ''],
  ])('%s', (_, items) => expect(itemsOf(rss(items))).toEqual([]));

  test('an item that comes twice', () => {
    expect(itemsOf(rss('<item><link>/1</link></item><item><link>/1</link></item>'))).toHaveLength(1);
  });

  test('long keys are kept short and told apart', () => {
    const keys = itemsOf(
      rss(
        ['a', 'b']
          .map(
            (end) => `<item><guid isPermaLink="false">${'x'.repeat(900)}${end}</guid><link>/1</link></item>`,
          )
          .join(''),
      ),
    ).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(keys.every(({ length }) => length <= 500)).toBe(true);
  });
});

describe('days', () => {
  test.each<[string, string | null]>([
    ['Tue, 04 Mar 2025 23:30:00 -0500', '2025-03-04'],
    ['4 Mar 2025 10:00 GMT', '2025-03-04'],
    ['Tue, 4 March 2025', '2025-03-04'],
    ['04 Mar 25 10:00 EST', '2025-03-04'],
    ['04 Mar 99 10:00 EST', '1999-03-04'],
    ['2025-03-04T23:30:00-05:00', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['2025-02-30', null],
    ['Tue, 31 Feb 2025 10:00 GMT', null],
    ['0000-00-00', null],
    ['yesterday', null],
    ['', null],
    ['4 Foo 2025', null],
    ['99999999-01-01', null],
  ])('%s', (date, day) => expect(dayOf(date)).toBe(day));
});

describe('whether a feed has the whole text', () => {
  const whole = longText('The levy');
  test.each<[string, string | undefined, boolean]>([
    ['all of it', whole, true],
    ['a teaser', '<p>Officials met.</p>', false],
    ['one that goes on elsewhere', `${whole}<p><a href="x">Continue reading</a> →</p>`, false],
    ['one that is cut off', `${whole.slice(0, -20)} […]</p>`, false],
    ['one that is cut off, by an entity', `${whole}<p>And then &hellip;</p>`, false],
    [
      'a cut before the note of its origin',
      `${whole}<p>Read more</p><p>The post A appeared first on B.</p>`,
      false,
    ],
    ['all of it, with that note', `${whole}<p>The post A appeared first on B.</p>`, true],
    ['none', undefined, false],
  ])('%s', (_, html, is) => expect(wholeContent(html) !== null).toBe(is));
});

describe('bytes', () => {
  const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  test.each<[string, Uint8Array, string | null]>([
    ['UTF-8', bytesOf('é'), null],
    [
      'UTF-8 with its mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('é')]),
      'text/xml; charset=iso-8859-1',
    ],
    ['as the type says', latin('é'), 'text/xml; charset=ISO-8859-1'],
    ['an encoding that there is none of', bytesOf('é'), 'text/xml; charset=nonsense'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0xe9, 0x00]), null],
  ])('%s', (_, bytes, type) => expect(decode(bytes, type)).toBe('é'));
  test('as its declaration says', () => {
    expect(decode(latin('<?xml version="1.0" encoding="windows-1252"?>é'), null)).toMatch(/é$/);
  });
});

describe('hostile feeds', () => {
  const why = async (text: string) => {
    const found = await parseFeed(bytesOf(text), address);
    return found.kind === 'refused' ? found.why : found.feed.items.length;
  };
  const lol = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>`;
  const body = rss('<item><title>&lol9;</title><link>/1</link></item>').replace(/^<\?xml.*\n/, '');

  test('an entity bomb, and one that reads a file', async () => {
    expect(await why(`${lol}${body}`)).toMatch(/entities of its own/);
    expect(await why(`<!DOCTYPE rss [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>${body}`)).toMatch(
      /entities of its own/,
    );
    expect(await why(`<!DOCTYPE rss SYSTEM "file:///etc/passwd">${body}`)).toBe(1);
  });

  test('an entity bomb behind a long comment is never expanded', async () => {
    const found = await parseFeed(bytesOf(`<!--${'x'.repeat(20_000)}-->${lol}${body}`), address);
    expect(JSON.stringify(found).length).toBeLessThan(2000);
  });

  test('items without end: the first of them', async () => {
    expect(
      await why(
        rss(
          '<item><title>a</title><link>/1</link></item>'.repeat(10) +
            Array.from({ length: 80_000 }, (_, n) => `<item><link>/${n}</link></item>`).join(''),
        ),
      ),
    ).toBeLessThanOrEqual(500);
  });

  test('more bytes than are read', async () => {
    expect(await why(rss(`<item><title>${'a'.repeat(5_000_000)}</title></item>`))).toMatch(
      /larger than 5 MB/,
    );
  });

  test.each<[string, string]>([
    ['deeper than deep', rss('<a>'.repeat(900_000))],
    ['deep and whole', rss(`<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`)],
    ['no feed', 'Kyiv said so.'],
    ['nothing', ''],
    ['JSON of another kind', '{"a":1}'],
    ['JSON, deep', '['.repeat(1_000_000)],
    ['noise', '<rss><channel><item><title>'],
  ])('%s', async (_, text) => expect(await why(text)).toMatch(/no feed that can be read/));

  test('a page where a feed was expected, which names one', async () => {
    expect(await why('<!doctype html><html><body>Hi</body></html>')).toMatch(/web page and no feed\. Give/);
    expect(
      await why(
        `\n<html><head><link rel="alternate" type="application/rss+xml" title="x" href="/rss"></head></html>`,
      ),
    ).toMatch(/names this feed: https:\/\/daily\.example\/rss$/);
    expect(await why(`<!DOCTYPE html>${'<link '.repeat(500_000)}`)).toMatch(/web page and no feed/);
  });

  test('one that takes too long', async () => {
    const slow = rss(`<item ${Array.from({ length: 250_000 }, (_, n) => `a${n}="1"`).join(' ')}></item>`);
    expect(await parseFeed(bytesOf(slow), address, { patience: 200 })).toMatchObject({
      why: expect.stringMatching(/takes too long/),
    });
  });
});
