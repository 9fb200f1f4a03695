import { expect, test } from '@jest/globals';
import { findByName } from '../../src/checking/record-names.js';

const find = findByName<{ readonly name: string; readonly variants: string[] }>((name) => name.toLowerCase());
const reyes = { name: 'Ana Reyes', variants: ['Senator Reyes', 'Reyes'] };
const namesake = { name: 'Tomás Reyes', variants: ['Reyes'] };

test.each([
  ['ana reyes', reyes],
  ['senator reyes', reyes],
  ['tomás reyes', namesake],
  ['reyes', reyes],
  ['Ana Reyes', undefined],
  ['nobody', undefined],
])('%s', (wanted, entry) => {
  const entries = [reyes, namesake];
  expect(find(entries, wanted)).toBe(entry);
  expect(find(entries, wanted)).toBe(entry);
});

test('each list has its own names', () => {
  expect(find([reyes, namesake], 'reyes')).toBe(reyes);
  expect(find([namesake], 'reyes')).toBe(namesake);
  expect(find([], 'reyes')).toBeUndefined();
});
