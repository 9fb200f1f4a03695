/** Checks made in threads of their own, of the folder's record and an archive in PostgreSQL. */
import type { NewsRecord } from '../../../record/record.js';
import type { Database } from '../../../record/store/store.js';
import type { Checking } from '../checking.js';
import { type CheckingInThreads, inThreads } from '../in-threads.js';
import type { PoolOptions } from '../threads/pool.js';
import { createArchive } from './archive.js';
import type { ArchiveGiven } from './worker.js';

/**
 * Ready as soon as its first thread is.
 *
 * @param folder the record of the folder: it alone is kept in memory
 * @param databaseUrl each thread has a connection of its own
 * @throws {CheckingError} where there can be no checker of the record, or the database does not answer
 */
export async function inArchive(
  folder: NewsRecord,
  databaseUrl: string,
  options: Partial<PoolOptions> = {},
): Promise<CheckingInThreads> {
  return inThreads(folder, {
    program: new URL('./worker.js', import.meta.url),
    given: (record): ArchiveGiven => ({ record, databaseUrl }),
    ...options,
  });
}

/** The record that a report was made of, and that of some evidence, composed anew. */
export function lookingUp(
  checking: Checking,
  db: Database,
  now: () => Date,
): Required<Pick<Checking, 'recordOf' | 'recordWith'>> {
  const archive = () => createArchive({ db, folder: checking.record, now });
  return {
    recordOf: async (report) =>
      report.against === true ? checking.record : archive().recordAgain(report.record),
    recordWith: (evidence) => archive().recordWith(evidence),
  };
}
