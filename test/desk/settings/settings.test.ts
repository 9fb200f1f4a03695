import { describe, expect, test } from '@jest/globals';
import { entriesOf } from '../../../src/desk/ledger/ledger.js';
import { deskMemory } from '../../../src/desk/memory.js';
import { merged, readSettings, shipped } from '../../../src/desk/settings/settings.js';
import { changeSettings, storedSettings } from '../../../src/desk/settings/stored.js';
import { testStore } from '../../support/store.js';

describe('settings', () => {
  test.each([
    [
      { talk: 'talkative', from: 'error' },
      { talk: 'talkative', from: 'error' },
    ],
    [{ reaction: ':Mag:' }, null],
    [{ reaction: ':mag_right:' }, { reaction: 'mag_right' }],
    [{ reaction: null }, { reaction: null }],
    [{ off: ['wrong-name', 'altered-quote', 'wrong-name'] }, { off: ['altered-quote', 'wrong-name'] }],
  ])('%j', (given, settings) =>
    expect(readSettings(given)).toMatchObject(
      settings === null ? { kind: 'invalid' } : { kind: 'settings', settings },
    ),
  );

  test.each([
    [{ talk: 'loud' }, ['“talk” is quiet or talkative.']],
    [{ from: 'fatal' }, ['“from” is the least grave severity to report: error, warning or info.']],
    [
      { answers: 'all', reaction: 'two words' },
      [
        '“answers” is ephemeral (only who asked sees them) or in_channel (everybody does).',
        '“reaction” is the name of an emoji, such as mag, or nothing for none.',
      ],
    ],
    [{ followUps: 'yes' }, ['“followUps” is on or off.']],
    [
      { colour: 'red' },
      [
        'There is no setting “colour”. The settings are answers, edits, followUps, from, off, reaction, talk.',
      ],
    ],
    ['talk', ['Settings are a name and a value each.']],
  ])('%j: %j', (given, problems) => expect(readSettings(given)).toEqual({ kind: 'invalid', problems }));

  test('a rule that there is none of is answered with those that there are', () => {
    const read = readSettings({ off: ['wrong-nmae'] });
    expect(read).toMatchObject({ problems: [expect.stringContaining('wrong-office, wrong-name, ')] });
  });

  test('the channel goes before the workspace, and that before what ships', () => {
    expect(merged()).toEqual(shipped);
    expect(
      merged({ talk: 'talkative', reaction: null, off: ['wrong-name'] }, { talk: 'quiet', off: [] }),
    ).toEqual({ ...shipped, talk: 'quiet', reaction: null, off: [] });
    expect(merged({ talk: 'talkative' }, { talk: undefined })).toMatchObject({ talk: 'talkative' });
  });
});

describe('stored settings', () => {
  const store = testStore();
  const at = new Date('2025-03-04T12:00:00Z');
  const change = (channel: string, settings: unknown, team = 'T1') =>
    changeSettings(store.db, team, { channel, settings, by: 'U1', at, why: null, place: null });
  const held = (channel: string | null, team = 'T1') => deskMemory(store.db).settings(team, channel);

  test('hold where they were set, and a change is in the ledger', async () => {
    expect(await change('*', { talk: 'talkative' })).toEqual({ kind: 'changed' });
    expect(await change('C1', { from: 'warning', off: ['wrong-name'] })).toEqual({ kind: 'changed' });
    expect(await change('C1', { off: ['wrong-name'], from: 'warning' })).toEqual({ kind: 'same' });
    expect(await held('C1')).toEqual({
      ...shipped,
      ...{ talk: 'talkative', from: 'warning', off: ['wrong-name'] },
    });
    expect(await held('C2')).toEqual({ ...shipped, talk: 'talkative' });
    expect(await held(null)).toEqual({ ...shipped, talk: 'talkative' });
    expect(await held('C1', 'T2')).toEqual(shipped);
    expect((await deskMemory(store.db).view('T1', 'C1')).rules).toEqual({
      off: ['wrong-name'],
      from: 'warning',
    });

    expect(await change('C1', null)).toEqual({ kind: 'changed' });
    expect(await change('C1', null)).toEqual({ kind: 'same' });
    expect(await held('C1')).toEqual(await held('C2'));
    const entries = [];
    for await (const { kind, entry } of entriesOf(store.db, 'T1')) entries.push([kind, entry]);
    expect(entries).toMatchObject([
      ['settings-changed', { channel: '*', settings: { talk: 'talkative' } }],
      ['settings-changed', { channel: 'C1', settings: { from: 'warning', off: ['wrong-name'] } }],
      ['settings-changed', { channel: 'C1', settings: null }],
    ]);
  });

  test('that cannot be are refused', async () => {
    expect(await change('C1', { talk: 'loud' })).toMatchObject({ kind: 'invalid' });
    expect(await storedSettings(store.db, 'T1')).toEqual(new Map());
  });

  test('that a later Stet made cost none of those that this one knows', async () => {
    const settings = JSON.stringify({ talk: 'talkative', tone: 'warm' });
    const row = { team_id: 'T1', channel_id: 'C1', settings, changed_by: 'U1', changed_at: at };
    await store.db.insertInto('channel_settings').values(row).execute();
    expect(await held('C1')).toEqual({ ...shipped, talk: 'talkative' });
  });
});
