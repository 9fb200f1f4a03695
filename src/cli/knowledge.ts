/** The record that a command works on. */
import type { Checker } from '../checking/check.js';
import { loadRecord } from '../record/load.js';
import { shippedKnowledge } from '../record/package-root.js';
import type { NewsRecord } from '../record/record.js';
import type { Invocation } from './command.js';

type Asked = Pick<Invocation, 'options' | 'env'>;

/** The folder of the record: as the line says, else as STET_KNOWLEDGE_DIR says, else the one that ships. */
export const knowledgeFolder = ({ options, env }: Asked): string =>
  options.knowledge ?? (env.STET_KNOWLEDGE_DIR || shippedKnowledge());

/** @throws {RecordError} where it cannot be read or is not valid. */
export const openRecord = (asked: Asked): Promise<NewsRecord> =>
  loadRecord(knowledgeFolder(asked), asked.env.STET_DATA_DIR ? { cache: [asked.env.STET_DATA_DIR] } : {});

/**
 * A checker of that record. Only the commands that check or search load what it takes.
 *
 * @param texts whether a text may be held against another: that takes more to load
 */
export async function openChecker(asked: Asked, { texts = false } = {}): Promise<Checker> {
  const [{ createChecker }, { readSavedIndex }, record] = await Promise.all([
    import('../checking/check.js'),
    import('../retrieval/saved-index.js'),
    openRecord(asked),
  ]);
  const index = await readSavedIndex(record.digest);
  if (!texts) return createChecker(record, index);
  const [{ createTextChecker }, { readThesaurus }] = await Promise.all([
    import('../checking/against/check-against.js'),
    import('../retrieval/thesaurus/file.js'),
  ]);
  return createChecker(record, index, createTextChecker(readThesaurus, record.asOf));
}
