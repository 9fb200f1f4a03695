/** What was filed, read from the store. */

import { type Discrepancy, discrepancySchema, type Source, sourceSchema } from '../schema.js';
import type { Database } from '../store/store.js';
import type { Filed, FiledSource } from './filed-source.js';

/** What is in the database was held to the schema when it was written; a newer Stet may have written it. */
const asSource = (body: object): Source => sourceSchema.parse(body);
const asDiscrepancy = (body: object): Discrepancy => discrepancySchema.parse(body);

/** All that is filed, in the order of filing. @throws {Error} of the store */
export async function readFiled(db: Database): Promise<Filed> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['body', 'version', 'state', 'embargoed_until', 'withheld'])
    .where('current', '=', true)
    .orderBy('seq')
    .execute();
  const found = await db
    .selectFrom('found_discrepancies')
    .select('body')
    .where('lapsed_at', 'is', null)
    .orderBy('id')
    .execute();
  return {
    sources: rows.map(({ body, version, state, embargoed_until, withheld }) => ({
      source: asSource(body),
      version,
      state,
      rights: { embargoedUntil: embargoed_until, withheld },
    })),
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
