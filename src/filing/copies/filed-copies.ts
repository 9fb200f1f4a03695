/** The copy finder of what a store holds: loaded from the signatures that were kept, and caught up with others' filing. */
import { z } from 'zod';
import type { Database } from '../../record/store/store.js';
import { type CopyFinder, createCopyFinder } from './copy-finder.js';
import { asSignature } from './signature.js';

export interface FiledCopies {
  readonly finder: CopyFinder;
  /**
   * Adds what was filed since, here or by another process, and takes out what was withdrawn. The first time, all.
   *
   * @throws {Error} of the store
   */
  catchUp(): Promise<void>;
}

const described = z.object({
  publisher: z.string().nullable(),
  date: z.object({ on: z.string() }).nullable(),
});

/** Rows get their numbers before they are committed: one of another process may come after a later one of ours. */
const LATE = 256;
const AT_ONCE = 500;

export function createFiledCopies(db: Database): FiledCopies {
  const finder = createCopyFinder();
  const known = new Set<number>();
  let last = 0;

  const newRows = async (): Promise<number[]> => {
    const rows = await db
      .selectFrom('filed_sources')
      .select('seq')
      .where('current', '=', true)
      .where('state', '!=', 'withdrawn')
      .where('seq', '>', last - LATE)
      .orderBy('seq')
      .execute();
    return rows.map(({ seq }) => Number(seq)).filter((seq) => !known.has(seq));
  };

  const add = async (numbers: readonly number[]): Promise<void> => {
    const rows = await db
      .selectFrom('filed_sources')
      .select(['id', 'seq', 'signature', 'body'])
      .where('seq', 'in', numbers)
      .orderBy('seq')
      .execute();
    for (const { id, seq, signature, body } of rows) {
      const [kept, source] = [asSignature(signature), described.safeParse(body).data];
      if (kept !== null && source !== undefined)
        finder.add(id, kept, { publisher: source.publisher, date: source.date?.on ?? null });
      known.add(Number(seq));
      last = Math.max(last, Number(seq));
    }
  };

  return {
    finder,
    async catchUp() {
      const numbers = await newRows();
      for (let from = 0; from < numbers.length; from += AT_ONCE)
        await add(numbers.slice(from, from + AT_ONCE));
      const withdrawn = await db
        .selectFrom('filed_sources')
        .select('id')
        .where('current', '=', true)
        .where('state', '=', 'withdrawn')
        .execute();
      for (const { id } of withdrawn) finder.remove(id);
    },
  };
}
