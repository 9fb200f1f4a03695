/** The workspaces and organisations that installed Stet, with their tokens, sealed. Bolt asks here for the token of each request. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import { append } from '../../desk/ledger/ledger.js';
import type { Database } from '../../record/store/store.js';
import type { Keys } from './keys.js';
import { NotInstalled } from './not-installed.js';
import { isCurrent, SealError, seal, unseal } from './seal.js';

type AnyInstallation = Installation<'v1' | 'v2', boolean>;

/** What was written here by `storeInstallation`: only what is built on is looked at. */
const installationSchema = z.custom<AnyInstallation>(
  (value) => z.looseObject({ bot: z.looseObject({ token: z.string() }) }).safeParse(value).success,
);

export class Installations implements InstallationStore {
  readonly #db: Database;
  readonly #keys: Keys;
  readonly #now: () => Date;

  constructor(db: Database, keys: Keys, now: () => Date) {
    this.#db = db;
    this.#keys = keys;
    this.#now = now;
  }

  /** Also called by Bolt with tokens that were renewed; that is no new installation. */
  async storeInstallation(installation: AnyInstallation): Promise<void> {
    const id = idOf(installation);
    if (id === undefined || installation.bot === undefined)
      throw new Error('Slack told of an installation without a workspace or without a bot');
    const name =
      (installation.isEnterpriseInstall ? installation.enterprise : installation.team)?.name ?? null;
    const sealed = seal(JSON.stringify(installation), id, this.#keys);
    const at = this.#now();
    await this.#db.transaction().execute(async (trx) => {
      const there = await trx
        .selectFrom('installations')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      await trx
        .insertInto('installations')
        .values({ id, name, sealed, installed_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, sealed, installed_at: at }))
        .execute();
      const entry = { v: 1, why: null, place: null } as const;
      if (there === undefined)
        await append(trx, id, { kind: 'installed', entry, by: installation.user.id, at });
    });
  }

  /**
   * That of the workspace, else that of its organisation.
   *
   * @throws {NotInstalled} where there is neither
   * @throws {SealError} where it cannot be opened
   */
  async fetchInstallation(query: InstallationQuery<boolean>): Promise<AnyInstallation> {
    const asked = idsAskedFor(query);
    const found =
      (await this.#first(asked)) ?? (await this.#first(await this.#organisationsOf(query.teamId)));
    if (found === null) throw new NotInstalled();
    const { isEnterpriseInstall, enterprise } = found;
    if (isEnterpriseInstall && enterprise !== undefined && query.teamId !== undefined)
      await this.#serves(enterprise.id, query.teamId);
    return found;
  }

  async deleteInstallation(query: InstallationQuery<boolean>): Promise<void> {
    const [id] = idsAskedFor(query);
    if (id !== undefined) await this.#db.deleteFrom('installations').where('id', '=', id).execute();
  }

  /** When it was installed; null where it is not. */
  async installedAt(id: string): Promise<Date | null> {
    const row = await this.#db
      .selectFrom('installations')
      .select('installed_at')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.installed_at ?? null;
  }

  /**
   * Seals again with the first key what an older one had sealed, so that the older can be thrown away.
   *
   * @returns how many there are, and why some cannot be opened
   */
  async renewSeals(): Promise<{ readonly count: number; readonly problems: readonly SealError[] }> {
    const rows = await this.#db.selectFrom('installations').select(['id', 'sealed']).orderBy('id').execute();
    const problems: SealError[] = [];
    for (const { id, sealed } of rows) {
      try {
        const opened = unseal(sealed, id, this.#keys);
        if (isCurrent(sealed, this.#keys)) continue;
        // Unless another process has put new tokens there since.
        await this.#db
          .updateTable('installations')
          .set({ sealed: seal(opened, id, this.#keys) })
          .where('id', '=', id)
          .where('sealed', '=', sealed)
          .execute();
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        problems.push(error);
      }
    }
    return { count: rows.length, problems };
  }

  async #first(ids: readonly string[]): Promise<AnyInstallation | null> {
    for (const id of ids) {
      const row = await this.#db
        .selectFrom('installations')
        .select('sealed')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row !== undefined) return this.#open(row.sealed, id);
    }
    return null;
  }

  #open(sealed: string, id: string): AnyInstallation {
    return installationSchema.parse(JSON.parse(unseal(sealed, id, this.#keys)));
  }

  /** Work that nobody asked for tells no organisation. */
  async #organisationsOf(team: string | undefined): Promise<string[]> {
    if (team === undefined) return [];
    const rows = await this.#db
      .selectFrom('organisation_teams')
      .select('organisation_id')
      .where('team_id', '=', team)
      .execute();
    return rows.map(({ organisation_id }) => organisation_id);
  }

  /** Remembers which workspaces an organisation's installation is used in: they are forgotten with it. */
  async #serves(organisation: string, team: string): Promise<void> {
    if (team === organisation) return;
    await this.#db
      .insertInto('organisation_teams')
      .values({ organisation_id: organisation, team_id: team })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Slack's id of whoever installed it: the organisation for all of its workspaces, or one workspace. */
const idOf = ({ isEnterpriseInstall, enterprise, team }: AnyInstallation): string | undefined =>
  isEnterpriseInstall ? enterprise?.id : team?.id;

function idsAskedFor({ isEnterpriseInstall, teamId, enterpriseId }: InstallationQuery<boolean>): string[] {
  const ids: (string | undefined)[] = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
  return ids.flatMap((id) => id ?? []);
}
