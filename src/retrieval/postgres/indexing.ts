/** The index of an archive, kept in step with what is filed: by any process, one at a time, from where the last one was. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { NewsRecord } from '../../record/record.js';
import { type Source, sourceSchema } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';
import { StoreError } from '../../record/store/store-error.js';
import type { Tables } from '../../record/store/tables.js';
import { latestDayOf, passagesOfSource } from './passages-of-source.js';
import { periodOf } from './period.js';
import { termsVersion } from './terms-version.js';
import { addPassages, removePassages } from './write-passages.js';

/** Of the lock under which one process at a time indexes. "stet" and a number. */
const lock = 0x73746574_07n;

/**
 * How many sources are indexed in one transaction: others wait for it, an interruption undoes no more, and the thread is held up no
 * longer at a time.
 */
const atOnce = 25;

export interface IndexingParts {
  readonly db: Database;
  /** Of the folder: quotes are read with the names of those who said them. */
  readonly record: Pick<NewsRecord, 'people' | 'organisations'>;
}

interface State {
  readonly changed: number;
  readonly passages: number;
  readonly length: number;
}

/** @throws {StoreError} where the index is that of a newer Stet */
async function readState(trx: Kysely<Tables>): Promise<State> {
  const known = await trx.selectFrom('passage_index').selectAll().executeTakeFirst();
  if (known !== undefined && known.terms_version > termsVersion)
    throw new StoreError('The index of the archive is of a newer Stet. Start that one.');
  if (known?.terms_version === termsVersion) return known;
  if (known !== undefined) await emptyIndex(trx);
  const none = { changed: 0, passages: 0, length: 0 };
  await trx
    .insertInto('passage_index')
    .values({ terms_version: termsVersion, ...none })
    .execute();
  return none;
}

/** What is in it is made anew from what is filed. @throws {Error} of the store */
export async function emptyIndex(trx: Kysely<Tables>): Promise<void> {
  for (const table of [
    'passages',
    'passage_postings',
    'passage_terms',
    'passage_blocks',
    'indexed_sources',
    'passage_index',
  ] as const)
    await trx.deleteFrom(table).execute();
}

/** Whether anything was filed or changed since it was last indexed; cheap to ask. @throws {Error} of the store */
export async function pendingChange(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ last: number; indexed: number; version: number | null }>`SELECT
    (SELECT coalesce(max(changed), 0) FROM filed_sources) AS last,
    (SELECT coalesce(max(changed), 0) FROM passage_index) AS indexed,
    (SELECT max(terms_version) FROM passage_index) AS version`.execute(db);
  const [row] = rows;
  return row === undefined || row.last > row.indexed || (row.version ?? termsVersion) < termsVersion;
}

interface Changed {
  readonly id: string;
  readonly changed: number;
  /** Null for what no text is held against: withdrawn, or withheld. */
  readonly mark: string | null;
}

/** One batch. @returns how many sources were looked at */
async function step(trx: Transaction<Tables>, { record }: IndexingParts): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(lock.toString())}::bigint)`.execute(trx);
  const state = await readState(trx);
  const changed: Changed[] = await trx
    .selectFrom('filed_sources')
    .select(['id', 'changed'])
    .select(
      sql<string | null>`CASE WHEN state <> 'withdrawn' AND NOT withheld THEN md5(body::text) END`.as('mark'),
    )
    .where('current', '=', true)
    .where('changed', '>', state.changed)
    .orderBy('changed')
    .limit(atOnce)
    .execute();
  const last = changed.at(-1);
  if (last === undefined) return 0;
  const known = new Map(
    (
      await trx
        .selectFrom('indexed_sources')
        .select(['id', 'mark'])
        .where(
          'id',
          'in',
          changed.map(({ id }) => id),
        )
        .execute()
    ).map(({ id, mark }) => [id, mark]),
  );
  // That it was compared, or confirmed, changes nothing of what is found in it.
  const moved = changed.filter(({ id, mark }) => (known.get(id) ?? null) !== mark);
  const less = await removePassages(
    trx,
    moved.flatMap(({ id }) => (known.has(id) ? [id] : [])),
  );
  const more = await addSources(
    trx,
    moved.filter(({ mark }) => mark !== null),
    record,
  );
  const gone = moved.flatMap(({ id, mark }) => (mark === null ? [id] : []));
  if (gone.length > 0) await trx.deleteFrom('indexed_sources').where('id', 'in', gone).execute();
  await trx
    .updateTable('passage_index')
    .set({
      changed: last.changed,
      passages: state.passages + less.passages + more.passages,
      length: state.length + less.length + more.length,
    })
    .execute();
  return changed.length;
}

async function addSources(
  trx: Transaction<Tables>,
  moved: readonly Changed[],
  record: IndexingParts['record'],
): Promise<{ passages: number; length: number }> {
  if (moved.length === 0) return { passages: 0, length: 0 };
  const bodies = await trx
    .selectFrom('filed_sources')
    .select(['id', 'body'])
    .where('current', '=', true)
    .where(
      'id',
      'in',
      moved.map(({ id }) => id),
    )
    .orderBy('changed')
    .execute();
  const sources: Source[] = bodies.map(({ body }) => sourceSchema.parse(body));
  const marks = new Map(moved.map(({ id, mark }) => [id, mark]));
  await trx
    .insertInto('indexed_sources')
    .values(
      sources.map((source) => ({
        id: source.id,
        mark: marks.get(source.id) ?? '',
        latest_day: latestDayOf(source),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ mark: sql`excluded.mark`, latest_day: sql`excluded.latest_day` }),
    )
    .execute();
  return addPassages(
    trx,
    sources.map((source) => ({
      id: source.id,
      period: periodOf(source.date?.on),
      passages: passagesOfSource(source, record),
    })),
  );
}

/**
 * Until everything that was filed is in the index, or the signal is given; what is left then is indexed the next time. Ended in
 * the middle, it goes on from the last batch that was done whole. Processes that share a store take turns.
 *
 * @param told how many sources were looked at so far
 * @throws {Error} of the store
 */
export async function indexArchive(
  parts: IndexingParts,
  signal?: AbortSignal,
  told?: (looked: number) => void,
): Promise<void> {
  for (let looked = 0; signal?.aborted !== true; ) {
    const done = await parts.db.transaction().execute((trx) => step(trx, parts));
    looked += done;
    if (done === 0) return;
    told?.(looked);
  }
}
