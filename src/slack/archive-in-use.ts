/** Checks where filed sources stay in PostgreSQL: the folder is in memory, and the index is kept in step with what is filed. */
import type { Logger } from 'pino';
import { inArchive, lookingUp } from '../desk/checking/archive/in-archive.js';
import { loadRecord } from '../record/load.js';
import type { Unlisten } from '../record/store/notices.js';
import type { Database } from '../record/store/store.js';
import { indexArchive, pendingChange } from '../retrieval/postgres/indexing.js';
import { loggable } from './logging.js';
import { oneAtATime } from './one-at-a-time.js';
import type { RecordInUse } from './record-in-use.js';
import { watchFolder } from './watch-folder.js';

export interface ArchiveInUseOptions {
  readonly databaseUrl: string;
  readonly db: Database;
  readonly now?: () => Date;
  /** Milliseconds between looks at the store, in which other processes file as well, for where a notice of it was lost. */
  readonly poll?: number;
}

/**
 * As `useRecord`, but that of what is filed only the index is followed.
 *
 * @param dataDir where compiled copies of edited records are kept
 * @throws {RecordError} where there is no record to begin with, {CheckingError} where no check can be made
 */
export async function useArchive(
  directory: string,
  dataDir: string,
  logger: Logger,
  { databaseUrl, db, now = () => new Date(), poll = 5_000 }: ArchiveInUseOptions,
): Promise<RecordInUse> {
  const load = { cache: [dataDir] };
  let folder = await loadRecord(directory, load);
  const checking = await inArchive(folder, databaseUrl);
  let tell: (before: string) => void = () => undefined;
  let polling: NodeJS.Timeout | undefined;
  let unlisten: Unlisten | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;

  const catchUp = async (): Promise<void> => {
    try {
      if (checking.record.digest !== folder.digest) {
        const before = checking.record.digest;
        await checking.replace(folder);
        logger.info({ digest: folder.digest, asOf: folder.asOf }, 'the record was changed and is in use');
        tell(before);
      }
      if (!(await pendingChange(db))) return;
      await indexArchive({ db, record: folder }, signal, (looked) =>
        logger.debug({ sources: looked }, 'the archive was indexed'),
      );
      if (!signal.aborted) tell(checking.record.digest);
    } catch (error) {
      if (!signal.aborted)
        logger.error(loggable(error), 'the archive cannot be brought up to date; it stays as it is');
    }
  };
  const turns = oneAtATime(catchUp);
  const look = async (): Promise<void> => {
    await turns.ask();
    if (!signal.aborted) polling = setTimeout(() => void look(), poll).unref();
  };
  const watch = watchFolder(directory, logger, { ...load, digest: folder.digest }, (record) => {
    folder = record;
    void turns.ask();
  });
  return {
    get record() {
      return checking.record;
    },
    get folder() {
      return folder;
    },
    check: checking.check,
    why: checking.why,
    origins: checking.origins,
    ...lookingUp(checking, db, now),
    whenChanged(listener) {
      tell = listener;
    },
    async follow({ notices }) {
      clearTimeout(polling);
      await unlisten?.();
      unlisten = await notices?.listen('stet_filed', () => void turns.ask());
      // An archive may take long to index: the bot answers from what is indexed meanwhile.
      void look();
    },
    refresh: () => turns.ask(),
    async close() {
      stopping.abort();
      watch.close();
      clearTimeout(polling);
      await unlisten?.();
      await turns.close();
      await checking.close();
    },
  };
}
