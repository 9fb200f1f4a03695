import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownLinks, normalisedAddress, onlyLink, sourceAt } from '../../src/slack/known-links.js';
import { inOne } from '../../src/slack/messages/answer.js';
import { escaped } from '../../src/slack/messages/mrkdwn.js';
import { sourceAnswer } from '../../src/slack/messages/source-answer.js';
import { unfurl } from '../../src/slack/messages/unfurl.js';
import { expectSendable, words } from './hostile.js';
import { record } from './newsroom.js';

const links = knownLinks(record);

describe('which document an address leads to', () => {
  test.each([
    'https://news.example/wire-story',
    'http://news.example/wire-story',
    'https://WWW.News.Example/wire-story/',
    'https://m.news.example/wire-story',
    'https://news.example:443/wire-story?utm_source=slack&utm_medium=x#top',
    'https://news.example/wire-story?fbclid=abc',
  ])('%s is on record', (address) => {
    expect(sourceAt(address, links)?.id).toBe('wire-story');
  });

  test.each([
    'https://news.example/wire-story-2',
    'https://news.example/wire-story?page=2',
    'https://news.example/Wire-Story',
    'https://other.example/wire-story',
    'https://news.example:8080/wire-story',
    'ftp://news.example/wire-story',
    'wire-story',
    '',
  ])('%s is not', (address) => {
    expect(sourceAt(address, links)).toBeNull();
  });

  test('the order of what is asked of a page does not count', () => {
    expect(normalisedAddress('https://a.example/?b=2&a=1')).toBe(
      normalisedAddress('https://a.example?a=1&b=2'),
    );
  });

  test('normalising is done once and for all', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = normalisedAddress(address);
        expect(once).not.toBeNull();
        expect(normalisedAddress(`https://${once}`)).toBe(once);
      }),
    );
  });
});

test.each([
  ['<@U024BE7LH> <https://news.example/wire-story|news.example>', 'https://news.example/wire-story'],
  ['<https://news.example/?a=1&amp;b=2>', 'https://news.example/?a=1&b=2'],
  ['https://news.example/wire-story', 'https://news.example/wire-story'],
  ['<https://news.example/wire-story> <@U024BE7LH>', 'https://news.example/wire-story'],
  ['<@U024BE7LH> is this right? <https://news.example/wire-story>', null],
  ['<https://a.example> <https://b.example>', null],
  ['<@U024BE7LH>', null],
  ['', null],
])('the link that %j is made of', (wire, address) => {
  expect(onlyLink(wire)).toBe(address);
});

describe('what is said of a link', () => {
  const shown = (address: string) => JSON.stringify(inOne(sourceAnswer(address, links, record)));

  test('what is on record from there', () => {
    expect(shown('https://www.news.example/wire-story')).toMatch(
      /Pentagon pauses operations.*1 fact and 0 quotes on record, 0 discrepancies.*• Schumer led the minority/,
    );
  });

  test('nothing is on record from elsewhere, and it is not opened', () => {
    expect(shown('https://other.example/story')).toContain('is not on record, and I do not open links');
  });

  test('a preview says where the article is wrong', () => {
    const [halt] = record.sources;
    if (!halt) throw new Error('the fixture has one');
    expect(JSON.stringify(unfurl(halt, record))).toMatch(
      /1 discrepancy in it.*Which chamber Schumer leads.*this article is wrong · not ruled on/,
    );
    const dismissed = record.discrepancies.map((one) => ({ ...one, ruling: 'dismissed' as const }));
    expect(JSON.stringify(unfurl(halt, { ...record, discrepancies: dismissed }))).not.toContain('chamber');
  });

  test('whatever publishers write', () => {
    fc.assert(
      fc.property(words, fc.nat(40), (text, many) => {
        const [source] = record.sources;
        const [discrepancy] = record.discrepancies;
        if (!source || !discrepancy) throw new Error('the fixture has one of each');
        const all = <T>(one: T): T[] => Array.from({ length: many }, () => one);
        const odd = {
          ...source,
          title: text,
          publisher: text,
          url: 'https://news.example/x',
          facts: all({ id: 'x', text, locator: text }),
          quotes: all({ id: 'x', words: text, speakerDescribed: text, locator: text }),
        };
        const other = {
          ...record,
          sources: [odd],
          discrepancies: all({ ...discrepancy, subject: text, id: text }),
        };
        expectSendable({ text: escaped('a link'), blocks: unfurl(odd, other).blocks });
        for (const address of [text, 'https://news.example/x'])
          for (const message of inOne(sourceAnswer(address, knownLinks(other), other)))
            expectSendable(message);
      }),
      { numRuns: 60 },
    );
  });
});
