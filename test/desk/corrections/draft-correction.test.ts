import { describe, expect, test } from '@jest/globals';
import { correctionSchema } from '../../../src/desk/corrections/correction.js';
import { type DraftOptions, draftCorrection } from '../../../src/desk/corrections/draft-correction.js';
import { loadRecord } from '../../../src/record/load.js';
import { root } from '../../structure/files.js';
import { smallRecord } from './small-record.js';

const today = '2026-11-22';
const textsOf = (id: string, options: Partial<DraftOptions> = {}, record = smallRecord): string[] => {
  const drafted = draftCorrection(id, record, { today, ...options });
  if (drafted.kind === 'refused') throw new Error(drafted.sentence);
  return drafted.corrections.map(({ text }) => text);
};

describe('the form', () => {
  test.each<[string, Partial<DraftOptions>, string[]]>([
    [
      'mayor',
      {},
      [
        'Correction, 22 November 2026: An earlier version of this article, published 14 May 2024, said that Ada Lind was the governor. She was the mayor of Northport.',
        'Correction, 22 November 2026: An earlier version of this article, published in or about May 2024, said that Ada Lind was the governor. She was the mayor of Northport.',
      ],
    ],
    [
      'discrepancies/mayor',
      { newsroom: 'Harbour Gazette' },
      [
        'Correction, 22 November 2026: An earlier version of this article, published 14 May 2024, said that Ada Lind was the governor. She was the mayor of Northport.',
        'Correction, 22 November 2026: An article by Island Courier, published in or about May 2024, said that Ada Lind was the governor. She was the mayor of Northport.',
      ],
    ],
    [
      'sold',
      {},
      [
        'Correction, 22 November 2026: An earlier version of this article said that the council sold a ferry that runs to Sandholm. The council bought the ferry.',
      ],
    ],
    [
      'garbled',
      { ruling: 'confirmed' },
      [
        'Correction, 22 November 2026: An earlier version of this article left words out of a sentence, which read in part “The quarrel between continued.” It should have said that the quarrel between Lind and Berg continued.',
      ],
    ],
  ])('%s %j', (id, options, texts) => {
    expect(textsOf(id, options)).toEqual(texts);
  });

  test('of the errors on record', async () => {
    const record = await loadRecord(`${root}knowledge`);
    const errors = record.discrepancies.filter(({ kind }) => kind === 'error').map(({ id }) => id);
    expect(errors.flatMap((id) => textsOf(id, { ruling: 'confirmed' }, record)).sort()).toEqual([
      'Correction, 22 November 2026: An earlier version of this article said that Chuck Schumer was the House minority leader. He was the Senate minority leader.',
      'Correction, 22 November 2026: An earlier version of this article, published in or about March 2025, left words out of a sentence, which read in part “The feud between continued Monday.” It should have said that the feud between Donald Trump and Volodymyr Zelenskyy continued Monday.',
      "Correction, 22 November 2026: An earlier version of this article, published on or about 4 March 2025, said that the United States vetoed a United Nations resolution that condemned Russia's aggression in Ukraine. The U.S. voted against the United Nations resolution.",
    ]);
  });
});

test('the words, where they stood, since when, and the evidence', () => {
  const drafted = draftCorrection('mayor', smallRecord, { today });
  if (drafted.kind === 'refused') throw new Error(drafted.sentence);
  for (const correction of drafted.corrections)
    expect(correctionSchema.parse(correction)).toEqual(correction);
  expect(drafted.corrections[0]).toMatchObject({
    id: expect.stringMatching(/^x-[a-z2-7]{10}$/),
    about: { kind: 'discrepancy', id: 'mayor' },
    said: {
      words: 'Governor Ada Lind',
      says: 'Ada Lind was the governor.',
      publisher: 'Harbour Gazette',
      title: 'Council keeps the ferry',
      source: 'gazette',
      url: 'https://gazette.example/ferry',
      published: '2024-05-14',
      dating: 'stated',
      locator: '¶1',
    },
    right: 'Ada Lind was the mayor of Northport.',
    evidence: [
      {
        label: expect.stringContaining('Ada Lind: mayor of Northport'),
        id: 'people/lind',
        locator: 'offices[0]',
        url: 'https://town.example/',
      },
      { label: 'Harbour Gazette, “Council keeps the ferry”', id: 'gazette/cost', locator: '¶3' },
      { id: 'gazette', locator: '¶7' },
    ],
    since: '2024-05-14',
    date: today,
    state: 'draft',
    filedBy: null,
  });
});

test('the id is of what is corrected, not of the day', () => {
  const idsOn = (day: string): string[] => {
    const drafted = draftCorrection('mayor', smallRecord, { today: day });
    return drafted.kind === 'refused' ? [] : drafted.corrections.map(({ id }) => id);
  };
  expect(new Set(idsOn('2026-11-22')).size).toBe(2);
  expect(idsOn('2027-01-01')).toEqual(idsOn('2026-11-22'));
});

describe('what cannot be corrected', () => {
  test.each<[string, Partial<DraftOptions>, string, RegExp]>([
    ['nothing-here', {}, 'unknown', /^No discrepancy "nothing-here" is on record\.$/],
    ['vote', {}, 'disagreement', /sources disagree/],
    ['unsettled', {}, 'nothing-right', /does not say what is right/],
    ['garbled', {}, 'not-confirmed', /still open/],
    ['mayor', { ruling: 'open' }, 'not-confirmed', /still open/],
    ['mayor', { ruling: 'dismissed' }, 'not-confirmed', /was dismissed/],
  ])('%s %j', (id, options, why, sentence) => {
    expect(draftCorrection(id, smallRecord, { today, ...options })).toEqual({
      kind: 'refused',
      why,
      sentence: expect.stringMatching(sentence),
    });
  });
});
