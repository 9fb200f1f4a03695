/** Of an archive, the few sources that a text is to be held against, and what was found between them. */
import { sql } from 'kysely';
import { digestOf } from '../../../record/digest.js';
import { isOpen } from '../../../record/filed/compose.js';
import type { Filed } from '../../../record/filed/filed-source.js';
import { type Discrepancy, discrepancySchema, sourceSchema } from '../../../record/schema.js';
import type { Database } from '../../../record/store/store.js';
import { searchArchive } from '../../../retrieval/postgres/search.js';

/** So many passages are looked at for one sentence, and the sources of all come along. */
const perQuestion = 32;
/** So many sources at most, those of the best passages first. */
const mostSources = 160;

/**
 * The sources that hold the best passages for some questions: of every question the best first, then of every question the next.
 *
 * @throws {Error} of the store
 */
export async function sourcesFor(db: Database, questions: readonly string[], now: Date): Promise<string[]> {
  if (questions.length === 0) return [];
  const { answers } = await searchArchive(db, questions, perQuestion, now);
  const sources = new Set<string>();
  for (let rank = 0; rank < perQuestion; rank += 1)
    for (const answer of answers) {
      const passage = answer[rank];
      if (passage !== undefined && sources.size < mostSources) sources.add(passage.source);
    }
  return [...sources].sort();
}

/**
 * Some sources as they stand, and the discrepancies in which they have a side with the other sides' sources. What may not be shown
 * is not among them.
 *
 * @throws {Error} of the store
 */
export async function readEvidence(db: Database, ids: readonly string[], now: Date): Promise<Filed> {
  if (ids.length === 0) return { sources: [], discrepancies: [] };
  const discrepancies = await foundWith(db, ids);
  const sides = discrepancies.flatMap((one) => one.sides.map(({ source }) => source));
  const rows = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'state', 'embargoed_until', 'withheld', 'body'])
    .where('current', '=', true)
    .where('id', 'in', [...new Set([...ids, ...sides])])
    .orderBy('id')
    .execute();
  const sources = rows.flatMap(({ version, state, embargoed_until, withheld, body }) => {
    const rights = { embargoedUntil: embargoed_until, withheld };
    if (!isOpen({ state, rights }, now)) return [];
    const source = sourceSchema.parse(body);
    return [{ source, digest: digestOf(source), version, state, rights }];
  });
  return { sources, discrepancies };
}

async function foundWith(db: Database, ids: readonly string[]): Promise<Discrepancy[]> {
  const rows = await db
    .selectFrom('found_discrepancies')
    .select('body')
    .where('lapsed_at', 'is', null)
    .where(sql<boolean>`sources && ${[...ids]}::text[]`)
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => discrepancySchema.parse(body));
}

/** The discrepancies with some ids, by the sources that have sides in them. @throws {Error} of the store */
export async function sourcesOfFound(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('found_discrepancies')
    .select('sources')
    .where('lapsed_at', 'is', null)
    .where('id', 'in', [...ids])
    .execute();
  return rows.flatMap(({ sources }) => sources);
}

/**
 * The last full day that any source of the archive speaks of; null where none does. Days to come are none that a source knows of.
 *
 * @throws {Error} of the store
 */
export async function lastDayOf(db: Database, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('indexed_sources')
    .innerJoin('filed_sources', 'filed_sources.id', 'indexed_sources.id')
    .select('latest_day')
    .where('current', '=', true)
    .where('state', '<>', 'withdrawn')
    .where('withheld', '=', false)
    .where((where) => where.or([where('embargoed_until', 'is', null), where('embargoed_until', '<=', now)]))
    .where('latest_day', '<=', now.toISOString().slice(0, 10))
    .orderBy('latest_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.latest_day ?? null;
}
