/** The checker of the record as it stands, while the files of the record are edited. */
import type { Logger } from 'pino';
import { createTextChecker } from '../checking/against/check-against.js';
import { type Checker, createChecker } from '../checking/check.js';
import type { Checking } from '../desk/checking/checking.js';
import { inThisThread } from '../desk/checking/in-this-thread.js';
import { loadRecord } from '../record/load.js';
import type { NewsRecord } from '../record/record.js';
import { watchRecord } from '../record/watch.js';
import { readSavedIndex } from '../retrieval/saved-index.js';
import { readThesaurus } from '../retrieval/thesaurus/file.js';

const textsOf = ({ asOf }: NewsRecord) => createTextChecker(readThesaurus, asOf);

/**
 * Loads the record of a folder and follows its changes: a new record takes the place of the old one whole, and one that
 * does not validate is refused, with its reason in the log.
 *
 * @param dataDir where the compiled copies of edited records are kept
 * @throws {RecordError} where there is no record to begin with
 */
export async function useRecord(directory: string, dataDir: string, logger: Logger): Promise<Checking> {
  const load = { cache: [dataDir] };
  const first = await loadRecord(directory, load);
  let current = createChecker(first, await readSavedIndex(first.digest), textsOf(first));
  const watch = watchRecord(
    directory,
    {
      onReload(record) {
        current = replacement(record, current, logger);
      },
      onRefused(error) {
        logger.error({ reason: error.message }, 'the record was changed and is not valid; the old one stays');
      },
    },
    { ...load, digest: first.digest },
  );
  const checking = inThisThread({
    get current() {
      return current;
    },
  });
  return {
    get record() {
      return checking.record;
    },
    check: checking.check,
    why: checking.why,
    async close() {
      watch.close();
    },
  };
}

function replacement(record: NewsRecord, inUse: Checker, logger: Logger): Checker {
  try {
    const checker = createChecker(record, undefined, textsOf(record));
    logger.info({ digest: record.digest, asOf: record.asOf }, 'the record was changed and is in use');
    return checker;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ reason }, 'the record was changed and cannot be indexed; the old one stays');
    return inUse;
  }
}
