/** Into which partition a source goes: a year each, and ten years each before 2000, of which archives hold less. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../record/store/tables.js';

/** Of what has no year, or none that a newspaper could have. */
export const undated = 0;
const first = 1700;
const last = 2199;
const byYearSince = 2000;

/** The first year of the partition. @param on `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
export function periodOf(on: string | null | undefined): number {
  const year = Number(/^\d{4}/.exec(on ?? '')?.[0] ?? 0);
  if (year < first || year > last) return undated;
  return year < byYearSince ? Math.floor(year / 10) * 10 : year;
}

/** The year after its last. */
const endOf = (period: number): number => period + (period < byYearSince ? 10 : 1);

const tables = ['passages', 'passage_postings'] as const;

/**
 * Makes the partitions that are missing. To be called under the lock of the index, so that no two processes make the same.
 *
 * @throws {Error} of the store
 */
export async function makePartitions(trx: Kysely<Tables>, periods: Iterable<number>): Promise<void> {
  const wanted = [...new Set(periods)].filter((period) => period !== undated);
  if (wanted.length === 0) return;
  const { rows } = await sql<{ name: string }>`
    SELECT relname::text AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relname LIKE 'passage%'`.execute(trx);
  const there = new Set(rows.map(({ name }) => name));
  for (const period of wanted)
    for (const table of tables) {
      if (there.has(`${table}_${period}`)) continue;
      await sql`CREATE TABLE ${sql.table(`${table}_${period}`)} PARTITION OF ${sql.table(table)}
        FOR VALUES FROM (${sql.lit(period)}) TO (${sql.lit(endOf(period))})`.execute(trx);
    }
}
