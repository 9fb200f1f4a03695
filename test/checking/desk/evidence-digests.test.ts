import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTextChecker } from '../../../src/checking/against/check-against.js';
import { createChecker } from '../../../src/checking/check.js';
import { currentDigest, evidenceDigests } from '../../../src/checking/desk/evidence-digests.js';
import { findingsOf } from '../../../src/checking/findings-of.js';
import type { NewsRecord } from '../../../src/record/record.js';
import type { Source } from '../../../src/record/schema.js';
import { readThesaurus } from '../../../src/retrieval/thesaurus/file.js';
import { shipped } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';
import { anyDraft } from './texts.js';

fc.configureGlobal({ seed: 20250304 });

const checker = createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf));

test('of any report, every digest is what the same record gives now, and every citation has one', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const report = checker.check(text);
      const digests = evidenceDigests(report, shipped);
      for (const [id, digest] of Object.entries(digests)) expect(currentDigest(shipped, id)).toBe(digest);
      const cited = report.claims.flatMap((claim) => [
        ...claim.citations,
        ...findingsOf(claim).flatMap(({ citations }) => citations),
      ]);
      for (const { id } of cited)
        expect(Object.keys(digests).some((one) => one === id || one.startsWith(`${id} `))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a report on another text relies on nothing in the record', () => {
  const report = checker.check('It cost $5.', { against: 'It cost $4.' });
  expect(report.claims.flatMap(({ findings }) => findings)).not.toEqual([]);
  expect(evidenceDigests(report, shipped)).toEqual({});
});

describe('what an answer relied on', () => {
  const text = 'The new ferry cost $5.2 million. Senator Lindqvist spoke.';
  const relied = evidenceDigests(createChecker(tiny).check(text), tiny);
  const ferry = 'harbor-post/ferry-cost ¶2';
  const changing = (change: (source: Source) => Source): NewsRecord => ({
    ...tiny,
    sources: tiny.sources.map((source) => (source.id === 'harbor-post' ? change(source) : source)),
  });
  const fact = (change: (one: Source['facts'][number]) => Source['facts']) =>
    changing((source) => ({
      ...source,
      facts: source.facts.flatMap((one) => (one.id === 'ferry-cost' ? change(one) : one)),
    }));

  test('has its own words', () => {
    expect(Object.keys(relied)).toContain(ferry);
    expect(currentDigest(tiny, ferry)).toBe(relied[ferry]);
  });

  test.each<[string, NewsRecord]>([
    ['its words', fact((one) => [{ ...one, text: 'The new ferry cost $5.2 million.' }])],
    ['whose account it is', fact((one) => [{ ...one, attribution: { to: 'the mayor' } }])],
    ['the headline of its source', changing((source) => ({ ...source, title: 'Correction' }))],
    ['the publisher', changing((source) => ({ ...source, publisher: 'The Other Post' }))],
    ['the address', changing((source) => ({ ...source, url: 'https://example.org/other' }))],
    ['the date', changing((source) => ({ ...source, date: { on: '2024-05-21' } }))],
  ])('has another digest where %s was corrected', (_, record) => {
    expect(currentDigest(record, ferry)).not.toBe(relied[ferry]);
    expect(currentDigest(record, ferry)).not.toBeNull();
  });

  test.each<[string, NewsRecord]>([
    ['was withdrawn', fact(() => [])],
    ['stands in another paragraph', fact((one) => [{ ...one, locator: '¶5' }])],
    ['went with its source', { ...tiny, sources: tiny.sources.filter(({ id }) => id !== 'harbor-post') }],
  ])('has none where the entry %s', (_, record) => {
    expect(currentDigest(record, ferry)).toBeNull();
  });

  test('is the same where something else was corrected', () => {
    const other = changing((source) => ({
      ...source,
      facts: source.facts.map((one) => (one.id === 'dogs' ? { ...one, text: 'Dogs are welcome.' } : one)),
    }));
    expect(currentDigest(other, ferry)).toBe(relied[ferry]);
  });

  test('is a discrepancy as a whole', () => {
    const id = `discrepancies/${shipped.discrepancies[0]?.id}`;
    const changed = {
      ...shipped,
      discrepancies: shipped.discrepancies.map((one, index) =>
        index === 0 ? { ...one, ruling: 'dismissed' as const } : one,
      ),
    };
    expect(currentDigest(shipped, id)).not.toBeNull();
    expect(currentDigest(changed, id)).not.toBe(currentDigest(shipped, id));
    expect(currentDigest({ ...shipped, discrepancies: [] }, id)).toBeNull();
  });

  test.each([
    '',
    ' ',
    '¶2',
    'harbor-post',
    'harbor-post/ferry-cost',
    'people/nobody',
    'people/okafor offices[9]',
  ])('is nothing under the id “%s”', (id) => expect(currentDigest(tiny, id)).toBeNull());
});
