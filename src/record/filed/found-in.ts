/** What stands between sources, by the sources that have a side in it. */
import { type Kysely, sql } from 'kysely';
import { type Discrepancy, discrepancySchema } from '../schema.js';
import type { Tables } from '../store/tables.js';

/** The discrepancies found and not lapsed that have a side in one of some sources, by id. @throws {Error} of the store */
export async function readFoundIn(db: Kysely<Tables>, sources: readonly string[]): Promise<Discrepancy[]> {
  if (sources.length === 0) return [];
  const rows = await db
    .selectFrom('found_discrepancies')
    .select('body')
    .where('lapsed_at', 'is', null)
    .where(sql<boolean>`sources && ${[...sources]}::text[]`)
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => discrepancySchema.parse(body));
}
