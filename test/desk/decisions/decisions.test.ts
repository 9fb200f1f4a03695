import { describe, expect, test } from '@jest/globals';
import { decideFinding, type OnFinding, undoFinding } from '../../../src/desk/decisions/finding.js';
import { rule } from '../../../src/desk/decisions/ruling.js';
import { entriesOf, verify } from '../../../src/desk/ledger/ledger.js';
import { deskMemory } from '../../../src/desk/memory.js';
import { resetRule, standings } from '../../../src/desk/standings.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const at = new Date('2025-03-04T12:00:00Z');
const place = { channel: 'C1', thread: '1741089600.000100', message: '1741089601.000200' };

const dismissal: OnFinding = {
  ...{ key: 'k-1', rule: 'wrong-office', messageId: 'otherChamber', decision: 'dismissed' },
  ...{ by: 'U1', at, why: 'He left in May.', place, evidence: ['people/schumer'] },
};
const decide = (over: Partial<OnFinding> = {}, team = 'T1') =>
  decideFinding(store.db, team, { ...dismissal, ...over });
const undo = (key = 'k-1') => undoFinding(store.db, 'T1', { key, by: 'U2', at, why: null, place });

const ledger = async (team = 'T1') => {
  const found = [];
  for await (const { seq, by, kind, entry } of entriesOf(store.db, team))
    found.push({ seq, by, kind, entry });
  return found;
};
const view = (team = 'T1') => deskMemory(store.db).view(team, null);
const standingOf = async (id: string) => (await standings(store.db, 'T1')).find(({ rule }) => rule === id);

describe('a decision on a finding', () => {
  test('is in force, and in the ledger without the words that it is about', async () => {
    expect(await decide()).toEqual({ kind: 'decided', seq: 1, step: null });
    expect((await view()).dismissed).toEqual({
      'k-1': { by: 'U1', at: at.toISOString(), why: 'He left in May.', kind: 'dismissed' },
    });
    expect(await ledger()).toEqual([
      {
        ...{ seq: 1, by: 'U1', kind: 'finding-decided' },
        entry: {
          ...{ v: 1, finding: 'k-1', rule: 'wrong-office', messageId: 'otherChamber' },
          ...{ decision: 'dismissed', evidence: ['people/schumer'], why: 'He left in May.', place },
        },
      },
    ]);
  });

  test('pressed twice, or by many at once, is made once', async () => {
    const pressed = await Promise.all([decide(), decide(), decide()]);
    expect(pressed.map(({ kind }) => kind).sort()).toEqual(['already', 'already', 'decided']);
    expect((await ledger()).length).toBe(1);
  });

  test.each<Partial<OnFinding>>([
    { by: 'U2' },
    { why: 'He left in June.' },
    { decision: 'confirmed', why: null },
    { decision: 'speakers-error' },
  ])('is changed by %j', async (over) => {
    await decide();
    expect(await decide(over)).toMatchObject({ kind: 'decided', seq: 2 });
    expect(await standingOf('wrong-office')).toMatchObject(
      over.decision === undefined ? { confirmed: 0, dismissed: 1 } : { confirmed: 1, dismissed: 0 },
    );
    const { dismissed, confirmed } = await view();
    expect([...Object.keys(dismissed ?? {}), ...Object.keys(confirmed ?? {})]).toEqual(['k-1']);
    expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole', count: 2 });
  });

  test.each([
    [{ why: null }, 'no-reason'],
    [{ why: ' \u0000\n' }, 'no-reason'],
    [{ why: 'x'.repeat(1_001) }, 'too-long'],
    [{ decision: 'confirmed' as const, why: 'x'.repeat(1_001) }, 'too-long'],
  ])('is refused: %#, %s', async (over, reason) => {
    expect(await decide(over)).toEqual({ kind: 'refused', reason });
    expect(await ledger()).toEqual([]);
  });

  test('is taken back once, and may be made anew', async () => {
    await decide();
    expect(await undo()).toEqual({ kind: 'undone', seq: 2 });
    expect(await undo()).toEqual({ kind: 'nothing' });
    expect((await view()).dismissed).toEqual({});
    expect((await ledger())[1]).toMatchObject({
      ...{ by: 'U2', kind: 'finding-decided' },
      entry: { decision: 'undone', messageId: 'otherChamber', evidence: ['people/schumer'] },
    });
    expect(await decide()).toMatchObject({ kind: 'decided', seq: 3 });
  });

  test('is nothing to another workspace', async () => {
    await decide();
    expect(await view('T2')).toMatchObject({ dismissed: {}, confirmed: {} });
    expect(await decide({}, 'T2')).toMatchObject({ kind: 'decided', seq: 1 });
    await undo();
    expect(Object.keys((await view('T2')).dismissed ?? {})).toEqual(['k-1']);
  });
});

describe('a ruling on a discrepancy', () => {
  const ruleOn = (ruling: 'open' | 'confirmed' | 'dismissed', by = 'U1') =>
    rule(store.db, 'T1', { discrepancy: 'discrepancies/chamber', ruling, by, at, why: null, place });

  test('is in force, and the one before it in the ledger', async () => {
    expect(await ruleOn('confirmed')).toEqual({ kind: 'ruled', seq: 1, before: null });
    expect(await ruleOn('confirmed')).toEqual({ kind: 'already', seq: 1 });
    expect(await ruleOn('dismissed', 'U2')).toEqual({ kind: 'ruled', seq: 2, before: 'confirmed' });
    expect((await view()).rulings).toEqual({
      chamber: { ruling: 'dismissed', by: 'U2', at: at.toISOString(), why: null },
    });
    expect((await ledger()).map(({ entry }) => entry)).toMatchObject([
      { discrepancy: 'chamber', ruling: 'confirmed', before: null },
      { discrepancy: 'chamber', ruling: 'dismissed', before: 'confirmed' },
    ]);
  });
});

describe('a rule', () => {
  const dismiss = async (from: number, to: number) => {
    const steps = [];
    for (let n = from; n < to; n += 1) {
      const decided = await decide({ key: `k-${n}` });
      steps.push(decided.kind === 'decided' ? decided.step : null);
    }
    return steps.filter((step) => step !== null);
  };

  test('steps down at the decision that shows it, one severity at a time, until it is reset', async () => {
    expect(await dismiss(0, 9)).toEqual([]);
    const step = { rule: 'wrong-office', from: 'error', to: 'warning', confirmed: 0, dismissed: 10 };
    expect(await dismiss(9, 10)).toEqual([step]);
    expect((await view()).severities).toEqual({ 'wrong-office': 'warning' });
    expect((await ledger()).at(-1)).toEqual({
      ...{ seq: 11, by: 'stet', kind: 'rule-stepped-down' },
      entry: { v: 1, ...step, why: null, place: null },
    });

    // Counted anew from there.
    expect(await dismiss(10, 19)).toEqual([]);
    expect(await dismiss(19, 20)).toEqual([{ ...step, from: 'warning', to: 'info' }]);
    expect(await dismiss(20, 40)).toEqual([]);

    const reset = { rule: 'wrong-office', by: 'U9', at, why: 'Mended.', place };
    expect(await resetRule(store.db, 'T1', reset)).toBe(true);
    expect(await resetRule(store.db, 'T1', reset)).toBe(false);
    expect((await view()).severities).toEqual({});
    expect(await standingOf('wrong-office')).toMatchObject({ severity: 'error', dismissed: 0 });
    expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole', count: 43 });
  });

  test('that there is none of has no standing, and nothing to reset', async () => {
    for (let n = 0; n < 12; n += 1) await decide({ key: `k-${n}`, rule: 'gone' });
    const reset = { rule: 'gone', by: 'U9', at, why: null, place };
    expect(await resetRule(store.db, 'T1', reset)).toBe(false);
    expect((await ledger()).length).toBe(12);
  });
});

test('the memory of a desk sees at once what another process wrote', async () => {
  const memory = deskMemory(store.db);
  const before = await memory.view('T1', null);
  expect(await memory.view('T1', null)).toEqual(before);
  await decide();
  expect(Object.keys((await memory.view('T1', null)).dismissed ?? {})).toEqual(['k-1']);
  await undo();
  expect((await memory.view('T1', null)).dismissed).toEqual({});
});
