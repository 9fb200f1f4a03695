import { describe, expect, test } from '@jest/globals';
import { type ClaimQuery, claimQueries } from './claim-queries.js';
import { type Corpus, corpusOf } from './corpus.js';

/** A few texts of news, all different. */
const real = Array.from(
  { length: 200 },
  (_, n) =>
    `The minister told Karen Holt number ${n} that talks about harbour ${n * 7} would begin on Friday with the ${n % 9} others.`,
);

const sourcesOf = ({ passages, sources }: Corpus): string[] => sources.map((place) => passages[place] ?? '');
const texts = (queries: readonly ClaimQuery[]): string[] => queries.map(({ text }) => text);
const queriesOf = ({ passages, sources }: Corpus, count: number): ClaimQuery[] =>
  claimQueries(passages, sources, count);

describe.each<[string, readonly string[] | undefined]>([
  ['generated', undefined],
  ['of texts given, and more of them', real],
])('a corpus %s', (_name, given) => {
  const corpus = corpusOf(600, given);

  test('is the same every time', () => {
    expect(corpusOf(600, given)).toEqual(corpus);
  });

  test('has as many passages as asked, each on one line and nearly all different', () => {
    expect(corpus.passages).toHaveLength(600);
    expect(corpus.passages.filter((text) => /\n|^\s*$/.test(text))).toEqual([]);
    expect(new Set(corpus.passages).size).toBeGreaterThan(590);
  });

  test('has the passages of a smaller one, at other places', () => {
    const smaller = corpusOf(300, given);
    expect(smaller.passages.filter((text) => !corpus.passages.includes(text))).toEqual([]);
    expect(smaller.passages).not.toEqual(corpus.passages.slice(0, 300));
  });

  test('has queries made of the same passages as a smaller one', () => {
    const smaller = corpusOf(300, given);
    expect(sourcesOf(corpus).slice(0, smaller.sources.length)).toEqual(sourcesOf(smaller));
  });

  test('has its sources all over', () => {
    const middle = corpus.sources.filter((place) => place < 300).length / corpus.sources.length;
    expect(middle).toBeGreaterThan(0.3);
    expect(middle).toBeLessThan(0.7);
  });
});

test('of large corpora the queries are the same at every size', () => {
  const [smaller, larger] = [corpusOf(6_000), corpusOf(9_000)];
  const queries = texts(queriesOf(larger, 50));
  expect(queries).toHaveLength(50);
  expect(queries).toEqual(texts(queriesOf(smaller, 50)));
});

test('texts given come first: only what is missing is made', () => {
  expect(corpusOf(150, real).passages.filter((text) => !real.includes(text))).toEqual([]);
  expect(corpusOf(600, real).passages.filter((text) => real.includes(text))).toHaveLength(200);
  expect(corpusOf(600, real).origin).toBe('news snippets, 67 % of them by perturbation');
});

test('a few words are everywhere and new ones go on coming', () => {
  const counts = new Map<string, number>();
  const seen: number[] = [];
  for (const text of corpusOf(4_000).passages) {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    seen.push(counts.size);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect((counts.get('the') ?? 0) / all).toBeGreaterThan(0.01);
  expect([...counts.values()].filter((count) => count === 1).length / counts.size).toBeGreaterThan(0.3);
  expect((seen[3_999] ?? 0) - (seen[1_999] ?? 0)).toBeGreaterThan(1_000);
});

test('a corpus of next to nothing is refused', () => {
  expect(() => corpusOf(29)).toThrow('30 passages or more');
  expect(() => corpusOf(100.5)).toThrow('30 passages or more');
});

describe('claim queries', () => {
  const corpus = corpusOf(3_000);
  const queries = queriesOf(corpus, 100);

  test('are the same every time, as many as asked and each of a passage of its own', () => {
    expect(queriesOf(corpus, 100)).toEqual(queries);
    expect(new Set(queries.map(({ gold }) => gold)).size).toBe(100);
  });

  test('have ten to twenty words', () => {
    const lengths = queries.map(({ text }) => text.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
  });

  test('have some half of their words from the passage', () => {
    const shares = queries.map(({ text, gold }) => {
      const passage = (corpus.passages[gold] ?? '').split(' ');
      const words = text.split(' ');
      return words.filter((word) => passage.includes(word)).length / words.length;
    });
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    expect(Math.min(...shares)).toBeGreaterThan(0.25);
    expect(mean).toBeGreaterThan(0.4);
    expect(mean).toBeLessThan(0.67);
  });

  test('have a word that no passage has: the one that is misspelt', () => {
    const known = new Set(corpus.passages.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
    const unknown = queries.filter(({ text }) =>
      (text.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !known.has(word)),
    );
    expect(unknown.length).toBeGreaterThan(90);
  });
});
