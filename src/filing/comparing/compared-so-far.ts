/** The comparer of a process, kept in step with what the store holds to be compared. */
import { type Kysely, sql } from 'kysely';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import type { Tables } from '../../record/store/tables.js';
import type { Comparison } from '../thread/stages.js';

export interface ComparedSoFar {
  /** Holds a source against those that were compared; from then on it is one of them. Not to be called under the lock: it takes long. */
  compare(source: Source): Promise<readonly Discrepancy[]>;
  /** They are not yet compared after all. */
  forget(ids: readonly string[]): void;
  /** Whether others have changed meanwhile what a source was held against, or the source. To be called under the lock. */
  hasMoved(trx: Kysely<Tables>): Promise<boolean>;
  /** It is not asked any more. */
  end(): void;
  /** Takes in what other processes compared, changed or withdrew. To be called under the lock, before comparing. */
  catchUp(trx: Kysely<Tables>): Promise<void>;
  /** The change up to which everything is known. */
  knows(change: number): void;
}

/** How many rows are read at once. */
const page = 100;

/** Takes part in what sources say of each other; its row says so. */
export const takesPart = ({
  state,
  withheld,
}: {
  readonly state: string;
  readonly withheld: boolean;
}): boolean => state !== 'withdrawn' && !withheld;

/**
 * @param comparer that holds nothing yet
 * @param record whose sources are not compared with one another: an editor has done so
 */
export function comparedSoFar(comparer: Comparison, record: NewsRecord): ComparedSoFar {
  for (const source of record.sources) comparer.add(source);
  const ours = new Set(record.sources.map(({ id }) => id));
  const added = new Set<string>();
  let last = 0;

  const remove = (id: string): void => {
    if (added.delete(id)) comparer.remove(id);
  };
  const add = (source: Source): void => {
    // A source in the folder stands before a filed one of the same id.
    if (ours.has(source.id)) return;
    comparer.add(source);
    added.add(source.id);
  };

  return {
    async compare(source) {
      if (ours.has(source.id)) return [];
      remove(source.id);
      const found = await comparer.compare(source);
      add(source);
      return found;
    },
    forget: (ids) => ids.forEach(remove),
    end: () => comparer.end?.(),
    async hasMoved(trx) {
      const rows = await trx
        .selectFrom('filed_sources')
        .select(['id', sql<boolean>`compared_at IS NOT NULL`.as('compared')])
        .where('current', '=', true)
        .where('changed', '>', last)
        .execute();
      return rows.some(({ id, compared }) => compared || added.has(id));
    },
    knows(change) {
      last = Math.max(last, change);
    },
    async catchUp(trx) {
      for (;;) {
        const rows = await trx
          .selectFrom('filed_sources')
          .select(['id', 'changed', 'state', 'withheld'])
          .select(sql<object | null>`CASE WHEN compared_at IS NOT NULL THEN body END`.as('compared'))
          .where('current', '=', true)
          .where('changed', '>', last)
          .orderBy('changed')
          .limit(page)
          .execute();
        for (const row of rows) {
          remove(row.id);
          // What was held to the schema when it was written.
          if (row.compared !== null && takesPart(row)) add(row.compared as Source);
          last = Math.max(last, row.changed);
        }
        if (rows.length < page) return;
      }
    },
  };
}
