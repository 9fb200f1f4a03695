import { expect, test } from '@jest/globals';
import { CANDIDATES, rankAgain } from '../../../src/retrieval/ranking/again.js';

const first = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: n, text: `passage ${n}`, score: count - n }));

test('the best of a first ranking by their new scores, equal ones as they were', () => {
  const ranked = rankAgain(
    'which',
    first(4),
    () => 1,
    () => [1, 2, 2, 5],
  );
  expect(ranked.map(({ id, score }) => [id, score])).toEqual([
    [3, 5],
    [1, 2],
    [2, 2],
    [0, 1],
  ]);
});

test('what came after them keeps its order, below', () => {
  const ranked = rankAgain(
    'which',
    first(CANDIDATES + 3),
    () => 1,
    (_, best) => best.map((_, n) => n - 50),
  );
  expect(ranked.slice(-3).map(({ id }) => id)).toEqual([CANDIDATES, CANDIDATES + 1, CANDIDATES + 2]);
  const scores = ranked.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('nothing found is nothing ranked', () => {
  expect(
    rankAgain(
      'which',
      [],
      () => 1,
      () => [],
    ),
  ).toEqual([]);
});
