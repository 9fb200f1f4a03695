/** Checks of the record as it stands, while its folder is edited and documents are filed. */
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import { type CheckingInThreads, inThreads } from '../desk/checking/in-threads.js';
import { composeRecord, nextOpening } from '../record/filed/compose.js';
import { readFiledCopy, writeFiledCopy } from '../record/filed/filed-copy.js';
import { type Filed, nothing } from '../record/filed/filed-source.js';
import { filedStamp } from '../record/filed/filed-stamp.js';
import { type ReadBefore, readFiled } from '../record/filed/read-filed.js';
import { loadRecord } from '../record/load.js';
import type { NewsRecord } from '../record/record.js';
import type { Unlisten } from '../record/store/notices.js';
import type { Database, Store } from '../record/store/store.js';
import { loggable } from './logging.js';
import { oneAtATime } from './one-at-a-time.js';
import { watchFolder } from './watch-folder.js';

export interface RecordInUse extends Checking {
  /** The record of the folder alone, without what was filed: what is filed is held against this and kept beside it. */
  readonly folder: NewsRecord;
  /**
   * From now on this one is told when another record is in use. It is to catch what it throws.
   *
   * @param listener is given the digest of the record before
   */
  whenChanged(listener: (before: string) => void): void;
  /**
   * From now on what is filed in this store is part of the record, whoever files it; resolves when what is on file now is.
   * Where the store tells of changes it hears of them at once, and looks by itself all the same. To be closed before the store is.
   */
  follow(store: Pick<Store, 'db'> & Partial<Pick<Store, 'notices'>>): Promise<void>;
  /**
   * Something was filed, confirmed or withdrawn, or sources were compared: resolves when it is in use. It does not fail: what
   * could not be taken up is in the log, and is taken up with the next change. Cheap to call often.
   */
  refresh(): Promise<void>;
}

export interface InUseOptions {
  /**
   * Where what is filed is: in the data folder's own store, beside which its copy is kept; in a database of its own; or in
   * memory alone, where it comes beside what the data folder's copy has.
   */
  readonly filedIn?: 'data-folder' | 'database' | 'memory';
  readonly now?: () => Date;
  /** Milliseconds between looks at the store, in which other processes file as well, for where a notice of it was lost. */
  readonly poll?: number;
}

const nobody: Unlisten = async () => undefined;

/** The longest that a timer of Node's can wait, in milliseconds: with more it would ring at once. */
const longestWait = 2 ** 31 - 1;

/** How long to wait for a moment, in milliseconds. Past the longest wait one looks again. */
export const waitFor = (moment: Date, now: Date): number =>
  Math.min(longestWait, Math.max(0, moment.getTime() - now.getTime()));

/**
 * Loads the record of a folder, with what the data folder's copy has of what was filed, and follows the changes of both: a
 * new record takes the place of the old one whole, and one that does not validate is refused, with its reason in the log.
 *
 * @param dataDir where the copies are kept: of edited records, compiled, and of what was filed
 * @throws {RecordError} where there is no record to begin with
 */
export async function useRecord(
  directory: string,
  dataDir: string,
  logger: Logger,
  { filedIn = 'data-folder', now = () => new Date(), poll = 5_000 }: InUseOptions = {},
): Promise<RecordInUse> {
  const load = { cache: [dataDir] };
  let folder = await loadRecord(directory, load);
  const copied = filedIn === 'database' ? nothing : await filedBefore(dataDir, logger);
  let filed = copied;
  const checking = await inThreads(composeRecord(folder, filed, now()));
  let tell: (before: string) => void = () => undefined;
  let db: Database | null = null;
  let stamp: string | null = null;
  let opening: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let unlisten: Unlisten = nobody;
  let closed = false;
  const readBefore: ReadBefore = new Map();

  /** Reads what is filed, where that is another than before. */
  const readAgain = async (): Promise<void> => {
    if (db === null) return;
    const found = await filedStamp(db);
    if (found === stamp) return;
    const read = await readFiled(db, readBefore);
    filed = filedIn === 'memory' ? beside(copied, read) : read;
    stamp = found;
    if (filedIn === 'data-folder') await writeFiledCopy(db, dataDir, { stamp, filed });
  };
  const compose = async (): Promise<void> => {
    await readAgain().catch((error: unknown) =>
      logger.error(loggable(error), 'what was filed cannot be read; the record stays as it is'),
    );
    if (closed) return;
    const moment = now();
    const record = composeRecord(folder, filed, moment);
    const next = nextOpening(filed, moment);
    clearTimeout(opening);
    if (next !== null) opening = setTimeout(() => void turns.ask(), waitFor(next, moment)).unref();
    const before = checking.record.digest;
    if (record.digest !== before && (await replace(checking, record, logger))) tell(before);
  };
  const turns = oneAtATime(compose);
  // However often it is told that something changed: what it costs to look is spent half of the time at most.
  const looks = oneAtATime(async () => {
    if (db === null || closed) return;
    const found = await filedStamp(db).catch(() => stamp);
    if (found !== stamp) await turns.ask();
  });
  const look = async (): Promise<void> => {
    await looks.ask();
    if (!closed) polling = setTimeout(() => void look(), poll).unref();
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
    whenChanged(listener) {
      tell = listener;
    },
    async follow(followed) {
      db = followed.db;
      stamp = null;
      await turns.ask();
      clearTimeout(polling);
      await unlisten();
      unlisten = (await followed.notices?.listen('stet_filed', () => void looks.ask())) ?? nobody;
      void look();
    },
    refresh: () => turns.ask(),
    async close() {
      closed = true;
      watch.close();
      clearTimeout(opening);
      clearTimeout(polling);
      await unlisten();
      await looks.close();
      await turns.close();
      await checking.close();
    },
  };
}

/** Of a source that both have, the later is meant. */
const beside = (copied: Filed, read: Filed): Filed => {
  const later = new Set([
    ...read.sources.map(({ source }) => source.id),
    ...read.discrepancies.map(({ id }) => id),
  ]);
  return {
    sources: [...copied.sources.filter(({ source }) => !later.has(source.id)), ...read.sources],
    discrepancies: [...copied.discrepancies.filter(({ id }) => !later.has(id)), ...read.discrepancies],
  };
};

/** What the copy has: the start need not wait for the store. The store is read as soon as it is there. */
async function filedBefore(dataDir: string, logger: Logger): Promise<Filed> {
  try {
    return (await readFiledCopy(dataDir)) ?? nothing;
  } catch (error) {
    logger.warn(loggable(error), 'the copy of what was filed cannot be read, and is made anew');
    return nothing;
  }
}

async function replace(checking: CheckingInThreads, record: NewsRecord, logger: Logger): Promise<boolean> {
  try {
    await checking.replace(record);
    logger.info({ digest: record.digest, asOf: record.asOf }, 'the record was changed and is in use');
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ reason }, 'the record was changed and cannot be indexed; the old one stays');
    return false;
  }
}
