import { expect, test } from '@jest/globals';
import { byId } from '../../src/record/by-id.js';

const entries = [
  { id: 'reyes', of: 'first' },
  { id: 'tide', of: 'only' },
  { id: 'reyes', of: 'second' },
];

test.each([
  ['tide', 'only'],
  ['reyes', 'first'],
  ['nobody', undefined],
  ['constructor', undefined],
])('%s', (id, of) => {
  // The second time it is looked up in what was made the first time.
  expect([byId(entries, id)?.of, byId(entries, id)?.of]).toEqual([of, of]);
});

test('each list has its own entries', () => {
  expect(byId(entries, 'tide')?.of).toBe('only');
  expect(byId([{ id: 'tide', of: 'another list' }], 'tide')?.of).toBe('another list');
});
