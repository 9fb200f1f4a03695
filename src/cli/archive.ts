/** The archive that a command asks, where STET_INDEX=postgres says that filed sources are not to be read into memory. */
import type { Archive } from '../desk/checking/archive/archive.js';
import { CannotRun, type Invocation } from './command.js';
import { openFolder } from './knowledge.js';

type Asked = Pick<Invocation, 'options' | 'env' | 'stderr'>;

/** @throws {CannotRun} at any other value, or where no database is named */
export function isArchive({ STET_INDEX: value = '', DATABASE_URL }: Asked['env']): boolean {
  if (value === '' || value === 'memory') return false;
  if (value !== 'postgres') throw new CannotRun(`STET_INDEX is memory or postgres, not "${value}".`);
  if (!DATABASE_URL)
    throw new CannotRun('STET_INDEX=postgres searches in the database that DATABASE_URL names, and it names none.');
  return true;
}

/** After so many sources one is told that the archive is being indexed: before, it takes no time to speak of. */
const many = 200;

/**
 * Brings the index up to what is filed, and has something done with the archive.
 *
 * @param texts whether a text may be held against another: that takes more to load
 * @throws {RecordError} as `openFolder`, {StoreError} where the database does not answer
 */
export async function withArchive<T>(
  asked: Asked,
  doing: (archive: Archive) => Promise<T>,
  { texts = false } = {},
): Promise<T> {
  const [{ openStore }, { indexArchive }, { createArchive }, folder] = await Promise.all([
    import('../record/store/store.js'),
    import('../retrieval/postgres/indexing.js'),
    import('../desk/checking/archive/archive.js'),
    openFolder(asked),
  ]);
  const store = await openStore({ databaseUrl: asked.env.DATABASE_URL, folder: null });
  try {
    let told = many;
    await indexArchive({ db: store.db, record: folder }, undefined, (looked) => {
      if (looked < told) return;
      asked.stderr.write(`The archive is being indexed: ${looked} sources so far.\n`);
      told = looked * 2;
    });
    const parts = { db: store.db, folder, now: () => new Date() };
    return await doing(createArchive(texts ? { ...parts, texts: await otherTexts(folder.asOf) } : parts));
  } finally {
    await store.close();
  }
}

async function otherTexts(asOf: string) {
  const [{ createTextChecker }, { readThesaurus }] = await Promise.all([
    import('../checking/against/check-against.js'),
    import('../retrieval/thesaurus/file.js'),
  ]);
  return createTextChecker(readThesaurus, asOf);
}
