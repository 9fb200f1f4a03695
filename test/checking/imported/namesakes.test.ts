/** Imported people and those who bear their names: found where the text tells who is meant, else silence. Invented people. */
import { describe, expect, test } from '@jest/globals';
import { type Checker, createChecker } from '../../../src/checking/check.js';
import { asPeopleJson } from '../../../src/filing/people/people-json.js';
import { loadRecord } from '../../../src/record/load.js';
import type { Office, Person } from '../../../src/record/schema.js';
import { withKnowledge } from '../../record/knowledge-folder.js';

const office = (changes: Partial<Office>): Office => ({
  title: 'U.S. representative',
  body: 'U.S. House',
  party: 'Republican',
  state: 'Ohio',
  country: 'United States',
  from: '2019-01-03',
  to: null,
  asOf: '2025-06-01',
  source: 'register',
  ...changes,
});
const person = (id: string, name: string, ...offices: Partial<Office>[]): Person => ({
  id,
  name,
  variants: [],
  offices: offices.map(office),
});

const people = [
  person('okorovan', 'Wexley Okorovan', { title: 'U.S. senator', body: 'U.S. Senate', party: 'Democratic' }),
  person('johnson', 'Mike Johnson', {}, { title: 'House minority whip', from: '2023-01-03' }),
  person('smith', 'Tom Smith', { party: 'Independent', state: 'Maine' }),
  person('brown-old', 'Sam Brown', { from: '1851-03-04', to: '1855-03-03', asOf: '1855-03-03' }),
  person('brown', 'Sam Brown', { state: 'Iowa' }),
  person('hill', 'French Hill', { state: 'Utah' }),
  person('rogers-a', 'Ann Rogers', { state: 'Utah' }),
  person('rogers-b', 'Ann Rogers', { state: 'Iowa' }),
];

const checker: Promise<Checker> = withKnowledge(
  { 'people/members.json': asPeopleJson(people) },
  async (directory) => createChecker(await loadRecord(directory)),
);

const found = async (text: string, on: string | undefined = '2025-03-01') =>
  (await checker)
    .check(text, on === undefined ? {} : { on })
    .claims.flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'wrong-office' || rule === 'wrong-name')
    .map(({ rule, expected }) => `${rule}: ${expected.join('/')}`);

describe('found', () => {
  test.each([
    ['Rep. Wexley Okorovan (D-Ohio) voted no.', 'wrong-office: U.S. Senator'],
    ['Sen. Wexley Okorovan (R-Ohio) voted no.', 'wrong-office: D'],
    ['Sen. Wexley Okorovan (D-Iowa) voted no.', 'wrong-office: OH'],
    ['Rep. Mike Johnson, the Senate minority whip, voted no.', 'wrong-office: House minority whip'],
    ['Rep. Mike Johnson (D-Ohio) voted no.', 'wrong-office: R'],
    ['Rep. Sam Brown (D-Iowa) voted no.', 'wrong-office: R'],
    // The surname, behind the full name.
    ['Sen. Wexley Okorovan (D-Ohio) voted no. Okorovan, a Republican, was alone.', 'wrong-office: Democrat'],
    ['Sen. Wexley Okorovann (D-Ohio) voted no.', 'wrong-name: Wexley Okorovan'],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });
});

describe('silence', () => {
  test.each([
    'Sen. Wexley Okorovan (D-Ohio) voted no.',
    'Mike Johnson, a member of the town council, voted no.',
    'Mike Johnson, a Democrat, voted no.',
    'Mayor Mike Johnson voted no.',
    'Gov. Mike Johnson voted no.',
    'Sen. Mike Johnson voted no.',
    'State Sen. Mike Johnson (D-Ohio) voted no.',
    'state Rep. Wexley Okorovan (D-Ohio) voted no.',
    'Johnson, a Democrat from Utah, voted no.',
    'Sen. Johnson (D-Utah) voted no.',
    'Mike Johnston, a Republican, voted no.',
    'Rep. Mike Jonson voted no.',
    // Of no party, he may stand for any.
    'Rep. Tom Smith (D-Maine) voted no.',
    // Either of two.
    'Sen. Ann Rogers (R-Utah) voted no.',
    // A hill that is French.
    'They took the French hill, a Republican said.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  test('long after they left, and before they came', async () => {
    expect(await found('Sen. Wexley Okorovan (R-Iowa) voted no.', '2001-05-01')).toEqual([]);
    expect(await found('Sen. Sam Brown (D-Ohio) voted no.', '1901-05-01')).toEqual([]);
  });

  test('of a seat, on a day that nobody gave, where the name may be a parent’s', async () => {
    expect(await found('Sen. Mike Johnson (R-Ohio) voted no.', '2022-03-01')).toEqual([
      'wrong-office: U.S. Representative',
    ]);
    expect(
      (await checker)
        .check('Sen. Mike Johnson (R-Ohio) voted no.')
        .claims.flatMap(({ findings }) => findings)
        .filter(({ rule }) => rule === 'wrong-office'),
    ).toEqual([]);
  });
});
