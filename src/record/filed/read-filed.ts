/** What was filed, read from the store. */
import { sql } from 'kysely';
import { digestOf } from '../digest.js';
import { type Discrepancy, discrepancySchema, type Source, sourceSchema } from '../schema.js';
import type { Database } from '../store/store.js';
import type { Filed, FiledSource } from './filed-source.js';

/** What is in the database was held to the schema when it was written; a newer Stet may have written it. */
const asSource = (body: object): Source => sourceSchema.parse(body);
const asDiscrepancy = (body: object): Discrepancy => discrepancySchema.parse(body);

/** Bodies that were read before, by source: whoever reads again need not fetch what has not changed. */
export type ReadBefore = Map<
  string,
  { readonly mark: string; readonly source: Source; readonly digest: string }
>;

/** So many sources are fetched and held to the schema at once; between, others have their turn. */
const atOnce = 20;

const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * All that is filed, in the order of filing.
 *
 * @param before what an earlier call has read; this one adds to it, and takes out what is there no more
 * @throws {Error} of the store
 */
export async function readFiled(db: Database, before: ReadBefore = new Map()): Promise<Filed> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'state', 'embargoed_until', 'withheld', sql<string>`xmin::text`.as('mark')])
    .where('current', '=', true)
    .orderBy('seq')
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  for (const id of before.keys()) if (!there.has(id)) before.delete(id);
  const fresh = rows.filter(({ id, mark }) => before.get(id)?.mark !== mark);
  for (let n = 0; n < fresh.length; n += atOnce) {
    const some = new Map(fresh.slice(n, n + atOnce).map(({ id, mark }) => [id, mark]));
    const bodies = await db
      .selectFrom('filed_sources')
      .select(['id', 'body'])
      .where('current', '=', true)
      .where('id', 'in', [...some.keys()])
      .execute();
    for (const { id, body } of bodies) {
      const source = asSource(body);
      before.set(id, { mark: some.get(id) ?? '', source, digest: digestOf(source) });
    }
    await othersTurn();
  }
  const found = await db
    .selectFrom('found_discrepancies')
    .select('body')
    .where('lapsed_at', 'is', null)
    .orderBy('id')
    .execute();
  return {
    sources: rows.flatMap(({ id, version, state, embargoed_until, withheld }) => {
      const read = before.get(id);
      if (read === undefined) return [];
      const { source, digest } = read;
      return [{ source, digest, version, state, rights: { embargoedUntil: embargoed_until, withheld } }];
    }),
    discrepancies: found.map(({ body }) => asDiscrepancy(body)),
  };
}

/** One filed source, its latest version or another; null where there is none. */
export async function readFiledSource(
  db: Database,
  id: string,
  version?: number,
): Promise<FiledSource | null> {
  let query = db.selectFrom('filed_sources').selectAll().where('id', '=', id);
  query = version === undefined ? query.where('current', '=', true) : query.where('version', '=', version);
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  return {
    source: asSource(row.body),
    version: row.version,
    state: row.state,
    rights: { embargoedUntil: row.embargoed_until, withheld: row.withheld },
    text: row.text,
    filedAt: row.filed_at,
    filedBy: row.filed_by,
    via: row.via,
  };
}
