import { expect, test } from '@jest/globals';
import { principal, withoutMean } from '../../../src/retrieval/vectors/principal.js';

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, n) => sum + one * (b[n] ?? 0), 0);

/** Far along (3, 4, 0), a little across it, and hardly at all along the third. */
const cloud = [-2, -1, 0, 1, 2].flatMap((along) =>
  [-1, 1].map((across) => [3 * along - 0.4 * across, 4 * along + 0.3 * across, 0.01 * along * across]),
);

test('the mean goes away, and what is left sums to nothing', () => {
  expect(
    withoutMean([
      [1, 10],
      [3, 20],
    ]),
  ).toEqual([
    [-1, -5],
    [1, 5],
  ]);
  expect(withoutMean([])).toEqual([]);
});

test('the first axis is the one along which the vectors differ most', () => {
  const [first = [], second = []] = principal(cloud, 2);
  expect(Math.abs(dot(first, [0.6, 0.8, 0]))).toBeCloseTo(1, 4);
  expect(Math.abs(dot(second, [-0.8, 0.6, 0]))).toBeCloseTo(1, 3);
});

test('axes are of length one, at right angles, and no more than there are dimensions', () => {
  const axes = principal(cloud, 9);
  expect(axes).toHaveLength(3);
  axes.forEach((one, n) => {
    axes.forEach((other, m) => {
      expect(dot(one, other)).toBeCloseTo(n === m ? 1 : 0, 6);
    });
  });
});

test('the same vectors give the same axes', () => {
  expect(principal(cloud, 2)).toEqual(principal(cloud, 2));
});
