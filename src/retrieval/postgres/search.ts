/** Searches the passages of an archive: several questions at once, in three statements. */
import { type Kysely, sql } from 'kysely';
import { searchTerms } from '../../reading/vocabulary.js';
import type { Tables } from '../../record/store/tables.js';
import { affordable, mostEntries, mostTogether } from './affordable.js';
import { likelyMeant } from './mistyped.js';
import { blockSize } from './postings.js';
import { bestOf, type List, type Scored, type Statistics, scoresOf, weightIn } from './ranking.js';
import { withAllTerms } from './scoring.js';

export { scoreText } from './scoring.js';

type Db = Kysely<Tables>;

export interface FoundPassage {
  /** As a citation has it: `nbc-russia-pivot/cyber-order`. */
  readonly id: string;
  readonly source: string;
  readonly text: string;
  /** BM25 over the archive: comparable within all answers that were given together. */
  readonly score: number;
}

export interface Found {
  /** For each question the best passages, best first; equal scores by source, in the order of each source. */
  readonly answers: readonly (readonly FoundPassage[])[];
  /** Of the archive, for the terms that were asked about. */
  readonly statistics: Statistics;
}

const mostTerms = 64;
/** So many passages are looked at with all terms of the question, where not all could be looked up; and so many for all questions. */
const candidates = 100;
const lookedAt = 1_600;
/** So many more than are asked for are looked up, as some may not be shown. */
const spare = 20;

/** Of some terms. @throws {Error} of the store */
export async function readStatistics(db: Db, terms: readonly string[]): Promise<Statistics> {
  const { rows } = await sql<{ term: string | null; count: number; length: number }>`
    SELECT NULL AS term, passages AS count, length FROM passage_index
    UNION ALL
    SELECT term, passages, 0 FROM passage_terms WHERE term = ANY(${[...terms]}::text[])`.execute(db);
  const all = rows.find(({ term }) => term === null);
  const counts = new Map(rows.flatMap(({ term, count }) => (term === null ? [] : [[term, count] as const])));
  const passages = all?.count ?? 0;
  return {
    passages,
    meanLength: passages === 0 ? 0 : (all?.length ?? 0) / passages,
    holding: (term) => counts.get(term) ?? 0,
  };
}

/** Whole lists, those of a term in one row: block, how many bytes, bytes. */
async function readLists(db: Db, terms: readonly string[]): Promise<ReadonlyMap<string, readonly List[]>> {
  if (terms.length === 0) return new Map();
  const { rows } = await sql<{ term: string; lists: Uint8Array }>`
    SELECT term, string_agg(int4send(block) || int4send(octet_length(postings)) || postings, ''::bytea) AS lists
    FROM passage_postings WHERE term = ANY(${[...terms]}::text[]) GROUP BY term`.execute(db);
  return new Map(rows.map(({ term, lists }) => [term, taken(lists)]));
}

function taken(bytes: Uint8Array): List[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lists: List[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const size = view.getUint32(at + 4);
    lists.push({ block: view.getUint32(at), postings: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size;
  }
  return lists;
}

interface Held {
  readonly id: number;
  readonly source: string;
  readonly entry: string;
  readonly place: number;
  readonly text: string;
}

/** Of those that may be shown at a moment. */
async function readPassages(db: Db, ids: readonly number[], now: Date): Promise<ReadonlyMap<number, Held>> {
  if (ids.length === 0) return new Map();
  // One by one: the planner would rather read the whole archive than look up some hundred rows in many partitions.
  const { rows } = await sql<Held>`
    SELECT one.* FROM (
      SELECT id, period FROM unnest(${[...ids]}::bigint[], ${ids.map((id) => Math.floor(id / blockSize))}::integer[])
        AS asked (id, block) JOIN passage_blocks USING (block)
    ) AS wanted
    CROSS JOIN LATERAL (
      SELECT passages.id, source, entry, place, passages.text, state, withheld, embargoed_until
      FROM passages JOIN filed_sources ON filed_sources.id = source AND current
      WHERE passages.id = wanted.id AND passages.period = wanted.period
      LIMIT 1
    ) AS one
    WHERE state <> 'withdrawn' AND NOT withheld
      AND (embargoed_until IS NULL OR embargoed_until <= ${now})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

const inOrder = (one: Held & Scored, other: Held & Scored): number =>
  other.score - one.score ||
  (one.source < other.source ? -1 : one.source > other.source ? 1 : one.place - other.place);

/**
 * The best passages for each of some questions, of the sources that may be shown.
 *
 * @param limit how many for each question
 * @param now decides which embargoes have ended
 * @param mistyped whether a term that nobody has written is taken for those that it was perhaps mistyped for
 * @throws {Error} of the store
 */
export async function searchArchive(
  db: Db,
  queries: readonly string[],
  limit: number,
  now: Date,
  { mistyped = false } = {},
): Promise<Found> {
  const typed = queries.map((query) => [...new Set(searchTerms(query))].slice(0, mostTerms));
  const [asked, statistics] = await withMeant(db, typed, mistyped);
  const most = Math.min(mostEntries, Math.floor(mostTogether / Math.max(1, queries.length)));
  const chosen = asked.map((terms) => affordable(terms, statistics.holding, most));
  const lists = await readLists(db, [...new Set(chosen.flat())]);
  const scores = scoresOf(statistics);
  const whole = asked.map((terms, n) =>
    terms.every((term) => statistics.holding(term) === 0 || chosen[n]?.includes(term) === true),
  );
  const first = chosen.map((terms, n) =>
    bestOf(
      terms.map((term) => ({ weight: weightIn(term, statistics), lists: lists.get(term) ?? [] })),
      scores,
      Math.max(limit + spare, whole[n] === true ? 0 : Math.min(candidates, lookedAt / queries.length)),
    ),
  );
  const held = await readPassages(db, [...new Set(first.flatMap((found) => found.map(({ id }) => id)))], now);
  const answers = first.map((found, n) => {
    const shown = found.flatMap(({ id, score }) => {
      const passage = held.get(id);
      return passage === undefined ? [] : [{ ...passage, score }];
    });
    const scored =
      whole[n] === true ? shown : withAllTerms(shown, asked[n] ?? [], chosen[n] ?? [], statistics, limit);
    return scored
      .sort(inOrder)
      .slice(0, limit)
      .map(({ source, entry, text, score }) => ({ id: `${source}/${entry}`, source, text, score }));
  });
  return { answers, statistics };
}

/** The terms of the questions, with those that are likely meant in the place of those that nobody has written. */
async function withMeant(
  db: Db,
  typed: readonly (readonly string[])[],
  mistyped: boolean,
): Promise<[readonly (readonly string[])[], Statistics]> {
  const terms = [...new Set(typed.flat())];
  const known = await readStatistics(db, terms);
  if (!mistyped) return [typed, known];
  const meant = await likelyMeant(
    db,
    terms.filter((term) => known.holding(term) === 0),
  );
  if (meant.size === 0) return [typed, known];
  const asked = typed.map((own) => [...new Set(own.flatMap((term) => meant.get(term) ?? [term]))]);
  return [asked, await readStatistics(db, [...new Set(asked.flat())])];
}
