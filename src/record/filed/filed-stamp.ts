/** Whether what is filed has changed, asked cheaply. */
import { sql } from 'kysely';
import type { Database } from '../store/store.js';

/**
 * Another text after every change to the filed sources and to what was found between them: their number, the last that
 * came, and the sum of the transactions that wrote them (`xmin`, which grows with every update of a row).
 *
 * @throws {Error} of the store
 */
export async function filedStamp(db: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    SELECT concat_ws(' ',
      (SELECT concat_ws(' ', count(*), max(seq), sum(xmin::text::bigint)) FROM filed_sources),
      (SELECT concat_ws(' ', count(*), sum(xmin::text::bigint)) FROM found_discrepancies)
    ) AS stamp`.execute(db);
  return rows[0]?.stamp ?? '';
}

/** Of a store in which nothing was ever filed. */
export const nothingFiled = '0 0';
