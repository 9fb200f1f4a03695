import { expect, test } from '@jest/globals';
import { componentsOf, wayRound } from '../../../src/checking/origins/circles.js';

test.each<[string, Record<string, string[]>, string[][]]>([
  ['none', { a: ['b'], b: ['c'], c: [] }, []],
  ['two', { a: ['b'], b: ['a', 'c'], c: [] }, [['a', 'b']]],
  ['a way out does not belong to it', { a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }, [['a', 'b', 'c']]],
  [
    'two of them',
    { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
  ['two ways that meet are no circle', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
])('components: %s', (_, links, expected) => {
  const found = componentsOf(Object.keys(links), (node) => links[node] ?? []);
  expect(found.map((component) => [...component].sort())).toEqual(expected);
});

test('the shortest way round', () => {
  const links: Record<string, string[]> = { a: ['b'], b: ['c', 'a'], c: ['a'] };
  expect(wayRound(['a', 'b', 'c'], (node) => links[node] ?? [])).toEqual(['a', 'b']);
});
