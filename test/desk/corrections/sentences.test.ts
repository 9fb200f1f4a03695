import { describe, expect, test } from '@jest/globals';
import {
  afterThat,
  asSentence,
  endingOn,
  quoted,
  quotedAtEnd,
} from '../../../src/desk/corrections/sentences.js';

describe('a statement after “that”', () => {
  const lower = new Set(['military', 'bill']);
  test.each([
    ['The ferry stays.', 'the ferry stays'],
    ['A ferry stays.', 'a ferry stays'],
    ['Seven members voted.', 'seven members voted'],
    ['Military aid was stopped.', 'military aid was stopped'],
    ['Bill Clinton spoke.', 'Bill Clinton spoke'],
    ['Lind spoke.', 'Lind spoke'],
    ['U.S. aid was stopped.', 'U.S. aid was stopped'],
  ])('%s', (statement, after) => {
    expect(afterThat(statement, lower)).toBe(after);
  });
});

test.each([
  [asSentence, 'It stays', 'It stays.'],
  [asSentence, 'Does it stay?', 'Does it stay?'],
  [asSentence, 'She said “no.”', 'She said “no.”'],
  [quoted, 'It stays,', '“It stays”'],
  [quoted, 'She said “no” to "it"', '“She said ‘no’ to ‘it’”'],
  [quotedAtEnd, 'It\nstays,', '“It stays.”'],
  [endingOn, 'Senate minority leader', 'Senate minority leader.'],
  [endingOn, 'Sen.', '“Sen.”'],
])('%p %s', (put, words, said) => {
  expect(put(words)).toBe(said);
});
