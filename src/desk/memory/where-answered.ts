/** Where the answers of checks stand. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../record/store/tables.js';

export interface WhereAnswered {
  readonly channel: string;
  readonly ts: string;
}

/** By the id of the check. Answers that only one person saw stand nowhere. */
export async function whereAnswered(
  db: Kysely<Tables>,
  team: string,
  checks: readonly string[],
): Promise<ReadonlyMap<string, WhereAnswered>> {
  if (checks.length === 0) return new Map();
  const rows = await db
    .selectFrom('answers')
    .select(['check_id', 'channel_id', 'ts'])
    .where('team_id', '=', team)
    .where('check_id', 'in', checks)
    .where('ts', 'is not', null)
    .orderBy('created_at')
    .execute();
  return new Map(
    rows.flatMap(({ check_id: check, channel_id: channel, ts }): [string, WhereAnswered][] =>
      check === null || ts === null ? [] : [[check, { channel, ts }]],
    ),
  );
}
