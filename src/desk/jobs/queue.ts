/** What is not done yet, as those who watch over Stet want to know it. */
import { sql } from 'kysely';
import type { Database } from '../../record/store/store.js';

export interface Queue {
  /** May be done now, and nobody has it. */
  readonly waiting: number;
  readonly inHand: number;
  /** Not to be done before later. */
  readonly putOff: number;
  /** For how long the oldest that may be done now has not been done, in milliseconds; 0 where there is none. */
  readonly oldestAge: number;
}

interface Row {
  readonly waiting: number;
  readonly in_hand: number;
  readonly put_off: number;
  readonly oldest: Date | null;
}

/** Of all processes that share the store. */
export async function queueIn(db: Database, now: Date): Promise<Queue> {
  const { rows } = await sql<Row>`
    SELECT count(*) FILTER (WHERE state = 'waiting' AND run_after <= ${now}) AS waiting,
      count(*) FILTER (WHERE state = 'running') AS in_hand,
      count(*) FILTER (WHERE state = 'waiting' AND run_after > ${now}) AS put_off,
      min(run_after) FILTER (WHERE run_after <= ${now}) AS oldest
    FROM jobs WHERE state IN ('waiting', 'running')`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a count without a row');
  return {
    waiting: Number(row.waiting),
    inHand: Number(row.in_hand),
    putOff: Number(row.put_off),
    oldestAge: row.oldest === null ? 0 : Math.max(0, now.getTime() - row.oldest.getTime()),
  };
}
