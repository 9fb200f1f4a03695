import { expect, test } from '@jest/globals';
import { readVectors } from '../../../src/retrieval/vectors/file.js';
import { openVectors, packVectors } from '../../../src/retrieval/vectors/word-vectors.js';

const packed = packVectors(
  ['a', 'b'],
  [
    [1, 0],
    [1, 1],
  ],
);

test('opens what was packed', () => {
  const vectors = openVectors(packed);
  expect(vectors?.find('b')).toBe(1);
  expect(vectors?.find('c')).toBe(-1);
  expect(vectors?.alike(0, 1)).toBeCloseTo(Math.SQRT1_2, 2);
  expect(vectors?.alike(1, 1)).toBeCloseTo(1, 6);
});

test('opens nothing else', () => {
  expect(openVectors(packed.subarray(0, packed.length - 1))).toBeNull();
  expect(openVectors(new Uint8Array(200))).toBeNull();
  expect(readVectors('/nowhere/vectors.bin')).toBeNull();
});

test('those that ship know what goes together', () => {
  const vectors = readVectors();
  const alike = (a: string, b: string): number =>
    vectors?.alike(vectors.find(a), vectors.find(b)) ?? Number.NaN;
  expect(alike('doctor', 'physician')).toBeGreaterThan(alike('doctor', 'tariff'));
});
