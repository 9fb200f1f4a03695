/** What terms weigh in an archive. */
import type { Kysely } from 'kysely';
import { searchTerms } from '../../reading/vocabulary.js';
import type { Tables } from '../../record/store/tables.js';
import { weightIn } from './ranking.js';
import { readStatistics } from './search.js';

/** Inverse document frequency of any term in some texts. @throws {Error} of the store */
export async function termWeights(
  db: Kysely<Tables>,
  texts: readonly string[],
): Promise<(term: string) => number> {
  const terms = new Set(texts.flatMap(searchTerms));
  const statistics = await readStatistics(db, [...terms]);
  return (term) => (terms.has(term) ? weightIn(term, statistics) : 0);
}
