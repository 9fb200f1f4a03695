import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createPackedIndex,
  openPackedIndex,
  type PackedIndex,
} from '../../../src/retrieval/packed/packed-index.js';
import { naiveSearch, naiveWeight } from './naive-bm25.js';

const indexOf = (texts: readonly string[]): PackedIndex => {
  const index = createPackedIndex();
  texts.forEach((text, id) => {
    index.add(id, text);
  });
  return index;
};

const idsOf = (index: PackedIndex, query: string, limit = 10): number[] =>
  index.search(query, limit).map(({ id }) => id);

describe('what is found', () => {
  const texts = [
    'The mayor of Arden closed the harbour on Friday.',
    'The harbour of Arden was dredged last year.',
    'Voters in Lisbon elected a new council.',
    'Zelenskyy met the council in Kyiv; the council applauded.',
  ];

  test.each<[string, string, number[]]>([
    ['the text that has most of the words goes first', 'The mayor closed the harbour', [0, 1]],
    ['inflected forms are one word', 'closing harbours', [0, 1]],
    ['a word that stands twice counts for more, in a text that is not longer', 'councils', [3, 2]],
    ['a word that is unknown finds the one that is a slip away', 'the harbuor that was dredged', [1, 0]],
    ['a letter too few', 'Zelensky', [3]],
    ['a short word that is unknown finds nothing', 'mayr', []],
    ['words that tell nothing find nothing', 'of the and', []],
    ['no word at all', '', []],
  ])('%s', (_name, query, expected) => {
    expect(idsOf(indexOf(texts), query)).toEqual(expected);
  });

  test('texts that score alike are in the order of their ids', () => {
    const index = createPackedIndex();
    for (const id of [7, 3, 5]) index.add(id, 'The harbour closed.');
    expect(idsOf(index, 'harbour')).toEqual([3, 5, 7]);
    expect(idsOf(index, 'harbour', 2)).toEqual([3, 5]);
  });

  test('a term that nobody has weighs nothing, even where another is near', () => {
    const index = indexOf(texts);
    expect(index.weightOf('harbour')).toBe(naiveWeight(new Map(texts.entries()), 'harbour'));
    expect(index.weightOf('harbuor')).toBe(0);
  });
});

test('an id is a whole number that is not taken', () => {
  const index = indexOf(['one harbour']);
  expect(() => index.add(0, 'two harbours')).toThrow(RangeError);
  expect(() => index.add(-1, 'two harbours')).toThrow(RangeError);
  expect(() => index.add(0.5, 'two harbours')).toThrow(RangeError);
  index.remove(0);
  index.add(0, 'two mayors');
  expect(index.size).toBe(1);
  expect(idsOf(index, 'harbour')).toEqual([]);
  expect(idsOf(index, 'mayor')).toEqual([0]);
});

/** Few words, so that texts share them; some are one slip apart, one is a place, one a phrase that stands for a concept. */
const word = fc.constantFrom(
  ...'harbour harbours harbor mayor major council counsel closed elected applauded dredged minister'.split(
    ' ',
  ),
  ...['Ukraine', 'Kremlin', 'stand down', 'halted', 'the', '12', 'bridge', 'bridges', 'abridge'],
);
const text = fc.array(word, { maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const long = fc.tuple(word, fc.integer({ min: 60, max: 300 })).map(([one, times]) => `${one} `.repeat(times));
type Step =
  | { readonly kind: 'add'; readonly id: number; readonly text: string }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number }
  | { readonly kind: 'reopen' };
const id = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('add' as const), id, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), id, text: long }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('search' as const),
      query: text,
      limit: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);

test('texts added, removed, saved and opened in any order: every search gives what looking at every text gives', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let index = createPackedIndex();
      const texts = new Map<number, string>();
      for (const one of steps) {
        if (one.kind === 'add' && !texts.has(one.id)) {
          index.add(one.id, one.text);
          texts.set(one.id, one.text);
        } else if (one.kind === 'remove') {
          index.remove(one.id);
          texts.delete(one.id);
        } else if (one.kind === 'search') {
          expect(index.search(one.query, one.limit)).toEqual(naiveSearch(texts, one.query, one.limit));
          expect(index.weightOf('harbour')).toBe(naiveWeight(texts, 'harbour'));
        } else if (one.kind === 'reopen') index = openPackedIndex(index.save());
        expect(index.size).toBe(texts.size);
      }
    }),
    { numRuns: 120 },
  );
});

test('more texts than are scored at a time, added and removed in turns: nothing is lost between two windows', () => {
  const common = 'harbour mayor council elected bridge closed minister'.split(' ');
  const texts = new Map<number, string>();
  const index = createPackedIndex();
  for (let id = 0; id < 9_000; id += 1) {
    const words = [id % 7, id % 5, id % 3].map((n) => common[n] ?? '');
    const said = `${words.join(' ')} ${id % 211 === 0 ? 'dredged' : ''} ${id % 1_009 === 0 ? 'applauded' : ''}.`;
    index.add(id, said);
    texts.set(id, said);
    // A search in between makes another segment of what comes after it.
    if (id === 2_000 || id === 8_500) index.search('harbour', 1);
  }
  for (let id = 0; id < 9_000; id += 13) {
    index.remove(id);
    texts.delete(id);
  }
  for (const query of ['dredged harbour', 'applauded mayor council bridge', 'applauded dredged', 'minister'])
    expect(index.search(query, 10)).toEqual(naiveSearch(texts, query, 10));
});

test('many texts and common words: what is passed over was never among the best', () => {
  const seeded = fc.array(fc.array(word, { minLength: 3, maxLength: 10 }), {
    minLength: 150,
    maxLength: 250,
  });
  fc.assert(
    fc.property(
      seeded,
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 20 }),
      (all, query, limit) => {
        const texts = all.map((words) => words.join(' '));
        const asked = query.join(' ');
        expect(indexOf(texts).search(asked, limit)).toEqual(
          naiveSearch(new Map(texts.entries()), asked, limit),
        );
      },
    ),
    { numRuns: 15 },
  );
});

describe('a saved index', () => {
  const texts = ['The mayor of Arden closed the harbour.', 'Voters in Lisbon elected a new council.'];

  test('is the same bytes each time, and writes nothing into them', () => {
    const saved = indexOf(texts).save();
    const kept = saved.slice();
    const opened = openPackedIndex(saved);
    opened.add(2, 'A harbour in Lisbon.');
    opened.remove(0);
    expect(idsOf(opened, 'harbour')).toEqual([2]);
    expect(saved).toEqual(kept);
    expect(indexOf(texts).save()).toEqual(kept);
    expect(openPackedIndex(saved).save()).toEqual(kept);
  });

  test('is opened where it lies: in memory that threads share, or in the middle of other bytes', () => {
    const saved = indexOf(texts).save();
    const shared = new Uint8Array(new SharedArrayBuffer(saved.length));
    shared.set(saved);
    const amid = new Uint8Array(saved.length + 3);
    amid.set(saved, 3);
    for (const bytes of [shared, amid.subarray(3)])
      expect(idsOf(openPackedIndex(bytes), 'harbours')).toEqual([0]);
  });

  test('of no texts is one, too', () => {
    const index = openPackedIndex(createPackedIndex().save());
    expect(idsOf(index, 'harbour')).toEqual([]);
    index.add(4, 'harbour');
    expect(idsOf(index, 'harbour')).toEqual([4]);
  });

  test('that is damaged anywhere, cut off, of another version or something else is refused', () => {
    const saved = indexOf(texts).save();
    for (let at = 0; at < saved.length; at += 1) {
      // The sum is followed by four bytes that mean nothing.
      if (at >= 12 && at < 16) continue;
      const damaged = saved.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(() => openPackedIndex(damaged)).toThrow('build it anew');
    }
    for (const cut of [0, 1, 40, 64, saved.length - 8])
      expect(() => openPackedIndex(saved.slice(0, cut))).toThrow('build it anew');
    expect(() => openPackedIndex(new TextEncoder().encode('{"index":{}}'.repeat(40)))).toThrow(
      'something else',
    );
  });
});
