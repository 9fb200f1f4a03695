/**
 * What a workspace has decided and set, at hand for every check. It is kept in memory for as long as nothing was decided since:
 * every decision is an entry of the ledger, so its number tells, whichever process wrote it.
 */
import type { Kysely } from 'kysely';
import type { DeskView } from '../checking/desk/view.js';
import type { Tables } from '../record/store/tables.js';
import { decidedView } from './decided-view.js';
import type { ChannelSettings, Settings } from './settings/settings.js';
import { settingsOf, storedSettings } from './settings/stored.js';

export interface DeskMemory {
  /** @param channel whose settings hold; null for none of its own */
  view(team: string, channel: string | null): Promise<DeskView>;
  settings(team: string, channel: string | null): Promise<ChannelSettings>;
}

interface Remembered {
  /** The number of the ledger's last entry. */
  readonly seq: number;
  readonly decided: DeskView;
  readonly settings: ReadonlyMap<string, Settings>;
}

/** As many workspaces are kept at hand. */
const most = 100;

export function deskMemory(db: Kysely<Tables>): DeskMemory {
  const teams = new Map<string, Remembered>();

  const remembered = async (team: string): Promise<Remembered> => {
    const last = await db
      .selectFrom('ledger')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('team_id', '=', team)
      .executeTakeFirstOrThrow();
    const seq = Number(last.seq ?? 0);
    const kept = teams.get(team);
    if (kept?.seq === seq) return kept;
    // What is read now may be newer than the number; then it is read again the next time.
    const now = {
      seq,
      decided: await decidedView(db, team),
      settings: await storedSettings(db, team),
    };
    teams.delete(team);
    teams.set(team, now);
    const [oldest] = teams.keys();
    if (teams.size > most && oldest !== undefined) teams.delete(oldest);
    return now;
  };

  return {
    async view(team, channel) {
      const { decided, settings } = await remembered(team);
      const { off, from } = settingsOf(settings, channel);
      return { ...decided, rules: { off, from } };
    },
    async settings(team, channel) {
      return settingsOf((await remembered(team)).settings, channel);
    },
  };
}
