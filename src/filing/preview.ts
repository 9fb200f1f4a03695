/** What would become of a document, if it were filed now. */
import type { NewsRecord } from '../record/record.js';
import type { Database } from '../record/store/store.js';
import { type Incoming, readArticle } from './articles/read-article.js';
import { hashOf, knownDocument, previewArticle } from './kept/keep-article.js';
import type { Outcome } from './outcome.js';

/**
 * Keeps nothing. Ids may come out otherwise where several documents that are filed together would have the same one.
 *
 * @param db null where nothing was ever filed
 * @throws {Error} of the store
 */
export async function previewFiling(
  db: Database | null,
  record: NewsRecord,
  incoming: Incoming,
): Promise<readonly Outcome[]> {
  const known = db === null ? null : await knownDocument(db, hashOf(incoming.bytes));
  if (known !== null) return [{ kind: 'known', ...known }];
  const read = await readArticle(incoming);
  if (read.kind === 'refused') return [read];
  const outcomes: Outcome[] = [];
  for (const article of read.kind === 'article' ? [read.article] : read.articles)
    outcomes.push(await previewArticle(db, record, article, incoming.from));
  return outcomes;
}
