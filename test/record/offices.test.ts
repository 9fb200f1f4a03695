import { describe, expect, test } from '@jest/globals';
import { describeOffice, type Held, heldOn, officesOn } from '../../src/record/offices.js';
import { type Office, officeSchema, personSchema } from '../../src/record/schema.js';

type Term = Pick<Office, 'from' | 'to' | 'asOf'>;

const office = (term: Term, more: Partial<Office> = {}) =>
  officeSchema.parse({ title: 'Senate minority leader', source: 'public record', ...term, ...more });

const open: Term = { from: '2025-01-03', to: null, asOf: '2026-06-10' };
const closed: Term = { from: '2021-01-20', to: '2025-01-03', asOf: '2026-06-10' };
const coarse: Term = { from: '2021-03', to: '2024', asOf: '2025-01-01' };
const undatedStart: Term = { from: null, to: null, asOf: '2025-03-03' };
const coarseAsOf: Term = { from: '2020-01-01', to: null, asOf: '2025-03' };

describe('an office on a day', () => {
  test.each<[string, Term, string, Held]>([
    ['the day before it began', open, '2025-01-02', 'no'],
    ['its first day', open, '2025-01-03', 'yes'],
    ['the last day known', open, '2026-06-10', 'yes'],
    ['the day after the last known', open, '2026-06-11', 'unknown'],
    ['its last day', closed, '2025-01-02', 'yes'],
    ['the first day no more', closed, '2025-01-03', 'no'],
    ['long after', closed, '2030-01-01', 'no'],
    ['before the month in which it began', coarse, '2021-02-28', 'no'],
    ['inside that month', coarse, '2021-03-15', 'unknown'],
    ['on the last day of that month', coarse, '2021-03-31', 'unknown'],
    ['after that month', coarse, '2021-04-01', 'yes'],
    ['before the year in which it ended', coarse, '2023-12-31', 'yes'],
    ['inside that year', coarse, '2024-07-01', 'unknown'],
    ['after that year', coarse, '2025-01-01', 'no'],
    ['before the only day known', undatedStart, '2025-03-02', 'unknown'],
    ['on the only day known', undatedStart, '2025-03-03', 'yes'],
    ['after the only day known', undatedStart, '2025-03-04', 'unknown'],
    ['before the month to which it is known', coarseAsOf, '2025-02-28', 'yes'],
    ['inside that month', coarseAsOf, '2025-03-02', 'unknown'],
    ['a month wholly inside', closed, '2024-05', 'yes'],
    ['a year wholly inside', closed, '2022', 'yes'],
    ['the year in which it ended', closed, '2025', 'unknown'],
    ['a year before', closed, '2020', 'no'],
    ['a year after', closed, '2026', 'no'],
  ])('%s', (_what, term, day, held) => {
    expect(heldOn(office(term), day)).toBe(held);
  });

  test('is told with its place in the list', () => {
    const person = personSchema.parse({
      id: 'schumer',
      name: 'Chuck Schumer',
      offices: [office(closed, { title: 'Senate majority leader' }), office(open)],
    });
    expect(
      officesOn(person, '2025-03-03').map(({ index, held, office: { title } }) => [index, held, title]),
    ).toEqual([
      [0, 'no', 'Senate majority leader'],
      [1, 'yes', 'Senate minority leader'],
    ]);
  });
});

test.each<[Office, string]>([
  [
    office(open, { body: 'U.S. Senate', party: 'Democratic', state: 'New York', country: 'United States' }),
    'Chuck Schumer: Senate minority leader (Democratic, New York), 3 January 2025 – , known to 10 June 2026',
  ],
  [office(closed), 'Chuck Schumer: Senate minority leader, 20 January 2021 – 3 January 2025'],
  [
    office(coarse, { title: 'Secretary', body: 'State Department', country: 'United States' }),
    'Chuck Schumer: Secretary (State Department, United States), March 2021 – 2024',
  ],
  [office(undatedStart), 'Chuck Schumer: Senate minority leader, known to 3 March 2025'],
  [office({ ...closed, from: null }), 'Chuck Schumer: Senate minority leader, until 3 January 2025'],
])('an office in words', (held, words) => {
  expect(describeOffice({ name: 'Chuck Schumer' }, held)).toBe(words);
});
