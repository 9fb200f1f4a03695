/** What was found in a source that is no longer as it was. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../record/store/tables.js';

/** Of the lock under which one process at a time compares, or changes what was compared. "stet" and a number. */
const lock = 0x73746574_01n;

/** Held until the transaction ends. To be taken before any row is changed: all who take it do so first. */
export async function lockCompared(trx: Transaction<Tables>): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(lock.toString())}::bigint)`.execute(trx);
}

/** To be set with every change of a filed source, so that other processes learn of it. */
export const changedNow = sql<number>`DEFAULT`;

/**
 * The discrepancies that have a side in a source lapse; the other sources that had one are to be compared anew, as some of them
 * may still disagree with one another.
 */
export async function lapse(trx: Transaction<Tables>, id: string, at: Date): Promise<void> {
  const lapsed = await trx
    .updateTable('found_discrepancies')
    .set({ lapsed_at: at })
    .where('lapsed_at', 'is', null)
    .where(sql<boolean>`sources @> ARRAY[${id}]::text[]`)
    .returning('sources')
    .execute();
  const others = [...new Set(lapsed.flatMap(({ sources }) => sources))].filter((other) => other !== id);
  if (others.length === 0) return;
  await trx
    .updateTable('filed_sources')
    .set({ compared_at: null, changed: changedNow })
    .where('current', '=', true)
    .where('id', 'in', others)
    .execute();
}
