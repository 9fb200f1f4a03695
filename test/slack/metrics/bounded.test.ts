import { expect, test } from '@jest/globals';
import { bounded } from '../../../src/slack/metrics/bounded.js';

test('so many values are themselves, for good, and all others are one', () => {
  const two = bounded(2);
  expect(['a', 'b', 'a', 'c', 'b', 'd'].map(two)).toEqual(['a', 'b', 'a', 'other', 'b', 'other']);
});
