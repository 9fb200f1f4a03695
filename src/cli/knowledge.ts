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

/** A checker of that record. Only the commands that check or search load what it takes. */
export async function openChecker(asked: Asked): Promise<Checker> {
  const [{ createChecker }, { readSavedIndex }, { readThesaurus }, record] = await Promise.all([
    import('../checking/check.js'),
    import('../retrieval/saved-index.js'),
    import('../retrieval/thesaurus/file.js'),
    openRecord(asked),
  ]);
  return createChecker(record, await readSavedIndex(record.digest), readThesaurus);
}
