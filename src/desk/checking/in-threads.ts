/** Checks made in threads of their own, while this one goes on answering. */
import { availableParallelism } from 'node:os';
import type { NewsRecord } from '../../record/record.js';
import { findCheck } from '../tell-why.js';
import type { Checking } from './checking.js';
import { Pool, type PoolOptions } from './threads/pool.js';
import type { Reply } from './threads/said.js';

export interface CheckingInThreads extends Checking {
  /**
   * New checks are made of this record; those that have begun end on the one before.
   *
   * @throws {CheckingError} where there can be no checker of it: the one before stays in use
   */
  replace(record: NewsRecord): Promise<void>;
}

/** One core is left to the thread that answers. A minute is many times what the longest text that is taken needs. */
const usual = (): PoolOptions => ({
  program: new URL('./threads/worker.js', import.meta.url),
  size: Math.max(1, availableParallelism() - 1),
  timeLimit: 60_000,
  memoryLimit: 1_024,
});

/** Ready as soon as its first thread is. @throws {CheckingError} where there can be no checker of the record */
export async function inThreads(
  record: NewsRecord,
  options: Partial<PoolOptions> = {},
): Promise<CheckingInThreads> {
  const pool = await Pool.start(record, { ...usual(), ...options });
  return {
    get record() {
      return pool.record;
    },
    async check(text, checkOptions = {}, told) {
      const asked = performance.now();
      const reply = await pool.do({ kind: 'check', text, options: checkOptions });
      if (reply.kind !== 'checked') return unexpected(reply);
      const { report, spent } = reply;
      told?.({ ...spent, waited: Math.max(0, performance.now() - asked - spent.took) });
      return report;
    },
    async why(typed, checks, whose) {
      const found = findCheck(typed, checks, whose);
      if (found.kind !== 'found') return found;
      const reply = await pool.do({ kind: 'why', id: found.id, check: found.check });
      return reply.kind === 'told' ? reply.told : unexpected(reply);
    },
    async origins(text) {
      const reply = await pool.do({ kind: 'origins', text });
      return reply.kind === 'traced' ? reply.claims : unexpected(reply);
    },
    replace: (next) => pool.replace(next),
    close: () => pool.close(),
  };
}

function unexpected({ kind }: Reply): never {
  throw new TypeError(`a thread answered with ${kind} to something else`);
}
