/** The copy finder of what a store holds: loaded from the signatures that were kept, and caught up with others' filing. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../record/store/store.js';
import { type CopyFinder, createCopyFinder } from './copy-finder.js';
import type { About } from './original.js';
import { asSignature, type Signature } from './signature.js';

export interface FiledCopies {
  readonly finder: Pick<CopyFinder, 'copyOf' | 'copiesOf'>;
  /**
   * Adds what was filed since, here or by another process, and takes out what was withdrawn. The first time, all.
   *
   * @throws {Error} of the store
   */
  catchUp(): Promise<void>;
  /** Adds what was just kept here, so that it is not read back. */
  took(
    id: string,
    signature: Signature,
    about: About,
    numbers: { readonly seq: number; readonly changed: number },
  ): void;
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
  /** The rows that the finder has, by `seq`. */
  const known = new Set<number>();
  /** The changes after `floor` that are known of: as long as the store has no others, nothing is to be read. */
  let changes: ReadonlySet<number> | null = null;
  let floor = 0;

  const knows = (all: Set<number>): void => {
    const last = Math.max(0, ...all);
    if (all.size <= 2 * LATE) {
      changes = all;
      return;
    }
    floor = last - LATE;
    changes = new Set([...all].filter((change) => change > floor));
  };

  /** One row of two numbers: this is asked before each filing. */
  const isCaughtUp = async (): Promise<boolean> => {
    if (changes === null) return false;
    const { rows } = await sql<{ count: number | string; sum: number | string | null }>`
      SELECT count(*) AS count, sum(changed)::bigint AS sum FROM filed_sources WHERE changed > ${floor}
    `.execute(db);
    const [now] = rows;
    const sum = [...changes].reduce((whole, change) => whole + change, 0);
    return Number(now?.count) === changes.size && Number(now?.sum) === sum;
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
    }
  };

  return {
    finder,
    async catchUp() {
      if (await isCaughtUp()) return;
      const rows = await db
        .selectFrom('filed_sources')
        .select(['id', 'seq', 'changed', 'current', 'state'])
        .where('changed', '>', floor)
        .orderBy('seq')
        .execute();
      const current = rows.filter((row) => row.current);
      const numbers = current
        .filter(({ seq, state }) => state !== 'withdrawn' && !known.has(Number(seq)))
        .map(({ seq }) => Number(seq));
      for (let from = 0; from < numbers.length; from += AT_ONCE)
        await add(numbers.slice(from, from + AT_ONCE));
      for (const { id, seq, state } of current) {
        if (state !== 'withdrawn') continue;
        finder.remove(id);
        known.delete(Number(seq));
      }
      knows(new Set(rows.map(({ changed }) => Number(changed))));
    },
    took(id, signature, about, { seq, changed }) {
      finder.add(id, signature, about);
      if (known.has(seq) || changes === null) return;
      known.add(seq);
      knows(new Set(changes).add(changed));
    },
  };
}
