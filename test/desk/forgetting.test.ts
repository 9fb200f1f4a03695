import { describe, expect, test } from '@jest/globals';
import { decideFinding, type OnFinding } from '../../src/desk/decisions/finding.js';
import { rule } from '../../src/desk/decisions/ruling.js';
import {
  forgetCheck,
  forgetOld,
  forgetPerson,
  forgetTeam,
  forgetThread,
  readKeepDays,
} from '../../src/desk/forgetting.js';
import { entriesOf, verify } from '../../src/desk/ledger/ledger.js';
import { changeSettings } from '../../src/desk/settings/stored.js';
import { standings } from '../../src/desk/standings.js';
import { testStore } from '../support/store.js';

const store = testStore();
const noon = new Date('2025-03-04T12:00:00Z');
const daysBefore = (days: number) => new Date(noon.getTime() - days * 24 * 3_600_000);
const signed = { by: 'U9', at: noon };
const common = { why: 'So it is.', place: null, ...signed };

/** A check, its answer in a thread, and the evidence that it relied on. */
async function checked(id: string, { team = 'T1', by = 'U1', days = 0, thread = '1.1' } = {}) {
  const created_at = daysBefore(days);
  await store.db
    .insertInto('checks')
    .values({
      ...{ id, team_id: team, text: 'A secret draft.', options: '{}', report: '{}', ids: [`c-${id}`] },
      ...{ record_digest: 'd', asked_by: by, surface: 'mention', created_at },
    })
    .execute();
  await store.db
    .insertInto('answers')
    .values({
      ...{ id: `a-${id}`, team_id: team, check_id: id, job_id: `j-${id}`, channel_id: 'C1', ts: '1.2' },
      ...{ thread_ts: thread, asked_ts: thread, asked_by: by, text_hash: 'h', outcome: '{}', created_at },
    })
    .execute();
  await store.db
    .insertInto('reliances')
    .values({ team_id: team, answer_id: `a-${id}`, evidence: 'people/lind', digest: 'd' })
    .execute();
}

const job = (id: string, state: 'done' | 'failed' | 'waiting' | 'running', days: number, team = 'T1') =>
  store.db
    .insertInto('jobs')
    .values({
      ...{ id, team_id: team, key: id, lane: 'C1', kind: 'check', payload: null, state, taken_by: null },
      ...{ run_after: noon, created_at: daysBefore(days) },
      finished_at: state === 'done' || state === 'failed' ? daysBefore(days) : null,
    })
    .execute();

const left = async (table: 'checks' | 'answers' | 'jobs') => {
  const rows = await store.db.selectFrom(table).select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
};
const reliances = async () =>
  (await store.db.selectFrom('reliances').select('answer_id').orderBy('answer_id').execute()).map(
    ({ answer_id }) => answer_id,
  );
const ledger = async (team = 'T1') => {
  const found = [];
  for await (const { kind, by, entry } of entriesOf(store.db, team)) found.push({ kind, by, entry });
  return found;
};

test.each([
  [undefined, 30],
  ['', 30],
  [' 7 ', 7],
  ['1', 1],
  ['3650', 3650],
  ['0', null],
  ['3651', null],
  ['-1', null],
  ['1.5', null],
  ['a week', null],
])('STET_KEEP_DAYS=%s: %s', (value, days) => expect(readKeepDays(value)).toBe(days));

test('what is older than so many days is gone, and finished jobs after a day', async () => {
  await checked('old', { days: 31 });
  await checked('older', { days: 31, team: 'T2' });
  await checked('new', { days: 29 });
  await job('done-long-ago', 'done', 2);
  await job('failed-long-ago', 'failed', 2);
  await job('done-just-now', 'done', 0.9);
  await job('waiting', 'waiting', 40);
  expect(await forgetOld(store.db, 30, noon)).toEqual({ answers: 2, checks: 2, corrections: 0, jobs: 2 });
  expect(await left('checks')).toEqual(['new']);
  expect(await reliances()).toEqual(['a-new']);
  expect(await left('jobs')).toEqual(['done-just-now', 'waiting']);
  expect(await forgetOld(store.db, 30, noon)).toEqual({ answers: 0, checks: 0, corrections: 0, jobs: 0 });
  expect(await ledger()).toEqual([]);
});

describe('on request', () => {
  test('a person’s checks are gone, nobody else’s, and the ledger tells how many', async () => {
    await checked('one');
    await checked('two');
    await checked('other', { by: 'U2' });
    await checked('elsewhere', { team: 'T2' });
    expect(await forgetPerson(store.db, 'T1', 'U1', signed)).toEqual({ answers: 2, checks: 2 });
    expect(await left('checks')).toEqual(['elsewhere', 'other']);
    expect(await reliances()).toEqual(['a-elsewhere', 'a-other']);
    const entry = { v: 1, what: 'person', counts: { answers: 2, checks: 2 }, why: null, place: null };
    expect(await ledger()).toEqual([{ kind: 'forgotten', by: 'U9', entry }]);
    expect(await forgetPerson(store.db, 'T1', 'U1', signed)).toEqual({ answers: 0, checks: 0 });
    expect((await ledger()).length).toBe(1);
  });

  test('one check is gone, of the workspace that asks', async () => {
    await checked('one');
    await checked('two');
    expect(await forgetCheck(store.db, 'T2', 'one', signed)).toEqual({ answers: 0, checks: 0 });
    expect(await forgetCheck(store.db, 'T1', 'one', signed)).toEqual({ answers: 1, checks: 1 });
    expect(await left('answers')).toEqual(['a-two']);
  });

  test('a thread is gone', async () => {
    await checked('one');
    await checked('two', { thread: '2.1' });
    const thread = { channel: 'C1', thread: '1.1' };
    expect(await forgetThread(store.db, 'T1', { ...thread, channel: 'C2' }, signed)).toMatchObject({
      checks: 0,
    });
    expect(await forgetThread(store.db, 'T1', thread, signed)).toEqual({ answers: 1, checks: 1 });
    expect(await left('checks')).toEqual(['two']);
  });
});

test('of a workspace that removes Stet the ledger stays, and nothing else', async () => {
  const finding: Omit<OnFinding, 'key'> = {
    ...{ rule: 'wrong-office', messageId: 'm', evidence: [], ...common },
    decision: 'dismissed',
  };
  for (const team of ['T1', 'T2']) {
    await checked(`check-${team}`, { team });
    await job(`waiting-${team}`, 'waiting', 0, team);
    await job(`running-${team}`, 'running', 0, team);
    for (let n = 0; n < 10; n += 1) await decideFinding(store.db, team, { key: `k-${n}`, ...finding });
    await rule(store.db, team, { discrepancy: 'd', ruling: 'confirmed', ...common });
    await changeSettings(store.db, team, { channel: '*', settings: { talk: 'talkative' }, ...common });
    await store.db
      .insertInto('corrections')
      .values({ team_id: team, id: 'x', state: 'draft', body: '{}', changed_by: 'U1', changed_at: noon })
      .execute();
    await store.db
      .insertInto('installations')
      .values({ id: team, name: team, sealed: '-', installed_at: noon })
      .execute();
  }
  expect(await forgetTeam(store.db, 'T1', { by: 'stet', at: noon })).toEqual({
    ...{ answers: 1, checks: 1, finding_decisions: 10, rulings: 1, corrections: 1 },
    ...{ channel_settings: 1, jobs: 1, installations: 1 },
  });
  const tables = ['answers', 'checks', 'reliances', 'finding_decisions', 'rulings', 'corrections'] as const;
  for (const table of [...tables, 'channel_settings'] as const) {
    const rows = await store.db.selectFrom(table).select('team_id').execute();
    expect(new Set(rows.map(({ team_id }) => team_id))).toEqual(new Set(['T2']));
  }
  expect(await left('jobs')).toEqual(['running-T1', 'running-T2', 'waiting-T2']);
  expect((await ledger()).slice(-2).map(({ kind }) => kind)).toEqual(['uninstalled', 'forgotten']);
  expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole', count: 15 });
  // Installed again, it begins anew.
  expect((await standings(store.db, 'T1')).every(({ severity, own }) => severity === own)).toBe(true);
  expect((await standings(store.db, 'T2')).some(({ severity, own }) => severity !== own)).toBe(true);
});
