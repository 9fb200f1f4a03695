import { describe, expect, test } from '@jest/globals';
import { createThesaurus, type ThesaurusData } from '../../src/reading/thesaurus.js';

/** WordNet’s numbers for kinds of nouns. */
const ARTIFACT = 6;
const COMMUNICATION = 10;
const LOCATION = 15;
const PERSON = 18;
const ACT = 4;

/** Senses: 0 song, 1 tune, 2 town, 3 place, 4 painter, 5 senator, 6 purchase (a verb), 7 boat, 8 ferry, 9 deed. */
const data: ThesaurusData = {
  senses: {
    song: [0],
    tune: [1],
    town: [2],
    place: [3],
    painter: [4],
    senator: [5],
    buy: [6],
    purchas: [6],
    boat: [7],
    ferry: [8],
    deed: [9],
  },
  near: [[1], [], [3], [], [], [], [], [], [7], []],
  kinds: [COMMUNICATION, COMMUNICATION, LOCATION, LOCATION, PERSON, PERSON, 0, ARTIFACT, ARTIFACT, ACT],
  above: [[1], [], [3], [], [], [], [], [], [7], []],
  derived: { buy: ['buyer'], buyer: ['buy'], govern: ['rule'] },
  opposites: { rise: ['fall', 'drop'], fall: ['rise'] },
};

const { has, related, kin, opposed, oppositesOf, exclusive } = createThesaurus(data);

test('knows the words that have a sense', () => {
  expect([has('song'), has('hymn'), has('constructor'), has('__proto__')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('related', () => {
  test.each([
    ['song', 'song', 'a word and itself'],
    ['hymn', 'hymn', 'a word that is not known, and itself'],
    ['buy', 'purchas', 'two words of one sense'],
    ['song', 'tune', 'a kind and what it is a kind of'],
    ['tune', 'song', 'the other way round'],
    ['buyer', 'buy', 'a word and one made from it'],
    ['buyer', 'purchas', 'what is made from a word, and what means the same'],
    ['investor', 'investig', 'two long words that begin alike'],
  ])('%s, %s: %s', (a, b) => {
    expect(related(a, b)).toBe(true);
    // Asked a second time, it is remembered.
    expect(related(b, a)).toBe(true);
  });

  test.each([
    ['song', 'town'],
    ['hymn', 'song'],
    ['boat', 'senator'],
    ['rise', 'fall'],
  ])('not %s, %s', (a, b) => {
    expect(related(a, b)).toBe(false);
  });
});

test('kin are one word or made from one another; meaning the same is not enough', () => {
  expect([kin('buy', 'buyer'), kin('buyer', 'buy'), kin('govern', 'rule'), kin('buy', 'purchas')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('opposites hold both ways, and a word that has none has none', () => {
  expect([opposed('rise', 'drop'), opposed('drop', 'rise'), opposed('rise', 'song')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(oppositesOf('rise')).toEqual(['fall', 'drop']);
  expect([oppositesOf('song'), oppositesOf('toString')]).toEqual([[], []]);
});

test('nothing is both a song and a town; a town is a place, and one person can be many things', () => {
  expect(exclusive('song', 'town')).toBe(true);
  expect(exclusive('town', 'song')).toBe(true);
  expect(exclusive('town', 'place')).toBe(false);
  expect(exclusive('ferry', 'boat')).toBe(false);
  expect(exclusive('painter', 'senator')).toBe(false);
  // What cannot be seen or heard, and what is not known, may be anything.
  expect(exclusive('deed', 'song')).toBe(false);
  expect(exclusive('hymn', 'town')).toBe(false);
});

test('without data every word means itself alone', () => {
  const bare = createThesaurus(null);
  expect(bare.has('song')).toBe(false);
  expect([bare.related('song', 'song'), bare.related('song', 'tune')]).toEqual([true, false]);
  expect([bare.opposed('rise', 'fall'), bare.exclusive('song', 'town')]).toEqual([false, false]);
});
