import { expect, test } from '@jest/globals';
import { judgeMatching, scoreMatching } from './score-matching.js';

test.each<[string, string[], string[], number, number, number]>([
  ['first', ['g'], ['g', 'x'], 1, 1, 1],
  ['third', ['g'], ['x', 'y', 'g'], 1 / 3, 1 / 3, 1],
  ['sixth: past the depth, not past the ranks', ['g'], ['a', 'b', 'c', 'd', 'e', 'g'], 0, 1 / 6, 0],
  ['not found', ['g'], ['x'], 0, 0, 0],
  ['one of two', ['g', 'h'], ['x', 'g'], 1 / 2 / 2, 1 / 2, 1 / 2],
  ['two of two', ['g', 'h'], ['h', 'x', 'g'], (1 + 2 / 3) / 2, 1, 1],
])('%s', (_name, gold, ids, averagePrecision, reciprocalRank, recall) => {
  expect(judgeMatching({ gold }, ids)).toEqual({ averagePrecision, reciprocalRank, recall });
});

test('the row has the means, as sums over queries', () => {
  expect(
    scoreMatching([judgeMatching({ gold: ['g'] }, ['x', 'x', 'g']), judgeMatching({ gold: ['g'] }, ['g'])]),
  ).toEqual({
    cases: 2,
    shares: { map5: [1.333333, 2], mrr: [1.333333, 2], recall5: [2, 2] },
  });
});
