/** A record of a few errors, each for one thing that a draft must do with it. */
import type { NewsRecord } from '../../../src/record/record.js';
import { discrepancySchema, personSchema, sourceSchema } from '../../../src/record/schema.js';

const source = (id: string, more: object = {}) =>
  sourceSchema.parse({
    id,
    title: null,
    publisher: null,
    byline: null,
    date: null,
    url: null,
    facts: [],
    ...more,
  });

export const smallRecord: NewsRecord = {
  asOf: '2024-05-20',
  digest: `sha256:${'0'.repeat(64)}`,
  sources: [
    source('gazette', {
      title: 'Council keeps the ferry',
      publisher: 'Harbour Gazette',
      date: { on: '2024-05-14' },
      url: 'https://gazette.example/ferry',
      facts: [
        {
          id: 'cost',
          text: 'The ferry costs $340,000 a year.',
          locator: '¶3',
          attribution: { to: 'the treasurer' },
        },
        { id: 'free', text: 'Children do not pay on the ferry.', locator: '¶4' },
      ],
      quotes: [
        { id: 'stays', words: 'The ferry stays.', speaker: 'lind', locator: '¶2' },
        { id: 'goes', words: 'We are done with it', speakerDescribed: 'a council official', locator: '¶5' },
      ],
    }),
    source('courier', { publisher: 'Island Courier', date: { on: '2024-05', from: 'its latest event' } }),
    source('leaflet'),
  ],
  people: [
    personSchema.parse({
      id: 'lind',
      name: 'Ada Lind',
      pronoun: 'she',
      offices: [
        {
          title: 'mayor of Northport',
          from: '2022',
          to: null,
          asOf: '2024-05-20',
          source: 'town hall',
          url: 'https://town.example/',
        },
      ],
    }),
  ],
  organisations: [],
  discrepancies: [
    discrepancySchema.parse({
      id: 'mayor',
      kind: 'error',
      subject: 'the office of Ada Lind',
      sides: [
        {
          source: 'gazette',
          locator: '¶1',
          words: 'Governor Ada Lind',
          says: 'Ada Lind was the governor.',
          wrong: true,
        },
        {
          source: 'courier',
          locator: '¶2',
          words: 'the governor, Lind',
          says: 'Ada Lind was the governor.',
          wrong: true,
        },
        {
          source: 'courier',
          locator: '¶6',
          words: 'Governor Lind',
          says: 'Ada Lind was the governor.',
          wrong: true,
        },
        { source: 'leaflet', locator: '¶1', words: 'Mayor Lind', says: 'Ada Lind was the mayor.' },
      ],
      right: {
        says: 'Ada Lind was the mayor of Northport.',
        why: 'The town hall says so.',
        evidence: ['people/lind', 'gazette/cost', 'gazette/¶7'],
      },
      ruling: 'confirmed',
    }),
    discrepancySchema.parse({
      id: 'sold',
      kind: 'error',
      subject: 'what was sold',
      sides: [
        {
          source: 'leaflet',
          locator: '¶2',
          words: 'sold a ferry',
          says: 'The council sold a ferry that runs to Sandholm.',
          wrong: true,
        },
      ],
      right: {
        says: 'The council bought a ferry that runs to Sandholm.',
        why: 'Its minutes.',
        evidence: ['gazette/¶7'],
      },
      ruling: 'confirmed',
    }),
    discrepancySchema.parse({
      id: 'garbled',
      kind: 'error',
      subject: 'words left out',
      sides: [
        {
          source: 'leaflet',
          locator: '¶3',
          words: 'The quarrel between continued',
          says: 'Nobody is named.',
          wrong: true,
        },
      ],
      right: {
        says: 'The quarrel between Lind and Berg continued.',
        why: 'The next sentence.',
        evidence: ['leaflet/¶4'],
      },
    }),
    discrepancySchema.parse({
      id: 'unsettled',
      kind: 'error',
      subject: 'how long it takes',
      sides: [
        {
          source: 'leaflet',
          locator: '¶5',
          words: 'three minutes',
          says: 'It takes three minutes.',
          wrong: true,
        },
      ],
      ruling: 'confirmed',
    }),
    discrepancySchema.parse({
      id: 'vote',
      kind: 'disagreement',
      over: 'substance',
      subject: 'the vote',
      sides: [
        { source: 'gazette', locator: '¶2', words: '7 to 2', says: 'Seven were for it.' },
        { source: 'courier', locator: '¶1', words: '6 to 3', says: 'Six were for it.' },
      ],
      ruling: 'confirmed',
    }),
  ],
  spellings: [],
};
