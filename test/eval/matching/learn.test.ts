import { expect, test } from '@jest/globals';
import { learn } from './learn.js';
import type { Question } from './questions.js';

const question = (
  features: readonly (readonly number[])[],
  gold: string,
  corpus: Question['corpus'] = 'snopes',
): Question => ({ corpus, split: 'train', gold: [gold], ids: ['a', 'b', 'c'], features });
/** The first feature is high where the answer is right, the second where it is wrong, the third by chance. */
const telling: readonly Question[] = [
  question(
    [
      [1, 0, 0.5],
      [0, 1, 0.4],
      [0, 1, 0.6],
    ],
    'a',
  ),
  question(
    [
      [0, 1, 0.5],
      [1, 0, 0.5],
      [0, 1, 0.5],
    ],
    'b',
  ),
];

test('what tells the right from the wrong counts for it, and what tells the opposite against it', () => {
  const [right = 0, wrong = 0, chance = 0] = learn(telling, [0, 1, 2]);
  expect(right).toBeGreaterThan(0);
  expect(wrong).toBeLessThan(0);
  expect(Math.abs(chance)).toBeLessThan(right);
});

test('only the features that may be used get a weight', () => {
  const weights = learn(telling, [1]);
  expect(weights).toHaveLength(1);
  expect(weights[0]).toBeLessThan(0);
});

test('the same questions give the same weights', () => {
  expect(learn(telling, [0, 2])).toEqual(learn(telling, [0, 2]));
});

test('a question whose answer is not among the candidates teaches nothing', () => {
  const unanswered: Question = question(
    [
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
    ],
    'elsewhere',
  );
  expect(learn([...telling, unanswered], [0, 1])).toEqual(learn(telling, [0, 1]));
});

test('a set counts the same, however large it is', () => {
  const [one] = telling;
  if (one === undefined) throw new Error('no question');
  const contrary: Question = question(
    [
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
    ],
    'a',
    'politifact',
  );
  const once = learn([one, contrary], [0])[0] ?? 0;
  const often = learn([one, ...Array.from({ length: 6 }, () => contrary)], [0])[0] ?? 0;
  // The scale is that of all rows; the pull of the two sets against one another is not.
  expect(Math.sign(often)).toBe(Math.sign(once));
  expect(often / once).toBeGreaterThan(0.5);
  expect(often / once).toBeLessThan(2);
});
