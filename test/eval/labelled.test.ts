import { expect, test } from '@jest/globals';
import { isHeldOut, kindOf, labelledSchema } from './labelled.js';

test.each([
  ['office-003', 'wrong-office'],
  ['office-ok-003', 'wrong-office'],
  ['h-office-ok-03', 'wrong-office'],
  ['d-num-01', 'wrong-number'],
  ['arithmetic-ok-1', 'arithmetic'],
  ['single', 'single'],
])('%s is of the kind %s', (id, kind) => {
  expect(kindOf({ id })).toBe(kind);
});

test('a kind that is given goes before the id', () => {
  expect(kindOf({ id: 'office-003', kind: 'names' })).toBe('names');
});

test('a line that is no labelled sentence is refused', () => {
  expect(() => labelledSchema.parse({ id: 'a-1', text: 'A ferry.' })).toThrow();
  expect(() => labelledSchema.parse({ id: 'a-1', text: 'A ferry.', rules: [], verdict: 'true' })).toThrow();
});

test('files that are only counted are told by their names', () => {
  expect(['claims.jsonl', 'claims-heldout.jsonl', 'claims-second-heldout.jsonl'].map(isHeldOut)).toEqual([
    false,
    true,
    true,
  ]);
});
