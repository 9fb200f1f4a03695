/** Passages into the index and out of it. To be called under its lock, in one transaction with what says that it was done. */
import { type Kysely, sql } from 'kysely';
import { searchTerms } from '../../reading/vocabulary.js';
import type { Tables } from '../../record/store/tables.js';
import type { SourcePassage } from './passages-of-source.js';
import { makePartitions } from './period.js';
import { blockSize, countsOf, hexOf, Lists, without } from './postings.js';

type Db = Kysely<Tables>;

export interface SourceToIndex {
  readonly id: string;
  readonly period: number;
  readonly passages: readonly SourcePassage[];
}

/** By how much the index grew. */
export interface Grown {
  readonly passages: number;
  readonly length: number;
}

interface Row {
  readonly id: number;
  readonly period: number;
  readonly source: string;
  readonly entry: string;
  readonly place: number;
  readonly text: string;
}

/** The next numbers of a period: those that its last block has left, then those of new blocks. */
async function takeIds(trx: Db, period: number, count: number): Promise<number[]> {
  const ids: number[] = [];
  let open = await trx
    .selectFrom('passage_blocks')
    .select(['block', 'filled'])
    .where('period', '=', period)
    .orderBy('block', 'desc')
    .limit(1)
    .executeTakeFirst();
  while (ids.length < count) {
    if (open === undefined || open.filled >= blockSize)
      open = await trx
        .insertInto('passage_blocks')
        .values({ period, filled: 0 })
        .returning(['block', 'filled'])
        .executeTakeFirstOrThrow();
    const { block, filled } = open;
    const taken = Math.min(count - ids.length, blockSize - filled);
    for (let n = 0; n < taken; n += 1) ids.push(block * blockSize + filled + n);
    open = { block, filled: filled + taken };
    await trx.updateTable('passage_blocks').set({ filled: open.filled }).where('block', '=', block).execute();
  }
  return ids;
}

const column = <T>(rows: readonly T[], of: (row: T) => unknown): unknown[] => rows.map(of);

/** @throws {Error} of the store */
export async function addPassages(trx: Db, sources: readonly SourceToIndex[]): Promise<Grown> {
  const rows: Row[] = [];
  await makePartitions(
    trx,
    sources.map(({ period }) => period),
  );
  for (const period of new Set(sources.map((one) => one.period))) {
    const own = sources
      .filter((one) => one.period === period)
      .flatMap(({ id: source, passages }) =>
        passages.map(({ entry, text }, place) => ({ period, source, entry, place, text })),
      );
    const ids = await takeIds(trx, period, own.length);
    rows.push(...own.map((row, n) => ({ ...row, id: ids[n] ?? 0 })));
  }
  if (rows.length === 0) return { passages: 0, length: 0 };
  await sql`INSERT INTO passages (id, period, source, entry, place, text)
    SELECT * FROM unnest(${column(rows, ({ id }) => id)}::bigint[], ${column(rows, ({ period }) => period)}::smallint[],
      ${column(rows, ({ source }) => source)}::text[], ${column(rows, ({ entry }) => entry)}::text[],
      ${column(rows, ({ place }) => place)}::integer[], ${column(rows, ({ text }) => text)}::text[])`.execute(
    trx,
  );
  return index(trx, rows);
}

async function index(trx: Db, rows: readonly Row[]): Promise<Grown> {
  const lists = new Lists();
  const counts = new Map<string, number>();
  const periods = new Map(rows.map(({ id, period }) => [Math.floor(id / blockSize), period]));
  let length = 0;
  for (const { id, text } of rows) {
    const terms = searchTerms(text);
    length += terms.length;
    lists.add(id, terms);
    for (const term of countsOf(terms).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  // In one order, whoever writes: nobody waits for another in a circle.
  const all = [...lists].sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.block - b.block));
  await sql`INSERT INTO passage_postings AS known (term, block, period, postings)
    SELECT term, block, period, decode(hex, 'hex') FROM unnest(${column(all, ({ term }) => term)}::text[],
      ${column(all, ({ block }) => block)}::integer[], ${column(all, ({ block }) => periods.get(block) ?? 0)}::smallint[],
      ${column(all, ({ postings }) => hexOf(postings))}::text[]) AS new (term, block, period, hex)
    ON CONFLICT (term, block, period) DO UPDATE SET postings = known.postings || excluded.postings`.execute(
    trx,
  );
  await addCounts(trx, counts);
  return { passages: rows.length, length };
}

/** Of terms, in how many passages more they stand now; fewer where it is negative. */
async function addCounts(trx: Db, counts: ReadonlyMap<string, number>): Promise<void> {
  const terms = [...counts.keys()].sort();
  await sql`INSERT INTO passage_terms AS known (term, passages)
    SELECT * FROM unnest(${terms}::text[], ${column(terms, (term) => counts.get(String(term)))}::bigint[])
    ON CONFLICT (term) DO UPDATE SET passages = known.passages + excluded.passages`.execute(trx);
}

/**
 * Takes out all passages of some sources.
 *
 * @returns by how much the index grew, which is less than nothing
 * @throws {Error} of the store
 */
export async function removePassages(trx: Db, sources: readonly string[]): Promise<Grown> {
  const none = { passages: 0, length: 0 };
  if (sources.length === 0) return none;
  const gone = await trx
    .deleteFrom('passages')
    .where('source', 'in', [...sources])
    .returning(['id', 'period', 'text'])
    .execute();
  if (gone.length === 0) return none;
  const counts = new Map<string, number>();
  const lists = new Lists();
  let length = 0;
  for (const { id, text } of gone) {
    const terms = searchTerms(text);
    length += terms.length;
    lists.add(id, terms);
    for (const term of countsOf(terms).keys()) counts.set(term, (counts.get(term) ?? 0) - 1);
  }
  const places = new Map<number, Set<number>>();
  for (const { id } of gone) {
    const block = Math.floor(id / blockSize);
    places.set(block, (places.get(block) ?? new Set()).add(id % blockSize));
  }
  const all = [...lists];
  const { rows } = await sql<{ term: string; block: number; period: number; postings: Uint8Array }>`
    SELECT term, block, period, postings FROM passage_postings
    WHERE (term, block) IN (SELECT * FROM unnest(${column(all, ({ term }) => term)}::text[],
      ${column(all, ({ block }) => block)}::integer[]))`.execute(trx);
  const left = rows.map((row) => ({
    ...row,
    hex: hexOf(without(row.postings, places.get(row.block) ?? new Set())),
  }));
  await sql`UPDATE passage_postings AS known SET postings = decode(new.hex, 'hex')
    FROM unnest(${column(left, ({ term }) => term)}::text[], ${column(left, ({ block }) => block)}::integer[],
      ${column(left, ({ period }) => period)}::smallint[], ${column(left, ({ hex }) => hex)}::text[])
      AS new (term, block, period, hex)
    WHERE (known.term, known.block, known.period) = (new.term, new.block, new.period)`.execute(trx);
  await sql`DELETE FROM passage_postings
    WHERE postings = ''::bytea AND term = ANY(${[...counts.keys()]}::text[])`.execute(trx);
  await addCounts(trx, counts);
  await sql`DELETE FROM passage_terms WHERE passages <= 0 AND term = ANY(${[...counts.keys()]}::text[])`.execute(
    trx,
  );
  return { passages: -gone.length, length: -length };
}
