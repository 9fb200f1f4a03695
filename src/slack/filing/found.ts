/** What was found by holding filed sources against one another, as far as it has to be told somewhere. */
import { sql } from 'kysely';
import type { Database } from '../../record/store/store.js';

/** A version of a source that was filed. */
export interface VersionOf {
  readonly id: string;
  readonly version: number;
}

/** A discrepancy that was found when the newest of its sources was filed. */
export interface Found {
  readonly id: string;
  readonly newest: VersionOf;
  /** When the last embargo on its sources ends; null where there is none. */
  readonly opensAt: Date | null;
}

interface FoundRow {
  readonly id: string;
  readonly sources: readonly string[];
  readonly found_at: Date;
}

/**
 * Those that came with one of these versions, or gained a side by it: what a source that was on file before had already is not among
 * them.
 *
 * @throws {Error} of the store
 */
export async function foundWith(db: Database, versions: readonly VersionOf[]): Promise<readonly Found[]> {
  if (versions.length === 0) return [];
  const ids = sql.join(versions.map(({ id }) => id));
  const { rows } = await sql<FoundRow>`
    SELECT id, sources, found_at FROM found_discrepancies
    WHERE lapsed_at IS NULL AND sources && ARRAY[${ids}]::text[] ORDER BY id`.execute(db);
  return (await withNewest(db, rows)).flatMap(({ filedAt, foundAt, ...one }) => {
    const { id, version } = one.newest;
    const isOurs = versions.some((ours) => ours.id === id && ours.version === version);
    return isOurs && (version === 1 || foundAt >= filedAt) ? [one] : [];
  });
}

/** What was filed since that nobody asked for in Slack, and when the last of it was. @throws {Error} of the store */
export async function filedElsewhere(
  db: Database,
  since: Date,
): Promise<{ readonly versions: readonly VersionOf[]; readonly last: Date | null }> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'filed_at'])
    .where('current', '=', true)
    .where('asked_in', 'is', null)
    .where('filed_at', '>', since)
    .orderBy('filed_at')
    .execute();
  return {
    versions: rows.map(({ id, version }) => ({ id, version })),
    last: rows.at(-1)?.filed_at ?? null,
  };
}

interface WithNewest extends Found {
  readonly filedAt: Date;
  readonly foundAt: Date;
}

async function withNewest(db: Database, rows: readonly FoundRow[]): Promise<readonly WithNewest[]> {
  const ids = [...new Set(rows.flatMap(({ sources }) => sources))];
  if (ids.length === 0) return [];
  const filed = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'filed_at', 'embargoed_until'])
    .where('current', '=', true)
    .where('id', 'in', ids)
    .orderBy('seq')
    .execute();
  return rows.flatMap((row) => {
    const sides = filed.filter(({ id }) => row.sources.includes(id));
    const newest = sides.at(-1);
    if (newest === undefined) return [];
    const ends = sides.flatMap(({ embargoed_until: end }) => (end === null ? [] : [end.getTime()]));
    return [
      {
        id: row.id,
        newest: { id: newest.id, version: newest.version },
        foundAt: row.found_at,
        opensAt: ends.length === 0 ? null : new Date(Math.max(...ends)),
        filedAt: newest.filed_at,
      },
    ];
  });
}
