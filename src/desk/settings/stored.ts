/** Settings in the store, a row for each channel that has its own, and one for `*`, the workspace's default. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../record/store/tables.js';
import { canonicalJson } from '../ledger/canonical.js';
import type { Place } from '../ledger/entries.js';
import { append, holdLedger, type Signed } from '../ledger/ledger.js';
import { type ChannelSettings, merged, readSettings, type Settings, type SettingsRead } from './settings.js';

/** The channel that stands for all that have no settings of their own. */
export const everywhere = '*';

/** What is set in a workspace, by channel. What a later Stet set, and this one does not know, is left out. */
export async function storedSettings(db: Kysely<Tables>, team: string): Promise<Map<string, Settings>> {
  const rows = await db
    .selectFrom('channel_settings')
    .select(['channel_id', 'settings'])
    .where('team_id', '=', team)
    .execute();
  return new Map(rows.map(({ channel_id, settings }) => [channel_id, known(settings)]));
}

/** Setting by setting, so that one that is not understood costs no other. */
const known = (settings: object): Settings =>
  Object.assign(
    {},
    ...Object.entries(settings).map(([name, value]) => {
      const read = readSettings({ [name]: value });
      return read.kind === 'settings' ? read.settings : {};
    }),
  );

/** What holds in a channel; null for where there is none, as in App Home. */
export const settingsOf = (stored: ReadonlyMap<string, Settings>, channel: string | null): ChannelSettings =>
  merged(stored.get(everywhere), channel === null ? undefined : stored.get(channel));

export interface Change extends Signed {
  /** A channel's id, or `*`. */
  readonly channel: string;
  /** All that is to be set there from now on; null to go by the default again. */
  readonly settings: unknown;
  readonly why: string | null;
  readonly place: Place | null;
}

export type Changed = Exclude<SettingsRead, { kind: 'settings' }> | { readonly kind: 'changed' | 'same' };

export async function changeSettings(
  db: Kysely<Tables>,
  team: string,
  { channel, settings: given, why, place, by, at }: Change,
): Promise<Changed> {
  const read = given === null ? null : readSettings(given);
  if (read?.kind === 'invalid') return read;
  const settings = read === null ? null : read.settings;
  return db.transaction().execute(async (trx): Promise<Changed> => {
    await holdLedger(trx, team);
    const before = (await storedSettings(trx, team)).get(channel) ?? null;
    if (canonicalJson(before) === canonicalJson(settings)) return { kind: 'same' };
    const entry = { v: 1, channel, settings, why, place } as const;
    await append(trx, team, { kind: 'settings-changed', entry, by, at });
    if (settings === null) {
      await trx
        .deleteFrom('channel_settings')
        .where('team_id', '=', team)
        .where('channel_id', '=', channel)
        .execute();
      return { kind: 'changed' };
    }
    const row = { settings: JSON.stringify(settings), changed_by: by, changed_at: at };
    await trx
      .insertInto('channel_settings')
      .values({ team_id: team, channel_id: channel, ...row })
      .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet(row))
      .execute();
    return { kind: 'changed' };
  });
}
