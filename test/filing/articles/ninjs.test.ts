/** News items of IPTC ninjs, versions 1 to 3. */
import { describe, expect, test } from '@jest/globals';
import { advice } from '../../../src/filing/documents/advice.js';
import { articleOf, furnitureOf, outcomeOf, refusalOf } from './reading.js';

const sentence = (why: string): string => `${why.charAt(0).toUpperCase()}${why.slice(1)}`;

const sent = { name: 'item.json' };
const read = (item: object) => articleOf(JSON.stringify(item), sent);
const text = 'The ferry to the island stays, the council said.\nIt costs $430,000 a year.';

describe('the same item in each version', () => {
  test.each<[string, object]>([
    [
      '1.x',
      {
        uri: 'urn:newsml:example:2025:1',
        altids: { web: 'https://coastalpress.example/ferry' },
        type: 'text',
        pubstatus: 'usable',
        versioncreated: '2025-03-05T23:30:00-05:00',
        embargoed: '2025-03-06T06:00:00+01:00',
        headline: 'Ferry stays',
        byline: 'By Jo Poe',
        copyrightholder: 'Coastal Press',
        usageterms: 'Not for broadcast.',
        body_text: text,
      },
    ],
    [
      '2.x',
      {
        uri: 'https://coastalpress.example/ferry',
        pubstatus: 'usable',
        versioncreated: '2025-03-05T23:30:00-05:00',
        embargoeduntil: '2025-03-06T05:00:00Z',
        headlines: [
          { role: 'short', value: 'Ferry' },
          { role: 'main', value: 'Ferry stays' },
        ],
        by: 'Jo Poe',
        infosources: [
          { name: 'Somebody', role: 'contributor' },
          { name: 'Coastal Press', role: 'publisher' },
        ],
        usageterms: 'Not for broadcast.',
        bodies: [{ contenttype: 'text/plain', value: text }],
      },
    ],
    [
      '3.x',
      {
        uri: 'urn:x',
        altIds: [{ role: 'web', value: 'https://coastalpress.example/ferry' }],
        pubStatus: 'usable',
        versionCreated: '2025-03-05T23:30:00-05:00',
        embargoedUntil: '2025-03-06T00:00:00-05:00',
        headlines: [{ value: 'Ferry stays' }],
        bylines: [{ name: 'Jo Poe' }],
        copyrightHolder: 'Coastal Press',
        rightsInfo: { usageTerms: 'Not for broadcast.' },
        bodies: [
          { contentType: 'text/plain', value: 'short' },
          {
            contentType: 'text/html',
            value: text
              .split('\n')
              .map((line) => `<p>${line}</p>`)
              .join(''),
          },
        ],
      },
    ],
  ])('%s', async (_, item) => {
    const article = await read(item);
    expect({ ...article, text: article.text.replace(/\n+/g, '\n') }).toEqual({
      text: `Ferry stays\n${text}`,
      form: 'article',
      title: 'Ferry stays',
      publisher: 'Coastal Press',
      byline: 'Jo Poe',
      date: '2025-03-05',
      url: 'https://coastalpress.example/ferry',
      rights: { embargoedUntil: new Date('2025-03-06T05:00:00Z'), withheld: false },
      usageTerms: 'Not for broadcast.',
      notes: [],
      notProse: [],
    });
  });

  test('markup of a body: paragraphs, no pictures, headings told', async () => {
    const article = await read({
      uri: 'urn:x',
      headline: 'Ferry &amp; bridge',
      body_xhtml:
        '<h2>What was said</h2><p>It <b>stays</b>.</p><figure><figcaption>A pier</figcaption></figure><ul><li>One.</li><li>Two.</li></ul>',
      body_text: 'It stays. One. Two.',
    });
    expect(article.text).toBe('Ferry & bridge\n\nWhat was said\n\nIt stays.\n\nOne.\nTwo.');
    expect(furnitureOf(article)).toEqual(['What was said']);
  });
});

describe('what limits its use', () => {
  const rightsOf = async (limits: object) => {
    const { rights, notes } = await read({ uri: 'urn:x', body_text: text, ...limits });
    return {
      until: rights.embargoedUntil?.toISOString() ?? null,
      withheld: rights.withheld,
      notes: notes.length,
    };
  };
  test.each<[object, { until: string | null; withheld: boolean; notes: number }]>([
    [{}, { until: null, withheld: false, notes: 0 }],
    [{ pubstatus: 'usable' }, { until: null, withheld: false, notes: 0 }],
    [{ pubstatus: 'stat:usable' }, { until: null, withheld: false, notes: 0 }],
    [{ pubStatus: 'Withheld' }, { until: null, withheld: true, notes: 1 }],
    [{ pubstatus: 'canceled' }, { until: null, withheld: true, notes: 1 }],
    [
      { pubstatus: 'http://cv.iptc.org/newscodes/pubstatusg2/canceled' },
      { until: null, withheld: true, notes: 1 },
    ],
    // What is in doubt is withheld.
    [{ pubstatus: 'on hold' }, { until: null, withheld: true, notes: 1 }],
    [{ pubstatus: 7 }, { until: null, withheld: true, notes: 1 }],
    [{ embargoed: '' }, { until: null, withheld: false, notes: 0 }],
    [{ embargoed: 'until Friday' }, { until: null, withheld: true, notes: 1 }],
    [{ embargoed: '2025-02-30T06:00:00Z' }, { until: null, withheld: true, notes: 1 }],
    [{ embargoed: true }, { until: null, withheld: true, notes: 1 }],
    [{ embargoed: 1741237200 }, { until: null, withheld: true, notes: 1 }],
    // Without a zone it has ended when it has everywhere.
    [{ embargoed: '2025-03-06T06:00:00' }, { until: '2025-03-06T18:00:00.000Z', withheld: false, notes: 0 }],
    [{ embargoed: '2025-03-06' }, { until: '2025-03-07T11:59:59.000Z', withheld: false, notes: 0 }],
  ])('%j', async (limits, found) => {
    expect(await rightsOf(limits)).toEqual(found);
  });
});

describe('several in one', () => {
  const items = [
    { uri: 'https://a.example/1', headline: 'One', body_text: 'It stays.' },
    { uri: 'https://a.example/2', headline: 'Two', body_text: 'It goes.', pubstatus: 'withheld' },
  ];
  test.each<[string, unknown]>([
    ['a list', items],
    ['a package', { items }],
  ])('%s', async (_, content) => {
    expect(await outcomeOf(JSON.stringify(content), sent)).toMatchObject({
      kind: 'several',
      articles: [
        { title: 'One', url: 'https://a.example/1', rights: { withheld: false } },
        { title: 'Two', url: 'https://a.example/2', rights: { withheld: true } },
      ],
    });
  });

  test('one without a text is left out, and that is said', async () => {
    const article = await articleOf(
      JSON.stringify([...items.slice(0, 1), { uri: 'urn:y', type: 'picture' }]),
      sent,
    );
    expect(article.notes).toEqual([expect.stringContaining('left those out')]);
  });
});

describe('what is no item to read is refused', () => {
  const deep = `${'{"associations":{"a":'.repeat(5_000)}1${'}}'.repeat(5_000)}`;
  test.each<[string, string, string]>([
    ['no JSON', '{"uri": ', sentence(advice['no-json'])],
    ['JSON of something else', '{"name": "stet", "version": 1}', sentence(advice['no-ninjs'])],
    ['a number', '7', sentence(advice['no-ninjs'])],
    ['null', 'null', sentence(advice['no-ninjs'])],
    ['an empty list', '[]', sentence(advice['no-ninjs'])],
    ['a headline alone', '{"uri":"urn:x","headline":"Ferry stays"}', sentence(advice['no-body'])],
    [
      'a body of another type',
      '{"uri":"urn:x","body_text":{"a":1},"bodies":"x"}',
      sentence(advice['no-body']),
    ],
    ['objects within objects', deep, sentence(advice['no-ninjs'])],
    [
      'tags within tags',
      JSON.stringify({ uri: 'urn:x', body_xhtml: '<div>'.repeat(100_000) }),
      sentence(advice['no-body']),
    ],
  ])('%s', async (_, content, why) => {
    expect(await refusalOf(content, sent)).toBe(why);
  });

  test('what is not seen is not kept', async () => {
    const article = await read({
      uri: 'urn:x',
      headline: 'Fer\u0000ry\u202e stays',
      body_text: 'It\u0000 st\ud800ays\u2066 here.',
    });
    expect(article).toMatchObject({ title: 'Ferry stays', text: 'Ferry stays\n\nIt st\ufffdays here.' });
  });

  test('a prototype is no property', async () => {
    const article = await articleOf(
      '{"uri":"urn:x","body_text":"It stays.","__proto__":{"headline":"x"},"constructor":1}',
      sent,
    );
    expect(article.title).toBeNull();
  });
});
