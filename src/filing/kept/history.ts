/** How a filed source came to be as it is: its versions, and what editors decided. */
import type { FiledState, Via } from '../../record/filed/filed-source.js';
import type { Database } from '../../record/store/store.js';

export interface History {
  /** From the first to the latest. */
  readonly versions: readonly {
    readonly version: number;
    readonly filedAt: Date;
    /** Slack's id of a person, or `stet`. */
    readonly filedBy: string;
    readonly via: Via;
    /** As it was left. */
    readonly state: FiledState;
  }[];
  /** Of the latest version: who confirmed, withdrew or restored it last. */
  readonly decided: { readonly by: string; readonly at: Date } | null;
  /** Whether the latest version was held against the other sources. */
  readonly compared: boolean;
}

/** Null where no such source was filed. @throws {Error} of the store */
export async function readHistory(db: Database, id: string): Promise<History | null> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['version', 'filed_at', 'filed_by', 'via', 'state', 'state_by', 'state_at', 'compared_at'])
    .where('id', '=', id)
    .orderBy('version')
    .execute();
  const latest = rows.at(-1);
  if (latest === undefined) return null;
  const { state_by: by, state_at: at } = latest;
  return {
    versions: rows.map(({ version, filed_at: filedAt, filed_by: filedBy, via, state }) => ({
      ...{ version, filedAt, filedBy, via, state },
    })),
    decided: by === null || at === null ? null : { by, at },
    compared: latest.compared_at !== null,
  };
}
