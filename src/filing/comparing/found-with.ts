/** What stands between sources that were filed and the others. */
import { isOpen } from '../../record/filed/compose.js';
import { readFoundIn } from '../../record/filed/found-in.js';
import type { Discrepancy } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';

export interface FoundWith {
  readonly found: readonly Discrepancy[];
  /** How many have a side that may not be shown: embargoed, withheld or withdrawn. */
  readonly hidden: number;
}

/**
 * The discrepancies that have a side in one of some sources, as they stand.
 *
 * @throws {Error} of the store
 */
export async function readFoundWith(db: Database, ids: readonly string[], now: Date): Promise<FoundWith> {
  const all = await readFoundIn(db, ids);
  const sides = [...new Set(all.flatMap((one) => one.sides.map(({ source }) => source)))];
  if (sides.length === 0) return { found: [], hidden: 0 };
  const closed = await db
    .selectFrom('filed_sources')
    .select(['id', 'state', 'embargoed_until', 'withheld'])
    .where('current', '=', true)
    .where('id', 'in', sides)
    .execute();
  const hidden = new Set(
    closed
      .filter(
        ({ state, embargoed_until, withheld }) =>
          !isOpen({ state, rights: { embargoedUntil: embargoed_until, withheld } }, now),
      )
      .map(({ id }) => id),
  );
  const found = all.filter((one) => one.sides.every(({ source }) => !hidden.has(source)));
  return { found, hidden: all.length - found.length };
}
