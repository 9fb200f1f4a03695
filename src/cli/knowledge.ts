/** The record that a command works on: that of a folder, with what was filed. */
import { resolve } from 'node:path';
import type { Checker } from '../checking/check.js';
import { readFiledCopy } from '../record/filed/filed-copy.js';
import type { Filed } from '../record/filed/filed-source.js';
import { loadRecord } from '../record/load.js';
import { shippedKnowledge } from '../record/package-root.js';
import type { NewsRecord } from '../record/record.js';
import type { Invocation } from './command.js';

type Asked = Pick<Invocation, 'options' | 'env'>;

/** The folder of the record: as the line says, else as STET_KNOWLEDGE_DIR says, else the one that ships. */
export const knowledgeFolder = ({ options, env }: Asked): string =>
  options.knowledge ?? (env.STET_KNOWLEDGE_DIR || shippedKnowledge());

/** The record of the folder alone. @throws {RecordError} where it cannot be read or is not valid. */
export const openFolder = (asked: Asked): Promise<NewsRecord> =>
  loadRecord(knowledgeFolder(asked), asked.env.STET_DATA_DIR ? { cache: [asked.env.STET_DATA_DIR] } : {});

/** The bot's data folder, beside which commands are run. */
export const storeFolder = ({ STET_DATA_DIR }: Asked['env']): string => resolve(STET_DATA_DIR || 'data');

/**
 * The record of the folder with what was filed: as the database of DATABASE_URL has it, else as the copy does that whoever
 * has the embedded store open writes beside it. That one is never opened only to read: it takes long, and the bot may have it.
 *
 * @throws {RecordError} as `openFolder`, {StoreError} where the copy is damaged or the database does not answer
 */
export async function openRecord(asked: Asked): Promise<NewsRecord> {
  const [folder, filed] = await Promise.all([openFolder(asked), readWhatIsFiled(asked.env)]);
  if (filed === null) return folder;
  const { composeRecord } = await import('../record/filed/compose.js');
  return composeRecord(folder, filed, new Date());
}

async function readWhatIsFiled(env: Asked['env']): Promise<Filed | null> {
  if (!env.DATABASE_URL) return readFiledCopy(storeFolder(env));
  const [{ openStore }, { readFiled }] = await Promise.all([
    import('../record/store/store.js'),
    import('../record/filed/read-filed.js'),
  ]);
  const store = await openStore({ databaseUrl: env.DATABASE_URL, folder: null });
  try {
    return await readFiled(store.db);
  } finally {
    await store.close();
  }
}

/**
 * A checker for one text: of the record, or where filed sources stay in an archive, of what bears on the text.
 *
 * @param texts whether a text may be held against another: that takes more to load
 */
export async function openCheckerFor(
  asked: Asked & Pick<Invocation, 'stderr'>,
  text: string,
  how: { readonly texts?: boolean } = {},
): Promise<Checker> {
  if (!asked.env.STET_INDEX) return openChecker(asked, how);
  const { isArchive, withArchive } = await import('./archive.js');
  return isArchive(asked.env)
    ? withArchive(asked, (archive) => archive.checkerFor(text), how)
    : openChecker(asked, how);
}

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
