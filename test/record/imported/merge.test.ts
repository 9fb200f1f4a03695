/** Imported people beside those kept by hand. */
import { describe, expect, test } from '@jest/globals';
import { mergeImported } from '../../../src/record/imported/merge.js';
import type { Office, Person } from '../../../src/record/schema.js';

const office = (changes: Partial<Office> = {}): Office => ({
  title: 'U.S. senator',
  body: 'U.S. Senate',
  party: 'Democratic',
  state: 'Ohio',
  country: 'United States',
  from: '2011-01-05',
  to: null,
  asOf: '2025-03-04',
  source: 'ours',
  ...changes,
});
const theirs = (changes: Partial<Office> = {}): Office =>
  office({ asOf: '2026-06-10', source: 'register', url: 'https://register.example/', ...changes });
const lind = (offices: Office[], changes: Partial<Person> = {}): Person => ({
  id: 'lind',
  name: 'Ada Lind',
  variants: ['Lind'],
  offices,
  ...changes,
});
const register = (offices: Office[], changes: Partial<Person> = {}): Person =>
  lind(offices, {
    id: 'ada-lind-l1',
    name: 'Ada Lind',
    variants: ['Ada B. Lind'],
    ids: { bioguide: 'L1' },
    ...changes,
  });

describe('who is one person', () => {
  const ids = (ours: Person[], imported: Person[]) =>
    mergeImported(ours, imported).people.map(({ id }) => id);

  test.each<[string, Person, Person, boolean]>([
    ['a name and an office at one time', lind([office()]), register([theirs()]), true],
    [
      'an id of a register, whatever the name',
      lind([], { name: 'A. Lind', ids: { bioguide: 'L1' } }),
      register([theirs()]),
      true,
    ],
    ['a name alone', lind([]), register([theirs()]), false],
    [
      'a name and an office at other times',
      lind([office({ from: '1951-01-03', to: '1957-01-03' })]),
      register([theirs()]),
      false,
    ],
    [
      'a name and another office',
      lind([office({ title: 'mayor', body: 'Northport' })]),
      register([theirs()]),
      false,
    ],
    ['a name and the seat of another state', lind([office({ state: 'Utah' })]), register([theirs()]), false],
    ['two ids of one register', lind([office()], { ids: { bioguide: 'L2' } }), register([theirs()]), false],
  ])('%s', (_what, ours, imported, one) => {
    expect(ids([ours], [imported])).toEqual(one ? ['lind'] : ['lind', 'ada-lind-l1']);
  });

  test('two of one name in the import are nobody of ours', () => {
    expect(
      ids(
        [lind([office()])],
        [register([theirs()]), register([theirs()], { id: 'other', ids: { bioguide: 'L2' } })],
      ),
    ).toHaveLength(3);
  });

  test('two files that know one person make one', () => {
    const [person, ...more] = mergeImported(
      [],
      [
        register([theirs()]),
        register([theirs({ title: 'Vice President', body: 'White House' })], { id: 'x' }),
      ],
    ).people;
    expect(more).toEqual([]);
    expect(person).toMatchObject({
      id: 'ada-lind-l1',
      imported: true,
      offices: [{ title: 'U.S. senator' }, { title: 'Vice President' }],
    });
  });

  test('one id is one person', () => {
    expect(
      ids([lind([])], [register([theirs()], { id: 'lind', ids: { bioguide: 'L1' }, name: 'Bo Berg' })]),
    ).toEqual(['lind']);
  });
});

describe('what becomes of their offices', () => {
  const merged = (ours: Office[], imported: Office[]) =>
    mergeImported([lind(ours, { ids: { bioguide: 'L1' } })], [register(imported)]);

  test('ours keep their places; others are gained behind them, the name stays', () => {
    const { people, disagreements } = merged(
      [office()],
      [
        theirs({ title: 'U.S. representative', body: 'U.S. House', from: '2005-01-04', to: '2009-01-03' }),
        theirs(),
      ],
    );
    expect(people).toMatchObject([
      {
        id: 'lind',
        name: 'Ada Lind',
        variants: ['Lind'],
        offices: [{ title: 'U.S. senator' }, { title: 'U.S. representative' }],
      },
    ]);
    expect(disagreements).toEqual([]);
  });

  test('what is known longer is carried on, with its source', () => {
    expect(merged([office()], [theirs()]).people[0]?.offices).toEqual([theirs()]);
    expect(merged([office()], [theirs({ to: '2025-05-01' })]).people[0]?.offices).toMatchObject([
      { from: '2011-01-05', to: '2025-05-01', source: 'register' },
    ]);
  });

  test.each<[string, Partial<Office>, Partial<Office>, string, string]>([
    ['a party', {}, { party: 'Republican' }, 'Democratic', 'Republican'],
    ['a state', {}, { state: 'Utah' }, 'Ohio', 'Utah'],
    ['a beginning', {}, { from: '2013-01-03' }, 'from 5 January 2011', 'from 3 January 2013'],
    ['an end', { to: '2020-01-03' }, { to: '2021-01-03' }, 'until 3 January 2020', 'until 3 January 2021'],
    [
      'an end that it does not know of',
      { to: '2020-01-03' },
      {},
      'until 3 January 2020',
      'known to 10 June 2026',
    ],
    [
      'an end that we do not know of',
      {},
      { to: '2020-01-03' },
      'known to 4 March 2025',
      'until 3 January 2020',
    ],
  ])('%s that they have otherwise: ours stands', (_what, our, their, ours, other) => {
    const { people, disagreements } = merged([office(our)], [theirs(their)]);
    expect(people[0]?.offices).toEqual([office(our)]);
    expect(disagreements).toEqual([
      { person: 'lind', name: 'Ada Lind', office: 'U.S. senator', ours, theirs: other, source: 'register' },
    ]);
  });

  test.each<[string, Partial<Office>, Partial<Office>]>([
    ['days between the oath and the session', { from: '2011-01-03' }, {}],
    ['a year that is known no finer', { from: '2011' }, {}],
    ['Democrat for Democratic', { party: 'Democrat' }, {}],
    ['one office in other words', { title: 'Speaker of the House' }, { title: 'House Speaker' }],
  ])('no disagreement: %s', (_what, our, their) => {
    expect(merged([office(our)], [theirs(their)]).disagreements).toEqual([]);
  });
});
