/** Checks against an archive in the database, beside those that have all of it in memory. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createChecker } from '../../../../src/checking/check.js';
import { createArchive } from '../../../../src/desk/checking/archive/archive.js';
import { inArchive, lookingUp } from '../../../../src/desk/checking/archive/in-archive.js';
import { checkedBy } from '../../../../src/desk/checking/checking.js';
import { checkMade } from '../../../../src/desk/checks.js';
import { tellOf } from '../../../../src/desk/tell-why.js';
import { composeRecord } from '../../../../src/record/filed/compose.js';
import { readFiled } from '../../../../src/record/filed/read-filed.js';
import type { NewsRecord } from '../../../../src/record/record.js';
import { indexArchive } from '../../../../src/retrieval/postgres/indexing.js';
import { change, fileSources, madeUpSources, sourceOf } from '../../../retrieval/postgres/archive.js';
import { testStore } from '../../../support/store.js';

const store = testStore();
const folder: NewsRecord = {
  ...{ asOf: '2025-01-01', digest: 'sha256:folder', sources: [], people: [], organisations: [] },
  ...{ discrepancies: [], spellings: [] },
};
let now = new Date('2026-01-02T12:00:00Z');
const archive = () => createArchive({ db: store.db, folder, now: () => now });
const index = () => indexArchive({ db: store.db, record: folder });
const inMemory = async () => createChecker(composeRecord(folder, await readFiled(store.db), now));
const verdictsOf = (report: {
  claims: readonly { verdict: string; citations: readonly { id: string }[] }[];
}) => report.claims.map(({ verdict, citations }) => [verdict, ...citations.map(({ id }) => id)]);

const bridge = sourceOf('bridge', '2025-03-07', [
  'The mayor of Varnholm closed the bridge on March 5, 2025.',
]);
const claim = 'The mayor of Varnholm closed the bridge on March 5, 2025.';

beforeEach(async () => {
  now = new Date('2026-01-02T12:00:00Z');
  await fileSources(store.db, [...madeUpSources(12), bridge]);
  await index();
});

test('says of claims what a check with everything in memory says', async () => {
  const memory = await inMemory();
  const claims = [
    claim,
    'The mayor of Varnholm opened the bridge on March 5, 2025.',
    ...madeUpSources(12).flatMap(({ facts }) => facts.slice(2, 3).map(({ text }) => text)),
    'Nobody has ever written this sentence about walruses.',
  ];
  const { checkerFor } = archive();
  const found = [];
  for (const text of claims) found.push(verdictsOf((await checkerFor(text)).check(text)));
  expect(found).toEqual(claims.map((text) => verdictsOf(memory.check(text))));
  expect(found.filter(([one]) => one?.[0] === 'supported').length).toBeGreaterThan(6);
});

test('says which sources it has consulted, and speaks as of the last day of all', async () => {
  const report = (await archive().checkerFor(claim)).check(claim);
  expect(report.record.consulted).toContain('bridge');
  expect(report.record.consulted?.length).toBeLessThan(14);
  expect(report.record.asOf).toBe((await inMemory()).record.asOf);
});

test('is the same again, and its digest is', async () => {
  const reports = await Promise.all([1, 2].map(async () => (await archive().checkerFor(claim)).check(claim)));
  expect(reports[0]).toEqual(reports[1]);
});

test.each([
  ['withdrawn', { state: 'withdrawn' as const }],
  ['withheld', { withheld: true }],
  ['embargoed', { embargoedUntil: new Date('2026-01-03') }],
])('what is %s supports nothing and is not named', async (_, how) => {
  await change(store.db, 'bridge', how);
  const { record, check } = await archive().checkerFor(claim);
  expect(check(claim).claims.map(({ verdict }) => verdict)).toEqual(['not-enough-evidence']);
  expect(JSON.stringify(record)).not.toContain('bridge on March 5');
  expect((await archive().search('bridge Varnholm')).map(({ id }) => id)).not.toContain('bridge/f1');
  expect((await archive().recordWith(['bridge/f1 ¶1'])).sources).toEqual([]);
});

test('from the end of its embargo on it does', async () => {
  await change(store.db, 'bridge', { embargoedUntil: new Date('2026-01-03') });
  now = new Date('2026-01-03');
  const { check } = await archive().checkerFor(claim);
  expect(verdictsOf(check(claim))).toEqual([['supported', 'bridge/f1']]);
});

describe('why', () => {
  const checked = async () => {
    const report = (await archive().checkerFor(claim)).check(claim);
    return { id: report.claims[0]?.id ?? '', made: checkMade(claim, {}, report) };
  };

  test('is told of the record that the check was made of, whatever was filed since', async () => {
    const { id, made } = await checked();
    await fileSources(store.db, [sourceOf('later', '2025-12-30', [`${claim} Many saw it.`])]);
    await index();
    const told = tellOf(id, made, await archive().checkerAgain(made.record));
    expect(told.kind).toBe('told');
  });

  test('is not where what was consulted has changed', async () => {
    const { id, made } = await checked();
    await change(store.db, 'bridge', { state: 'withdrawn' });
    expect(tellOf(id, made, await archive().checkerAgain(made.record)).kind).toBe('changed');
  });
});

test('searches what lies in the folder and what is filed', async () => {
  const both = createArchive({
    db: store.db,
    folder: { ...folder, sources: [sourceOf('ours', null, ['A ferry replaced the bridge at Varnholm.'])] },
    now: () => now,
  });
  expect((await both.search('bridge Varnholm', 2)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['ours/f1', 'bridge/f1']),
  );
});

test('a second ranking orders what the first one found, with what each word weighs in the archive', async () => {
  const weighed: number[] = [];
  const found = await archive().search('bridge Varnholm', 10);
  const again = await archive().search('bridge Varnholm', 10, (_, candidates, weightOf) => {
    weighed.push(weightOf('bridg'), weightOf('the'));
    return candidates.map((_, n) => n);
  });
  expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id).reverse());
  expect(weighed).toEqual([expect.any(Number), 0]);
  expect(weighed[0]).toBeGreaterThan(0);
});

test('in threads of their own, where other processes can reach the database', async () => {
  if (store.databaseUrl === null) return;
  const checking = await inArchive(folder, store.databaseUrl, { size: 1 });
  try {
    const with_ = { ...checking, record: folder, ...lookingUp(checking, store.db, () => now) };
    const { report, record } = await checkedBy(with_, claim, {});
    expect(verdictsOf(report)).toEqual([['supported', 'bridge/f1']]);
    expect(record.digest).toBe(report.record.digest);
    expect(record.sources.map(({ id }) => id)).toEqual(report.record.consulted);
    const id = report.claims[0]?.id ?? '';
    const told = await checking.why(id, [checkMade(claim, {}, report)], 'own');
    expect(told.kind).toBe('told');
    expect((await checking.origins(claim)).length).toBe(1);
  } finally {
    await checking.close();
  }
}, 60_000);
