/** Checks of the record as it stands, while the files of the record are edited. */
import type { Logger } from 'pino';
import type { Checking } from '../desk/checking/checking.js';
import { type CheckingInThreads, inThreads } from '../desk/checking/in-threads.js';
import { loadRecord } from '../record/load.js';
import type { NewsRecord } from '../record/record.js';
import { watchRecord } from '../record/watch.js';

export interface RecordInUse extends Checking {
  /**
   * From now on this one is told when another record is in use. It is to catch what it throws.
   *
   * @param listener is given the digest of the record before
   */
  whenChanged(listener: (before: string) => void): void;
}

/**
 * Loads the record of a folder and follows its changes: a new record takes the place of the old one whole, and one that
 * does not validate is refused, with its reason in the log.
 *
 * @param dataDir where the compiled copies of edited records are kept
 * @throws {RecordError} where there is no record to begin with
 */
export async function useRecord(directory: string, dataDir: string, logger: Logger): Promise<RecordInUse> {
  const load = { cache: [dataDir] };
  const first = await loadRecord(directory, load);
  const checking = await inThreads(first);
  let tell: (before: string) => void = () => undefined;
  const watch = watchRecord(
    directory,
    {
      onReload(record) {
        const before = checking.record.digest;
        void replace(checking, record, logger).then((inUse) => (inUse ? tell(before) : undefined));
      },
      onRefused(error) {
        logger.error({ reason: error.message }, 'the record was changed and is not valid; the old one stays');
      },
    },
    { ...load, digest: first.digest },
  );
  return {
    get record() {
      return checking.record;
    },
    check: checking.check,
    why: checking.why,
    whenChanged(listener) {
      tell = listener;
    },
    async close() {
      watch.close();
      await checking.close();
    },
  };
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
