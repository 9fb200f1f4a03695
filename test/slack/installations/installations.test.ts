import { describe, expect, test } from '@jest/globals';
import type { Installation } from '@slack/bolt';
import { forgetInstallation } from '../../../src/desk/forgetting.js';
import { verify } from '../../../src/desk/ledger/ledger.js';
import { Installations } from '../../../src/slack/installations/installations.js';
import { NotInstalled } from '../../../src/slack/installations/not-installed.js';
import { testStore } from '../../support/store.js';
import { keys, secretKey } from './keys.js';

const store = testStore();
const noon = new Date('2025-03-04T12:00:00Z');
const [first, second] = [secretKey(), secretKey()];

const installations = (...secrets: string[]) => new Installations(store.db, keys(...secrets), () => noon);

const of = (team: string, token = `xoxb-${team}`): Installation<'v2', false> => ({
  team: { id: team, name: `The ${team}` },
  enterprise: undefined,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { token, scopes: ['commands'], id: 'B1', userId: 'U2' },
  isEnterpriseInstall: false,
  authVersion: 'v2',
});

const ofAll: Installation<'v2', true> = {
  ...of('T0', 'xoxb-org'),
  team: undefined,
  enterprise: { id: 'E1', name: 'The group' },
  isEnterpriseInstall: true,
};

const asked = (teamId: string, enterpriseId?: string) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall: false as const,
});
const tokenOf = async (from: Installations, team: string, enterprise?: string) =>
  (await from.fetchInstallation(asked(team, enterprise))).bot?.token;
const ledgerOf = async (team: string) => {
  const rows = await store.db
    .selectFrom('ledger')
    .select(['kind', 'by'])
    .where('team_id', '=', team)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, by }) => `${kind} by ${by}`);
};

describe('a workspace', () => {
  test('has its own token, also after it was installed again; the ledger says once that it was installed', async () => {
    const ours = installations(first);
    await ours.storeInstallation(of('T1'));
    await ours.storeInstallation(of('T2'));
    expect(await ours.fetchInstallation(asked('T1'))).toEqual(JSON.parse(JSON.stringify(of('T1'))));
    expect(await tokenOf(ours, 'T2')).toBe('xoxb-T2');
    await ours.storeInstallation(of('T1', 'xoxb-newer'));
    expect(await tokenOf(ours, 'T1')).toBe('xoxb-newer');
    expect(await ours.installedAt('T1')).toEqual(noon);
    expect(await ledgerOf('T1')).toEqual(['installed by U1']);
  });

  test('that did not install it has none, and one that removed it has none any more', async () => {
    const ours = installations(first);
    await expect(ours.fetchInstallation(asked('T1'))).rejects.toThrow(NotInstalled);
    await ours.storeInstallation(of('T1'));
    await ours.deleteInstallation(asked('T1'));
    await expect(ours.fetchInstallation(asked('T1', 'E1'))).rejects.toThrow(NotInstalled);
    expect(await ours.installedAt('T1')).toBeNull();
  });
});

describe('an organisation', () => {
  test('is installed for all of its workspaces, but for one with a token of its own', async () => {
    const ours = installations(first);
    await ours.storeInstallation(ofAll);
    await ours.storeInstallation(of('T1'));
    expect(await tokenOf(ours, 'T1', 'E1')).toBe('xoxb-T1');
    expect(await tokenOf(ours, 'T2', 'E1')).toBe('xoxb-org');
    const all = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true as const };
    expect((await ours.fetchInstallation(all)).bot?.token).toBe('xoxb-org');
    // Work that nobody asked for knows the workspace alone.
    expect(await tokenOf(ours, 'T2')).toBe('xoxb-org');
    await expect(tokenOf(ours, 'T3')).rejects.toThrow(NotInstalled);
  });

  test('that removes it is forgotten with all of its workspaces, but for one with a token of its own', async () => {
    const ours = installations(first);
    await ours.storeInstallation(ofAll);
    await ours.storeInstallation(of('T1'));
    for (const team of ['T1', 'T2', 'T9']) {
      if (team !== 'T9') await tokenOf(ours, team, 'E1');
      const settings = { settings: '{}', changed_by: 'U1', changed_at: noon };
      await store.db
        .insertInto('channel_settings')
        .values({ team_id: team, channel_id: '*', ...settings })
        .execute();
    }
    for (let times = 0; times < 2; times += 1)
      await forgetInstallation(store.db, 'E1', { by: 'stet', at: noon });
    const left = await store.db.selectFrom('channel_settings').select('team_id').orderBy('team_id').execute();
    expect(left.map(({ team_id }) => team_id)).toEqual(['T1', 'T9']);
    await expect(tokenOf(ours, 'T2', 'E1')).rejects.toThrow(NotInstalled);
    expect(await tokenOf(ours, 'T1', 'E1')).toBe('xoxb-T1');
    expect(await ledgerOf('T2')).toEqual(['uninstalled by stet', 'forgotten by stet']);
    expect(await ledgerOf('E1')).toEqual(['installed by U1', 'uninstalled by stet', 'forgotten by stet']);
    expect(await verify(store.db, 'E1')).toMatchObject({ kind: 'whole' });
  });
});

describe('another key', () => {
  test('opens nothing, says why, and keeps nobody else out', async () => {
    await installations(first).storeInstallation(of('T1'));
    const others = installations(second);
    await expect(others.fetchInstallation(asked('T1'))).rejects.toThrow('sealed with another key');
    await others.storeInstallation(of('T2'));
    expect(await tokenOf(others, 'T2')).toBe('xoxb-T2');
    const renewed = await others.renewSeals();
    expect(renewed.count).toBe(2);
    expect(renewed.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('The tokens of T1'),
    ]);
  });

  test('takes the place of the old one once both were there', async () => {
    await installations(first).storeInstallation(of('T1'));
    expect(await installations(second, first).renewSeals()).toEqual({ count: 1, problems: [] });
    expect(await tokenOf(installations(second), 'T1')).toBe('xoxb-T1');
  });
});
