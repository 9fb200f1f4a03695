/** One story as a dozen systems for publishing set it, among what they set around it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { advice } from '../../../src/filing/documents/advice.js';
import { root } from '../../structure/files.js';
import { articleOf, outcomeOf, refusalOf } from './reading.js';

const sentence = (why: string): string => `${why.charAt(0).toUpperCase()}${why.slice(1)}`;

const page = (name: string): Buffer => readFileSync(`${root}test/filing/articles/pages/${name}`);

const title = 'Island council votes to keep its ferry for ten years';
const story = [
  'The council of Harrow Island voted 7 to 2 on Tuesday to keep the ferry to the mainland for another ten years, ending a dispute that had split the town since the spring.',
  'The ferry costs the council $430,000 a year. A bridge, which the state has offered to pay for in part, would cost $61 million, according to a study that the council published in January.',
  '“Nobody who lives here wants to lose the boat,” said Ada Lind, the mayor. “A bridge brings cars, and cars bring everything else.”',
  'Two members voted against the contract. One of them, Tom Roe, said that the figures in the study were three years old and that the council had not asked for new ones.',
  'The contract with the Northern Line, which runs 14 boats in the region, is to be signed on June 30. It can be ended by either side with a year’s notice.',
  'Lind said that she expected no further vote this year. The state’s transport office did not answer a request for comment on Wednesday.',
];

describe('the prose of a page, and nothing else', () => {
  test.each([
    'amp',
    'broadcaster',
    'cards',
    'drupal',
    'newsletter',
    'old-breaks',
    'tabloid',
    'wire',
    'wordpress',
  ])('%s', async (name) => {
    const { text } = await articleOf(page(`${name}.html`), { name: `${name}.html` });
    expect(text.split('\n\n')).toEqual([title, ...story]);
  });

  test.each([
    ['broadsheet', 'After a year of quarrels the boat stays, and the bridge is put off once more.'],
    ['magazine', 'A year of quarrels ends where it began: at the pier.'],
  ])('%s, with its standfirst', async (name, standfirst) => {
    const { text } = await articleOf(page(`${name}.html`), { name: `${name}.html` });
    expect(text.split('\n\n')).toEqual([title, standfirst, ...story]);
  });

  test('lists, rows and quoted statements stay, each a line; a heading is no statement', async () => {
    const article = await articleOf(page('local-tv.html'), { name: 'local-tv.html' });
    expect(article.text.split('\n\n')).toEqual([
      title,
      ...story.slice(0, 2),
      '“We will hold the line to its word,” the council said in a statement.',
      ...story.slice(2, 4),
      'What was decided',
      'The ferry runs every hour until midnight.\nFares rise to $4 in July.',
      'Year\tPassengers\n2023\t131,000\n2024\t146,000',
      ...story.slice(4),
    ]);
    expect(article.notProse?.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'What was decided',
    ]);
  });
});

describe('what a page says of itself', () => {
  test.each<[string, string | null, string | null, string, string | null]>([
    ['amp', 'Harbor Post', 'Jo Poe', '2025-03-05', 'https://harborpost.example/news/ferry-vote'],
    ['broadcaster', 'CBN News', 'Jo Poe', '2025-03-05', 'https://www.cbn.example/news/articles/c9q7'],
    [
      'broadsheet',
      'The Northern Times',
      'Jo Poe and Kim Fay',
      '2025-03-05',
      'https://www.northerntimes.example/2025/03/05/us/harrow-island-ferry.html',
    ],
    ['cards', 'Channel Coast', 'Jo Poe', '2025-03-05', null],
    ['drupal', 'Island Radio', null, '2025-03-05', 'http://islandradio.example/node/3314'],
    ['local-tv', 'KHRW 9', 'Jo Poe, Kim Fay', '2025-03-05', null],
    [
      'magazine',
      'Tide Magazine',
      'Jo Poe',
      '2025-03-05',
      'https://tide.example/islands/ferry-vote?utm_source=x',
    ],
    ['newsletter', 'The Pier', 'Jo Poe', '2025-03-05', 'https://thepier.example/p/ferry-vote'],
    ['old-breaks', 'Harrow Gazette', 'Jo Poe', '2025-03-05', null],
    [
      'tabloid',
      'Daily Gull',
      'Jo Poe For The Daily Gull',
      '2025-03-05',
      'https://dailygull.example/news/article-1441/ferry.html',
    ],
    [
      'wire',
      'Coastal Press News',
      'JO POE',
      '2025-03-05',
      'https://coastalpress.example/article/ferry-harrow-island-0b1c',
    ],
    [
      'wordpress',
      'The Harrow Herald',
      'Jo Poe',
      '2025-03-05',
      'https://harrowherald.example/2025/03/05/island-council-votes-to-keep-its-ferry/',
    ],
  ])('%s', async (name, publisher, byline, date, url) => {
    const article = await articleOf(page(`${name}.html`), { name: `${name}.html` });
    expect(article).toMatchObject({ form: 'article', title, publisher, byline, date, url, notes: [] });
  });

  test('a link without its host is completed by where the page came from', async () => {
    const article = await articleOf(page('local-tv.html'), {
      url: 'https://www.khrw.example/x?id=3',
      mimetype: 'text/html',
    });
    expect(article.url).toBe('https://www.khrw.example/news/local/harrow-island-ferry/');
  });
});

const body = story.map((paragraph) => `<p>${paragraph}</p>`).join('');
const written = (head: string, more = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>${title}</h1>${body}${more}</article></body></html>`;

describe('its address', () => {
  test.each<[string, string, string | null, string | null]>([
    ['its own', 'https://a.example/story', 'https://m.a.example/story?x=1', 'https://a.example/story'],
    [
      'the front page of its site',
      'https://a.example/',
      'https://a.example/story',
      'https://a.example/story',
    ],
    ['another site', 'https://b.example/story', 'https://a.example/story', 'https://a.example/story'],
    ['another site, of a file', 'https://b.example/story', null, 'https://b.example/story'],
    ['the front page of a site, of a file', 'https://b.example/', null, null],
    ['no web address', 'javascript:alert(1)', 'https://a.example/story', 'https://a.example/story'],
    ['a file', 'file:///etc/passwd', null, null],
    ['with a password', 'https://a:b@a.example/story', null, null],
  ])('a canonical link to %s', async (_, canonical, url, found) => {
    const article = await articleOf(written(`<link rel="canonical" href="${canonical}">`), {
      name: url === null ? 'story.html' : null,
      mimetype: 'text/html',
      url,
    });
    expect(article.url).toBe(found);
  });

  test('an original elsewhere is told of', async () => {
    const found = await articleOf(written('<link rel="canonical" href="https://b.example/story">'), {
      mimetype: 'text/html',
      url: 'https://a.example/story',
    });
    expect(found.notes).toEqual([expect.stringContaining('another site')]);
  });
});

describe('its headline', () => {
  test.each<[string, string]>([
    [`<title>${title} | World | The Pier</title>`, title],
    [
      '<title>Ferry - stays</title><meta property="og:title" content="A ferry - and a bridge">',
      'A ferry - and a bridge',
    ],
    ['<meta property="og:title" content="Ferry &amp;amp; bridge">', 'Ferry & bridge'],
    [`<meta property="og:title" content="${title.slice(0, 20)}...">`, title],
  ])('%s', async (head, found) => {
    expect((await articleOf(written(head), { name: 'a.html' })).title).toBe(found);
  });
});

describe('its date, in its own zone', () => {
  const data = (published: string): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${published}"}</script>`;
  test.each<[string, string | null]>([
    [data('2025-03-02T23:30:00-05:00'), '2025-03-02'],
    [
      `${data('2025-03-03T04:30:00Z')}<meta property="article:published_time" content="2025-03-02T23:30:00-05:00">`,
      '2025-03-02',
    ],
    [data('2025-03-03T04:30:00Z'), '2025-03-03'],
    [`${data('2025-02-30')}<meta name="date" content="March 2, 2025">`, '2025-03-02'],
    ['<meta name="pubdate" content="Sun, 02 Mar 2025 23:30:00 +0100">', '2025-03-02'],
    ['<meta name="date" content="03/02/2025">', null],
    ['<meta name="date" content="1740958200">', '2025-03-02'],
  ])('%s', async (head, found) => {
    expect((await articleOf(written(head), { name: 'a.html' })).date).toBe(found);
  });
});

describe('its set of characters', () => {
  const text = (charset: string): string =>
    written(`<meta charset="${charset}">`).replace('Tom Roe', 'Tom Røe');
  test.each<[string, Buffer, string | null]>([
    ['UTF-8', Buffer.from(text('utf-8')), null],
    [
      'by the server',
      Buffer.from(written('').replace('Tom Roe', 'Tom Røe').replace(/[“”’]/g, ''), 'latin1'),
      'text/html; charset=iso-8859-1',
    ],
    ['by the page', Buffer.from(text('windows-1252').replace(/[“”’]/g, ''), 'latin1'), null],
    ['by its mark', Buffer.from(`\ufeff${text('utf-8')}`, 'utf16le'), 'text/html; charset=latin1'],
    ['said wrongly', Buffer.from(text('iso-8859-1')), 'text/html'],
    ['unknown', Buffer.from(text('klingon')), 'text/html; charset=klingon'],
  ])('%s', async (_, bytes, mimetype) => {
    expect((await articleOf(bytes, { name: 'a.html', mimetype })).text).toContain('Tom Røe, said');
  });
});

describe('a page without an article is refused', () => {
  test.each<[string, string, string]>([
    [
      'a program',
      '<!doctype html><html><body><div id="root"></div><script>start()</script></body></html>',
      sentence(advice['no-prose']),
    ],
    [
      'a login',
      '<!doctype html><title>Sign in</title><form><label>Name</label><input></form><p>Forgot your password?</p>',
      sentence(advice['no-prose']),
    ],
    [
      'a wall',
      `<!doctype html><h1>${title}</h1><p>The council of Harrow Island voted to keep the ferry.</p><div>Subscribe to continue reading. Already a subscriber? Log in.</div>`,
      sentence(advice.paywall),
    ],
    [
      'a list of links',
      `<!doctype html><h1>News</h1>${'<p><a href="/x">The bridge that never was, and who wanted it to be</a></p>'.repeat(30)}`,
      sentence(advice['no-prose']),
    ],
    ['nothing', '<!doctype html>', sentence(advice['no-prose'])],
  ])('%s', async (_, html, why) => {
    expect(await refusalOf(html, { name: 'a.html' })).toBe(why);
  });

  test('the beginning of one is read, and said to be no more', async () => {
    const found = await outcomeOf(written('', '<p>Subscribe to continue reading this article.</p>'), {
      name: 'a.html',
    });
    expect(found).toMatchObject({ article: { notes: [expect.stringContaining('only the beginning')] } });
  });
});

describe('hostile pages', () => {
  const deep = (n: number): string => `${'{"author":'.repeat(n)}1${'}'.repeat(n)}`;
  test.each<[string, string]>([
    ['JSON-LD within itself', `<script type="application/ld+json">${deep(20_000)}</script>`],
    [
      'JSON-LD of wrong types',
      '<script type="application/ld+json">{"@type":["NewsArticle",3],"headline":{"a":1},"author":[null,7,{"name":{}}],"publisher":[],"datePublished":[2025]}</script>',
    ],
    [
      'JSON-LD that refers to itself',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","@id":"a","author":{"@id":"a"},"publisher":{"@id":"b"}},{"@id":"b","publisher":{"@id":"a"},"name":{"@id":"b"}}]}</script>',
    ],
    [
      'JSON-LD without end',
      `<script type="application/ld+json">[${'{"@type":"NewsArticle"},'.repeat(20_000)}{}]</script>`,
    ],
    [
      'a prototype',
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"name":"x"},"constructor":{"prototype":{"kind":"y"}}}</script>',
    ],
    ['thousands of metas', '<meta name="author" content="">'.repeat(5_000)],
    ['a tag of thousands of attributes', `<div ${'a="b" '.repeat(20_000)}></div>`],
  ])('%s', async (_, head) => {
    const article = await articleOf(written(head), { name: 'a.html' });
    expect(article).toMatchObject({ title, publisher: null, byline: null, date: null });
    expect(article.text).toContain(story[5]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['tags 100,000 deep', `<!doctype html><body>${'<div>'.repeat(100_000)}${body}`, sentence(advice.tangled)],
    [
      'tags that close themselves, 100,000 deep',
      `<!doctype html><body>${'<b/>'.repeat(100_000)}${body}`,
      sentence(advice.tangled),
    ],
    ['100 MB', Buffer.alloc(100_000_000, '<p>It is so. '), sentence(advice['too-large'])],
    [
      'more elements than any article has',
      `<body>${'<i></i>'.repeat(100_000)}${body}`,
      sentence(advice.tangled),
    ],
  ])('%s', async (_, html, why) => {
    expect(await refusalOf(html, { name: 'a.html' })).toBe(why);
  });

  test('what is not seen is not kept: zeros, marks of direction, halves of characters', async () => {
    const { text } = await articleOf(
      written('').replace('Tom Roe', 'T\0o\u202em&#x202e; R&#xD800;oe\u200b'),
      { name: 'a.html' },
    );
    expect(text).not.toMatch(/[\0\u202e\u200b]|\p{Surrogate}/u);
    expect(text).toMatch(/T.?om R.?oe, said/u);
  });
});
