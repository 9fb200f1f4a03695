import { expect, test } from '@jest/globals';
import { type Source, sourceSchema } from '../../../src/record/schema.js';
import { judgeSource } from './score-source.js';

const source = (rest: object): Source =>
  sourceSchema.parse({
    id: 'a',
    title: null,
    publisher: null,
    byline: null,
    date: null,
    url: null,
    facts: [],
    ...rest,
  });

const known = {
  people: [{ id: 'lowe', name: 'Ada Lowe', variants: ['Adelaide Lowe'], offices: [] }],
  organisations: [],
};

const documented = source({
  origins: [
    { id: 'nbc', name: 'NBC', kind: 'outlet', locator: '¶1' },
    { id: 'record', name: 'The Record', kind: 'outlet', locator: '¶2' },
  ],
  quotes: [
    { id: 'one', words: 'we are done', speaker: 'lowe', locator: '¶1', date: { on: '2026-03-10' } },
    { id: 'two', words: 'not yet', speaker: 'lowe', locator: '¶1' },
    { id: 'three', words: 'never', speakerDescribed: 'an aide', locator: '¶2' },
    { id: 'four', words: 'maybe', speakerDescribed: 'an aide', locator: '¶3' },
  ],
  noQuotations: [{ words: 'Oh', why: 'title', locator: '¶3' }],
  facts: [{ id: 'f', text: 'They are done.', locator: '¶1', attribution: { person: 'lowe' } }],
});

test('counts what is right, what is wrong and what is withheld', () => {
  const found = source({
    origins: [
      { id: 'nbc', name: 'NBC News', kind: 'outlet', locator: '¶1' },
      { id: 'x', name: 'Axios', kind: 'outlet', locator: '¶1' },
    ],
    quotes: [
      {
        id: 'q1',
        words: 'We are done,',
        speakerDescribed: 'Adelaide Lowe',
        locator: '¶1',
        date: { on: '2026-03-09' },
      },
      { id: 'q2', words: 'not yet', speakerUnknown: true, locator: '¶1' },
      { id: 'q3', words: 'never', speakerDescribed: 'a clerk', locator: '¶2' },
      { id: 'q4', words: 'maybe', speakerDescribed: 'an aide', locator: '¶4' },
      { id: 'q5', words: 'Oh', speakerUnknown: true, locator: '¶3' },
    ],
    facts: [
      { id: 'p1', text: 'They are done.', locator: '¶1', attribution: { to: 'Ada Lowe' } },
      { id: 'p2', text: 'They are.', locator: '¶1', attribution: { to: 'a clerk' } },
      { id: 'p3', text: 'They were.', locator: '¶9', attribution: { to: 'a clerk' } },
    ],
  });
  expect(judgeSource(found, documented, known)).toEqual({
    quotations: [3, 4],
    speakers: [1, 4],
    notWrong: [3, 4],
    noQuotations: [0, 1],
    dates: [0, 1],
    settings: [0, 0],
    attributions: [1, 1],
    attributionsRight: [1, 2],
    origins: [1, 2],
    outletsRight: [1, 2],
  });
});
