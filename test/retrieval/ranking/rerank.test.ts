import { describe, expect, test } from '@jest/globals';
import { FEATURES, featuresOf } from '../../../src/retrieval/ranking/features.js';
import { createPassageSearch } from '../../../src/retrieval/ranking/passage-search.js';
import { plain, plainWords } from '../../../src/retrieval/ranking/plain-words.js';
import { rerank } from '../../../src/retrieval/ranking/rerank.js';
import { openVectors, packVectors } from '../../../src/retrieval/vectors/word-vectors.js';

const alikeWords = openVectors(
  packVectors(
    ['ship', 'boat', 'tax'],
    [
      [1, 0.1],
      [1, 0.2],
      [-0.1, 1],
    ],
  ),
);

describe('a text as it is searched', () => {
  test.each([
    ['#AustralianFires', 'Australian Fires'],
    ['@NASA_Mars', 'NASA Mars'],
    ['Seen: https://news.example/a?b=1 today', 'Seen:   today'],
    ['nothing to change', 'nothing to change'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('words by stem, and whether they carry content', () => {
    expect(plainWords('The ferries').map(({ stem, light }) => [stem, light])).toEqual([
      ['the', true],
      ['ferry', false],
    ]);
  });
});

describe('features', () => {
  const candidates = [
    { text: 'The boat sank.', score: 2 },
    { text: 'The tax rose.', score: 1 },
  ];
  const of = (query: string, vectors = alikeWords) =>
    featuresOf(query, candidates, { weightOf: () => 1, vectors }).map((values) =>
      Object.fromEntries(FEATURES.map((feature, n) => [feature, values[n] ?? Number.NaN])),
    );

  test('the words that are shared, and those that are alike', () => {
    const [boat, tax] = of('A ship sank');
    expect(boat).toMatchObject({ first: 1, asked: 0.5, told: 0.5 });
    expect(boat?.meant).toBeGreaterThan(0.9);
    expect(tax).toMatchObject({ first: 0.5, asked: 0 });
    expect(tax?.meant).toBeLessThan(0.2);
  });

  test('without vectors words mean themselves alone', () => {
    expect(of('A ship sank', null)[0]).toMatchObject({ meant: 0.5, 'meant-back': 0.5 });
  });

  test('words in a row', () => {
    expect(of('the boat sank')[0]).toMatchObject({ triples: 1 });
    expect(of('sank the boat')[0]).toMatchObject({ triples: 0 });
  });

  test('a word that is spelt like one of the question, and one that is not', () => {
    const [boat, tax] = of('boathouses', null);
    expect(boat?.told).toBe(0);
    expect(boat?.spelt).toBeGreaterThan(0);
    expect(tax?.spelt).toBe(0);
  });

  test('a name that others name too, where the question does not give it', () => {
    const told = ['Ferries sank, says Mary Hill.', 'Boats sank, says Hill.', 'Boats sank, says Carr.'];
    const company = (query: string) =>
      featuresOf(
        query,
        told.map((text) => ({ text, score: 1 })),
        { weightOf: () => 1, vectors: null },
      ).map((values) => values[FEATURES.indexOf('company')]);
    const [, hill = 0, carr = 0] = company('what sank');
    expect(hill).toBeGreaterThan(carr);
    expect(company('what sank, asks Mary Hill, of boats and ferries')[0]).toBe(0);
  });

  test('are numbers even of nothing', () => {
    for (const values of featuresOf('', [{ text: '', score: 0 }], { weightOf: () => 0, vectors: null }))
      expect(values.filter((one) => !Number.isFinite(one))).toEqual([]);
  });
});

test('a candidate with the words in their order goes before one that has them in another', () => {
  const [other = 0, same = 0] = rerank(
    'the council voted to close the ferry',
    [
      { text: 'The ferry to the council: close vote.', score: 1 },
      { text: 'The council voted to close the ferry.', score: 1 },
    ],
    () => 1,
  );
  expect(same).toBeGreaterThan(other);
});

describe('the search through passages', () => {
  const passages = ['The boat sank.', 'The tax rose.', 'The boat came home.'].map((text, n) => ({
    id: `p${n}`,
    text,
  }));
  const search = createPassageSearch(passages, alikeWords);

  test('best first, no more than asked for', () => {
    expect(search.search('the boat sank', 1).map(({ passage }) => passage.id)).toEqual(['p0']);
    expect(
      search
        .search('boat', 9)
        .map(({ passage }) => passage.id)
        .sort(),
    ).toEqual(['p0', 'p2']);
  });

  test('nothing', () => {
    expect(search.search('xylophone', 9)).toEqual([]);
    expect(search.search('', 9)).toEqual([]);
  });
});
