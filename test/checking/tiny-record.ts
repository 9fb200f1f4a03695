/** A record of a few invented people and papers, for cases that the record that ships does not have. */
import { digestOf } from '../../src/record/digest.js';
import type { NewsRecord } from '../../src/record/record.js';
import { discrepanciesSchema, peopleSchema, sourceSchema } from '../../src/record/schema.js';

const { people, organisations = [] } = peopleSchema.parse({
  people: [
    {
      id: 'lindqvist',
      name: 'Karin Lindqvist',
      variants: ['Lindqvist'],
      pronoun: 'she',
      offices: [
        {
          title: 'Finance Minister',
          body: 'Ministry of Finance',
          country: 'Norway',
          from: '2019-01-22',
          to: '2023-10-16',
          asOf: '2024-05-20',
          source: 'public record of office-holders',
        },
        {
          title: 'Prime Minister',
          also: ['Norwegian Prime Minister', 'premier'],
          body: 'Office of the Prime Minister',
          country: 'Norway',
          from: '2023-10-16',
          to: null,
          asOf: '2024-05-20',
          source: 'harbor-post ¶2',
        },
      ],
    },
    {
      id: 'okafor',
      name: 'Daniel Okafor',
      variants: ['Okafor'],
      pronoun: 'he',
      offices: [
        {
          title: 'U.S. senator',
          also: ['Senator', 'Sen.', 'member of the Senate'],
          body: 'U.S. Senate',
          party: 'Democrat',
          state: 'Maine',
          country: 'United States',
          from: '2015-01-03',
          to: null,
          asOf: '2024-05-20',
          source: 'tide-wire ¶1',
        },
      ],
    },
    { id: 'varga', name: 'Petra Varga', variants: ['Varga'], pronoun: 'she' },
  ],
  organisations: [
    { id: 'harbor-council', name: 'Harbor Council', variants: ['the Harbor Council'] },
    { id: 'radio-fjord', name: 'Radio Fjord' },
    { id: 'channel-nine', name: 'Channel Nine' },
  ],
});

const sources = [
  {
    id: 'harbor-post',
    title: 'Ferry plan divides the harbor',
    publisher: 'The Harbor Post',
    byline: null,
    date: { on: '2024-05-20' },
    url: 'https://example.org/ferry',
    origins: [{ id: 'council-clerk', name: 'a clerk of the council', kind: 'unnamed', locator: '¶3' }],
    facts: [
      {
        id: 'ferry-cost',
        text: 'The new ferry cost $4.2 million.',
        locator: '¶2',
        numbers: [{ value: 4200000, unit: 'dollars' }],
      },
      {
        id: 'ferry-seats',
        text: 'The new ferry has seats for about 300 passengers.',
        locator: '¶2',
        numbers: [{ value: 300, unit: 'passengers', hedge: 'about' }],
      },
      {
        id: 'crew',
        text: 'More than 40 sailors work on the new ferry.',
        locator: '¶2',
        numbers: [{ value: 40, unit: 'sailors', hedge: 'more-than' }],
      },
      {
        id: 'vote',
        text: 'The Harbor Council approved the ferry plan by 9 votes to 4 on Tuesday, 14 May 2024.',
        locator: '¶3',
        who: ['harbor-council'],
        numbers: [
          { value: 9, unit: 'votes' },
          { value: 4, unit: 'votes' },
        ],
        date: { on: '2024-05-14' },
      },
      {
        id: 'leak',
        text: 'The old ferry leaks oil into the harbor.',
        locator: '¶4',
        attribution: { to: 'a clerk of the council', origin: 'council-clerk' },
      },
      {
        id: 'closure',
        text: 'The shipyard will close in the autumn.',
        locator: '¶5',
        attribution: { hedge: 'expected' },
      },
      {
        id: 'varga-opposes',
        text: 'Petra Varga opposes the ferry plan.',
        locator: '¶6',
        who: ['varga'],
      },
      {
        id: 'okafor-sued',
        text: 'Daniel Okafor sued Petra Varga over the shipyard.',
        locator: '¶7',
        who: ['okafor', 'varga'],
      },
      {
        id: 'dogs',
        text: 'Dogs are not allowed on the new ferry.',
        locator: '¶8',
      },
    ],
    quotes: [
      {
        id: 'varga-tide',
        words: 'Nobody asked the fishermen whether they wanted another ferry in their harbor',
        speaker: 'varga',
        date: { on: '2024-05-14' },
        venue: 'the town hall',
        medium: 'Radio Fjord',
        locator: '¶6',
      },
      {
        id: 'clerk-books',
        words: 'The books of the old ferry were never balanced',
        speakerDescribed: 'a clerk of the council',
        origin: 'council-clerk',
        locator: '¶9',
      },
      {
        id: 'lindqvist-votes',
        words: 'We counted every vote twice and we will count them again',
        speaker: 'lindqvist',
        date: { on: '2024-05-16' },
        addressee: 'reporters',
        locator: '¶10',
      },
    ],
  },
  {
    id: 'tide-wire',
    title: null,
    publisher: 'Tide Wire',
    byline: null,
    date: { on: '2024-05-17' },
    url: null,
    facts: [
      {
        id: 'shipyard-workers',
        text: 'The shipyard employs 120 workers.',
        locator: '¶1',
        numbers: [{ value: 120, unit: 'workers' }],
      },
      {
        id: 'storm',
        text: 'The storm sank the pilot boat in March 2024.',
        locator: '¶2',
        date: { on: '2024-03' },
      },
    ],
    quotes: [],
  },
].map((source) => sourceSchema.parse(source));

const { discrepancies } = discrepanciesSchema.parse({
  discrepancies: [
    {
      id: 'pilot-boat',
      kind: 'error',
      subject: 'what became of the pilot boat',
      sides: [
        {
          source: 'tide-wire',
          locator: '¶3',
          words: 'the pilot boat was sold to a museum',
          says: 'The pilot boat was sold to a museum.',
          wrong: true,
        },
      ],
      ruling: 'open',
    },
    {
      id: 'lighthouse',
      kind: 'error',
      subject: 'who built the lighthouse',
      sides: [
        {
          source: 'tide-wire',
          locator: '¶4',
          words: 'the lighthouse was built by monks',
          says: 'The lighthouse was built by monks.',
          wrong: true,
        },
      ],
      ruling: 'dismissed',
    },
    {
      id: 'ferry-colour',
      kind: 'disagreement',
      over: 'substance',
      subject: 'the colour of the new ferry',
      sides: [
        {
          source: 'harbor-post',
          locator: '¶11',
          words: 'painted the new ferry green',
          says: 'The crew painted the new ferry green.',
        },
        {
          source: 'tide-wire',
          locator: '¶5',
          words: 'painted the new ferry white',
          says: 'The crew painted the new ferry white.',
        },
      ],
      ruling: 'open',
    },
    {
      id: 'bell',
      kind: 'disagreement',
      over: 'substance',
      subject: 'the age of the harbor bell',
      sides: [
        {
          source: 'harbor-post',
          locator: '¶12',
          words: 'the harbor bell is a century old',
          says: 'The harbor bell is a century old.',
        },
        {
          source: 'tide-wire',
          locator: '¶6',
          words: 'the harbor bell was cast last year',
          says: 'The harbor bell was cast last year.',
        },
      ],
      ruling: 'dismissed',
    },
  ],
});

const content = { sources, people, organisations, discrepancies, spellings: [] };

export const tiny: NewsRecord = { asOf: '2024-05-20', digest: digestOf(content), ...content };
