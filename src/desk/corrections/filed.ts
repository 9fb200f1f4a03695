/** The corrections that a workspace has filed, as they are in the store. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../record/store/tables.js';
import { type Correction, correctionSchema } from './correction.js';
import { newestFirst } from './listing.js';

/** The latest first. What another Stet wrote otherwise is left out. */
export async function filedCorrections(
  db: Kysely<Tables>,
  team: string,
  most: number,
): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('corrections')
    .select('body')
    .where('team_id', '=', team)
    .where('state', '=', 'filed')
    .orderBy('changed_at', 'desc')
    .limit(most)
    .execute();
  return newestFirst(rows.flatMap(({ body }) => correctionSchema.safeParse(body).data ?? []));
}
