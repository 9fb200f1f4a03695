import { describe, expect, test } from '@jest/globals';
import { piecesOf, speltLike } from '../../../src/retrieval/ranking/pieces.js';

test('the pieces of a word are of four letters, its ends marked, each once', () => {
  expect([...piecesOf('ferry')]).toEqual(['^fer', 'ferr', 'erry', 'rry$']);
  expect([...piecesOf('aaaaaaa')]).toEqual(['^aaa', 'aaaa', 'aaa$']);
  expect([...piecesOf('a')]).toEqual(['^a$']);
});

describe('how much a word is spelt like one of others', () => {
  const like = speltLike(['taxation', 'ferry']);

  test('wholly where it is one of them', () => {
    expect(like('ferry')).toBe(1);
  });

  test('in part where it shares pieces, by the one that it shares most with', () => {
    // Of 4 and 7 pieces, ^tax alone is of both; of 6 and 4, ^fer and ferr are.
    expect(like('taxed')).toBeCloseTo(2 / (4 + 7));
    expect(like('ferries')).toBeCloseTo((2 * 2) / (6 + 4));
  });

  test('not at all where it shares none, and the same when asked again', () => {
    expect(like('boat')).toBe(0);
    expect(like('ferries')).toBe(like('ferries'));
    expect(speltLike([])('boat')).toBe(0);
  });
});
