/** The congress-legislators files as people with offices. The people here are invented. */
import { describe, expect, test } from '@jest/globals';
import { readPeople } from '../../../src/filing/people/read-people.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const ada = {
  id: { bioguide: 'L000999', wikidata: 'Q1', wikipedia: 'Ada Lind (politician)' },
  name: { first: 'Adelaide', middle: 'Mary', last: 'Lind', official_full: 'Adelaide M. Lind' },
  bio: { gender: 'F', birthday: '1960-01-01' },
  terms: [
    { type: 'rep', start: '2011-01-05', end: '2013-01-03', state: 'OH', district: 3, party: 'Democrat' },
    { type: 'rep', start: '2013-01-03', end: '2015-01-03', state: 'OH', district: 3, party: 'Democrat' },
    {
      type: 'rep',
      start: '2015-01-06',
      end: '2017-01-03',
      state: 'OH',
      district: 3,
      party: 'Republican',
      party_affiliations: [
        { start: '2015-01-06', end: '2015-06-30', party: 'Democrat' },
        { start: '2015-07-01', end: '2017-01-03', party: 'Republican' },
      ],
    },
    {
      type: 'sen',
      start: '2021-01-03',
      end: '2027-01-03',
      state: 'OH',
      class: 1,
      party: 'Republican',
      phone: '1',
    },
  ],
  leadership_roles: [
    { title: 'Senate Minority Leader', chamber: 'senate', start: '2021-01-03', end: '2023-01-03' },
    { title: 'Senate Majority Whip', chamber: 'senate', start: '2025-01-03' },
  ],
};

const read = (value: unknown, on?: string) =>
  readPeople([{ file: 'legislators.json', bytes: bytes(JSON.stringify(value)) }], on);

describe('a member', () => {
  const [file] = read([ada]);
  const [person] = file?.people ?? [];
  const offices = person?.offices ?? [];

  test('is known by the name of the news, and by the others in full', () => {
    expect(person).toMatchObject({
      id: 'ada-lind-l000999',
      ids: { bioguide: 'L000999', wikidata: 'Q1' },
      name: 'Ada Lind',
      variants: ['Adelaide M. Lind', 'Adelaide Lind', 'Adelaide Mary Lind'],
      pronoun: 'she',
    });
  });

  test('holds a seat without a break, except where the party changes', () => {
    expect(
      offices
        .filter(({ body }) => body === 'U.S. House')
        .map(({ party, state, district, from, to }) => [party, state, district, from, to]),
    ).toEqual([
      ['Democratic', 'Ohio', 3, '2011-01-05', '2015-07-01'],
      ['Republican', 'Ohio', 3, '2015-07-01', '2017-01-03'],
    ]);
  });

  test('holds what is to end later, as far as the files know', () => {
    expect(file?.asOf).toBe('2025-01-03');
    expect(offices.find(({ title }) => title === 'U.S. senator')).toMatchObject({
      from: '2021-01-03',
      to: null,
      asOf: '2025-01-03',
      source: 'congress-legislators',
      url: 'https://github.com/unitedstates/congress-legislators',
    });
  });

  test('has the roles of a leader, with the party and the state of the seat', () => {
    expect(offices.filter(({ title }) => /leader|whip/.test(title))).toMatchObject([
      {
        title: 'Senate minority leader',
        body: 'U.S. Senate',
        party: 'Republican',
        state: 'Ohio',
        to: '2023-01-03',
      },
      { title: 'Senate majority whip', to: null },
    ]);
  });

  test('has no office that begins after the day asked for', () => {
    const [early] = read([ada], '2012-06-01');
    expect(early?.people[0]?.offices.map(({ title, to, asOf }) => [title, to, asOf])).toEqual([
      ['U.S. representative', null, '2012-06-01'],
    ]);
  });
});

test('presidents and vice presidents', () => {
  const [file] = read(
    [
      {
        id: { govtrack: 7 },
        name: { first: 'Bo', last: 'Berg' },
        terms: [{ type: 'viceprez', start: '1801-03-04', end: '1805-03-04', party: 'Whig', how: 'election' }],
      },
    ],
    '2026-06-10',
  );
  expect(file?.people).toMatchObject([
    { id: 'bo-berg-7', offices: [{ title: 'Vice President', party: 'Whig', to: '1805-03-04' }] },
  ]);
});

test('YAML, as the files are published', () => {
  const yaml = `- id:
    bioguide: B000001
  name:
    first: Bo
    last: Berg
  terms:
  - type: sen
    start: '1801-03-04'
    end: '1805-03-04'
    state: OH
`;
  expect(readPeople([{ file: 'old.yaml', bytes: bytes(yaml) }])[0]?.people).toHaveLength(1);
});

describe('what cannot be read is said with its place', () => {
  test.each([
    ['no list', { terms: [] }, /^legislators\.json: expected a list of legislators/],
    [
      'a date that is none',
      [{ ...ada, terms: [{ ...ada.terms[0], start: 'soon' }] }],
      'legislators.json: entry 1 (Adelaide M. Lind), terms.0.start: expected a day, YYYY-MM-DD',
    ],
    ['no terms', [{ ...ada, terms: [] }], /entry 1 \(Adelaide M\. Lind\), terms: /],
  ])('%s', (_what, value, message) => {
    expect(() => read(value)).toThrow(message);
  });

  test('text that is neither', () => {
    expect(() => readPeople([{ file: 'a.yaml', bytes: bytes('a: [') }])).toThrow(
      /^a\.yaml: cannot be read as YAML or JSON/,
    );
    expect(() => readPeople([{ file: 'a.csv', bytes: Uint8Array.of(0xff, 0xfe) }])).toThrow(
      'a.csv: expected UTF-8 text',
    );
  });
});
