import { expect, test } from '@jest/globals';
import type { Person } from '../../src/record/schema.js';
import { officeQuestions } from './score-offices.js';

const seat = {
  title: 'U.S. senator',
  party: 'Republican',
  state: 'Maine',
  from: '2020-01-01',
  to: '2020-01-11',
  asOf: '2024-01-01',
  source: 'made up',
};
const member = (name: string, offices: Person['offices']): Person => ({
  id: name.toLowerCase(),
  name,
  variants: [],
  offices,
});

test('each office is asked about in the middle of it, as it was and as it was not', () => {
  expect(officeQuestions([member('Lind', [seat]), member('Roe', [{ ...seat, state: 'Ohio' }])])[0]).toEqual({
    kind: 'chamber',
    right: 'Sen. Lind of Maine spoke.',
    wrong: 'Rep. Lind of Maine spoke.',
    on: '2020-01-06',
  });
  const kinds = officeQuestions([member('Lind', [seat])]).map(({ kind }) => kind);
  expect(kinds).toEqual(['chamber', 'state', 'party']);
});

test('leaders are asked about by their rank, and nobody of whose days nothing is known', () => {
  const leader = { ...seat, title: 'Senate minority leader' };
  expect(officeQuestions([member('Lind', [leader])]).map(({ wrong }) => wrong)).toEqual([
    'Lind, the House minority leader, spoke.',
  ]);
  expect(officeQuestions([member('Lind', [{ ...seat, from: null }])])).toEqual([]);
});
