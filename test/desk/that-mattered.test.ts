/** What a kept check holds of the desk's decisions: enough to be made again as it was, and no more. */
import { expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import type { DeskView } from '../../src/checking/desk/view.js';
import { checkMade } from '../../src/desk/checks.js';
import { checkById, keepCheck } from '../../src/desk/memory/checks-kept.js';
import { tellWhy } from '../../src/desk/tell-why.js';
import { record, wrongClaim } from '../slack/newsroom.js';
import { testStore } from '../support/store.js';

const store = testStore();
const checker = createChecker(record);
const by = { by: 'U012AB', at: '2025-03-04T12:00:00.000Z' };

const many = <T>(entry: T, name: (n: number) => string): Record<string, T> =>
  Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [name(n), entry]));

const [found] = checker.check(wrongClaim).claims.flatMap(({ findings }) => findings);
if (found === undefined) throw new Error('nothing is found');

const big: DeskView = {
  dismissed: many(
    { ...by, why: 'It was said of another year.', kind: 'dismissed' as const },
    (n) => `k-${n}`,
  ),
  confirmed: many(by, (n) => `k-c${n}`),
  rulings: many({ ...by, why: 'Both have it.', ruling: 'confirmed' as const }, (n) => `one-${n}`),
  severities: { 'wrong-office': 'warning' },
  rules: { off: [], from: 'info' },
};

test.each([
  ['nothing of it matters', big],
  [
    'the finding was dismissed',
    {
      ...big,
      dismissed: { ...big.dismissed, [found.key]: { ...by, why: 'No.', kind: 'dismissed' as const } },
    },
  ],
  ['the finding was confirmed', { ...big, confirmed: { ...big.confirmed, [found.key]: by } }],
  [
    'the discrepancy was confirmed',
    {
      ...big,
      rulings: { ...big.rulings, 'schumer-chamber': { ...by, why: null, ruling: 'confirmed' as const } },
    },
  ],
  [
    'the discrepancy was dismissed',
    {
      ...big,
      rulings: { ...big.rulings, 'schumer-chamber': { ...by, why: 'No.', ruling: 'dismissed' as const } },
    },
  ],
  ['the rule is off', { ...big, rules: { off: ['known-discrepancy'] } }],
  [
    'the rule has stepped down',
    { ...big, severities: { 'known-discrepancy': 'info' as const }, rules: { from: 'warning' as const } },
  ],
])('where %s, the check is kept small and comes out the same', async (_, desk) => {
  const options = { desk };
  const report = checker.check(wrongClaim, options);
  const check = checkMade(wrongClaim, options, report);
  await keepCheck(store.db, {
    ...{ id: 'one', team: 'T1', askedBy: null, surface: 'command', at: new Date() },
    ...{ check, report },
  });
  const kept = await checkById(store.db, 'T1', 'one');
  if (kept === null) throw new Error('not kept');
  expect(JSON.stringify(kept.check.options).length).toBeLessThan(600);
  expect(checker.check(kept.check.text, kept.check.options)).toEqual(report);
  for (const id of check.claims.flatMap(({ ids }) => ids))
    expect(tellWhy(id, [kept.check], checker, 'own')).toEqual(tellWhy(id, [check], checker, 'own'));
});
