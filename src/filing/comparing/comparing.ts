/** Holds what was filed and not yet compared against the rest, in the order of filing: once, whoever does it. */
import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';
import type { Tables } from '../../record/store/tables.js';
import { createComparer } from '../disagreements/compare.js';
import { changedNow, lockCompared } from '../kept/lapse.js';
import type { Comparison } from '../thread/stages.js';
import { type ComparedSoFar, comparedSoFar, takesPart } from './compared-so-far.js';
import { keepFound, readFound } from './found.js';

/** How many sources are compared in one transaction: others wait for it, and an interruption undoes no more. */
const atOnce = 24;

interface Step {
  readonly compared: number;
  readonly found: readonly Discrepancy[];
}
const nothingLeft: Step = { compared: 0, found: [] };

export interface ComparingParts {
  /** Nobody else compares what is in this store. */
  readonly alone?: boolean;
  readonly db: Database;
  readonly record: () => NewsRecord;
  readonly now: () => Date;
  /** Of the folder's record, with what was found before. */
  readonly comparerOf?: (record: NewsRecord) => Comparison;
}

/** How far it has come. */
export type Progress = (compared: number, pending: number) => void;

export interface Comparing {
  /**
   * Until nothing is left, or the signal is given; what is left then is compared the next time. Processes that share a store
   * take turns.
   *
   * @returns what was found, or has gained a side
   * @throws {Error} of the store
   */
  compare(signal?: AbortSignal, told?: Progress): Promise<readonly Discrepancy[]>;
}

/** How many sources on file have not yet been held against the others. */
export async function pendingIn(db: Database): Promise<number> {
  const { pending } = await db
    .selectFrom('filed_sources')
    .select((of) => of.fn.countAll<number>().as('pending'))
    .where('current', '=', true)
    .where('compared_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(pending);
}

export function createComparing({
  db,
  record,
  now,
  comparerOf = createComparer,
  alone = false,
}: ComparingParts): Comparing {
  let soFar: ComparedSoFar | null = null;
  let of: NewsRecord | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const current = async (trx: Transaction<Tables>): Promise<ComparedSoFar> => {
    if (soFar === null || of !== record()) {
      soFar?.end();
      of = record();
      const discrepancies = [...of.discrepancies, ...(await readFound(trx))];
      soFar = comparedSoFar(comparerOf({ ...of, discrepancies }), of);
    }
    return soFar;
  };

  const take = async (trx: Transaction<Tables>) => {
    await lockCompared(trx);
    const known = await current(trx);
    await known.catchUp(trx);
    const pending = await trx
      .selectFrom('filed_sources')
      .select(['id', 'state', 'withheld', 'body'])
      .where('current', '=', true)
      .where('compared_at', 'is', null)
      .orderBy('seq')
      .limit(atOnce)
      .execute();
    return { known, pending };
  };
  type Taken = Awaited<ReturnType<typeof take>>;

  const hold = async ({ known, pending }: Taken): Promise<readonly Discrepancy[]> => {
    const found: Discrepancy[] = [];
    for (const row of pending) {
      // What was held to the schema when it was written.
      if (takesPart(row)) found.push(...(await known.compare(row.body as Source)));
      // Whoever waits for this thread is let in between two.
      await setImmediate();
    }
    return found;
  };

  const keep = async (
    trx: Transaction<Tables>,
    { known, pending }: Taken,
    found: readonly Discrepancy[],
  ): Promise<Step> => {
    const gained = await keepFound(trx, found, now());
    const changes = await trx
      .updateTable('filed_sources')
      .set({ compared_at: now(), changed: changedNow })
      .where('current', '=', true)
      .where(
        'id',
        'in',
        pending.map(({ id }) => id),
      )
      .returning('changed')
      .execute();
    for (const { changed } of changes) known.knows(changed);
    return { compared: pending.length, found: gained };
  };

  const inTurn = (): Promise<Step> =>
    db.transaction().execute(async (trx) => {
      const taken = await take(trx);
      return taken.pending.length === 0 ? nothingLeft : keep(trx, taken, await hold(taken));
    });

  /** The store has one connection, for which others wait: it is not held while sources are compared. */
  const apart = async (): Promise<Step> => {
    const taken = await db.transaction().execute(take);
    if (taken.pending.length === 0) return nothingLeft;
    const found = await hold(taken);
    const done = await db.transaction().execute(async (trx) => {
      await lockCompared(trx);
      return (await taken.known.hasMoved(trx)) ? null : keep(trx, taken, found);
    });
    if (done !== null) return done;
    taken.known.forget(taken.pending.map(({ id }) => id));
    return apart();
  };
  const step = alone ? apart : inTurn;

  const all = async (signal?: AbortSignal, told?: Progress): Promise<readonly Discrepancy[]> => {
    const found = new Map<string, Discrepancy>();
    let compared = 0;
    let pending = await pendingIn(db);
    while (compared < pending && signal?.aborted !== true) {
      const done = await step();
      if (done.compared === 0) break;
      compared += done.compared;
      for (const one of done.found) found.set(one.id, one);
      if (compared >= pending) pending = compared + (await pendingIn(db));
      told?.(compared, pending);
    }
    return [...found.values()];
  };

  return {
    compare(signal, told) {
      // One after the other in this process; and what is in memory is made anew where something went wrong.
      const turn = last.then(() => all(signal, told));
      last = turn.catch(() => {
        soFar?.end();
        soFar = null;
      });
      return turn;
    },
  };
}
