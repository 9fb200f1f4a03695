/** A few synsets in the format of WordNet's files: wndb(5WN) and senseidx(5WN). */
import { describe, expect, test } from '@jest/globals';
import { createThesaurus } from '../../../src/reading/thesaurus.js';
import { thesaurusOf } from '../../../src/retrieval/thesaurus/wordnet.js';

const LICENCE = '  1 This software and database is being provided to you, the LICENSEE, by  ';

const data = thesaurusOf({
  data: {
    n: [
      LICENCE,
      '00000010 03 n 01 thing 0 000 | a separate entity',
      '00000020 06 n 02 vessel 0 watercraft 0 001 @ 00000010 n 0000 | a craft for water',
      '00000030 06 n 02 ferry 0 ferry_boat 0 001 @ 00000020 n 0000 | a boat that carries people; "the last ferry"',
      '00000040 18 n 01 buyer 0 002 @ 00000010 n 0000 + 00000110 v 0101 | who buys',
      '00000050 15 n 01 Sandholm 0 001 @i 00000010 n 0000 | an island',
      '00000060 11 n 01 rise 0 001 ! 00000070 n 0101 | an upward movement',
      '00000070 11 n 01 fall 0 001 ! 00000060 n 0101 | a downward movement',
    ].join('\n'),
    v: [
      LICENCE,
      '00000110 40 v 02 buy 0 purchase 0 001 ! 00000120 v 0101 02 + 08 00 + 09 00 | obtain by paying',
      '00000120 40 v 01 sell 0 001 ! 00000110 v 0101 01 + 08 00 | give for money',
      '00000130 38 v 01 ferry 0 000 01 + 08 00 | carry over water',
    ].join('\n'),
    a: [
      '00000210 00 a 01 safe(p) 0 001 ! 00000220 a 0101 | free of danger',
      '00000220 00 a 01 dangerous 0 000 | not safe',
    ].join('\n'),
    r: '',
  },
  senses: [
    'ferry%1:06:00:: 00000030 2 1',
    'ferry%2:38:00:: 00000130 1 7',
    'thing%1:03:00:: 00000010 1 0',
  ].join('\n'),
});

const words = createThesaurus(data);

describe('what is read', () => {
  test('single words in lower case, by stem, without markers; no phrase, no name, nothing of the licence', () => {
    expect(Object.keys(data.senses).join(' ')).toBe(
      'buy buyer dangerous fall ferry purchas rise safe sell thing vessel watercraft',
    );
    expect(words.has('sandholm')).toBe(false);
  });

  test('the sense that was met most comes first', () => {
    const [first, second] = data.senses.ferry ?? [];
    expect([data.kinds[first ?? -1], data.kinds[second ?? -1]]).toEqual([0, 6]);
  });

  test('kinds, and what they are kinds of', () => {
    expect(words.related('ferry', 'vessel')).toBe(true);
    expect(words.related('vessel', 'watercraft')).toBe(true);
    // Two steps up is too far to stand for one another.
    expect(words.related('ferry', 'thing')).toBe(false);
  });

  test('words made from one another', () => {
    expect(data.derived).toEqual({ buyer: ['buy'] });
    expect(words.kin('buy', 'buyer')).toBe(true);
  });

  test('opposites, and those of words that mean the same', () => {
    expect(data.opposites.buy).toEqual(['sell']);
    expect(data.opposites.purchas).toEqual(['sell']);
    expect(data.opposites.sell).toEqual(['buy', 'purchas']);
    expect(words.opposed('rise', 'fall')).toBe(true);
  });

  test('every number of a sense has its lists', () => {
    const numbers = [...Object.values(data.senses), ...data.near, ...data.above].flat();
    for (const number of numbers) {
      expect([number, data.near[number] !== undefined, data.above[number] !== undefined]).toEqual([
        number,
        true,
        true,
      ]);
      expect(data.kinds[number]).toBeGreaterThanOrEqual(0);
    }
  });
});

test('files without a synset make a thesaurus without words', () => {
  const empty = thesaurusOf({ data: { n: LICENCE, v: '', a: '\n', r: '' }, senses: '' });
  expect(empty).toEqual({ senses: {}, near: [], kinds: [], above: [], derived: {}, opposites: {} });
});
