/** The record of a folder while it is edited: what does not validate is refused, with its reason in the log. */
import type { Logger } from 'pino';
import type { NewsRecord } from '../record/record.js';
import { type RecordWatch, type WatchOptions, watchRecord } from '../record/watch.js';

/** @param onReload is given each record that takes the place of the one before */
export function watchFolder(
  directory: string,
  logger: Logger,
  options: WatchOptions,
  onReload: (record: NewsRecord) => void,
): RecordWatch {
  return watchRecord(
    directory,
    {
      onReload,
      onRefused(error) {
        logger.error({ reason: error.message }, 'the record was changed and is not valid; the old one stays');
      },
    },
    options,
  );
}
