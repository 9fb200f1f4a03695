/** Of an archive, the few sources that a text is to be held against, and what was found between them. */
import { digestOf } from '../../../record/digest.js';
import { isOpen } from '../../../record/filed/compose.js';
import type { Filed } from '../../../record/filed/filed-source.js';
import { readFoundIn } from '../../../record/filed/found-in.js';
import { sourceSchema } from '../../../record/schema.js';
import type { Database } from '../../../record/store/store.js';
import { searchArchive } from '../../../retrieval/postgres/search.js';
import { keyOf, type ReadLately } from './read-lately.js';

/** So many passages are looked at for one question, and the sources of all come along whole. */
const perQuestion = 12;
/** So many sources for a text of one question, so many more for each question more, and so many at most: the best first. */
const leastSources = 40;
const moreSources = 4;
const mostSources = 96;
/**
 * The sources that hold the best passages for some questions: of every question the best first, then of every question the next.
 *
 * @throws {Error} of the store
 */
export async function sourcesFor(db: Database, questions: readonly string[], now: Date): Promise<string[]> {
  if (questions.length === 0) return [];
  const { answers } = await searchArchive(db, questions, perQuestion, now);
  const most = Math.min(mostSources, leastSources + moreSources * (questions.length - 1));
  const sources = new Set<string>();
  for (let rank = 0; rank < perQuestion; rank += 1)
    for (const answer of answers) {
      const passage = answer[rank];
      if (passage !== undefined && sources.size < most) sources.add(passage.source);
    }
  return [...sources].sort();
}

const columns = ['id', 'version', 'state', 'embargoed_until', 'withheld', 'changed'] as const;

/**
 * Some sources as they stand, and the discrepancies in which they have a side with the other sides' sources. What may not be shown
 * is not among them.
 *
 * @param lately what was read before is not read again while it has not changed
 * @throws {Error} of the store
 */
export async function readEvidence(
  db: Database,
  ids: readonly string[],
  now: Date,
  lately: ReadLately,
): Promise<Filed> {
  if (ids.length === 0) return { sources: [], discrepancies: [] };
  const discrepancies = await readFoundIn(db, ids);
  const sides = discrepancies.flatMap((one) => one.sides.map(({ source }) => source));
  const current = (some: readonly string[]) =>
    db
      .selectFrom('filed_sources')
      .select(columns)
      .where('current', '=', true)
      .where('id', 'in', [...new Set(some)]);
  const known = (await current([...ids, ...sides]).execute()).map((row) => ({
    ...row,
    read: lately.get(keyOf(row)),
  }));
  const unread = known.flatMap(({ id, read }) => (read === undefined ? [id] : []));
  const fresh = (unread.length === 0 ? [] : await current(unread).select('body').execute()).map(
    ({ body, ...row }) => {
      const source = sourceSchema.parse(body);
      const read = { source, digest: digestOf(source) };
      lately.set(keyOf(row), read);
      return { ...row, read };
    },
  );
  const sources = [...known, ...fresh].flatMap(({ version, state, embargoed_until, withheld, read }) => {
    const rights = { embargoedUntil: embargoed_until, withheld };
    return read === undefined || !isOpen({ state, rights }, now) ? [] : [{ ...read, version, state, rights }];
  });
  return { sources: sources.sort((a, b) => (a.source.id < b.source.id ? -1 : 1)), discrepancies };
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
