/** Terms that an archive does not know, brought to those that they were perhaps mistyped for. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../record/store/tables.js';

/** Shorter words are as likely others: `Mali` and `Bali`. */
const leastLetters = 5;
/** As many at most for each term: those that stand in the most passages. */
const mostMeant = 3;
const words = /^\p{L}+$/u;

/** Whether one letter more, less or other, or two that changed places, make one word of the other. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

const reversed = (term: string): string => [...term].reverse().join('');
/** The first string after all that begin with this one. */
const after = (prefix: string): string => `${prefix}\uffff`;

/**
 * With a slip in one half of a word the other half is right: the terms that begin or end alike are looked through. (The
 * pigeonhole principle, as Wu and Manber use it for agrep, 1992.) Two letters that changed places in the very middle are not
 * found.
 *
 * @throws {Error} of the store
 */
export async function likelyMeant(
  db: Kysely<Tables>,
  unknown: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const meant = new Map<string, readonly string[]>();
  for (const term of unknown) {
    if (term.length < leastLetters || !words.test(term)) continue;
    const half = Math.floor(term.length / 2);
    const begins = term.slice(0, half);
    const ends = reversed(term.slice(half));
    const { rows } = await sql<{ term: string; passages: number }>`
      SELECT term, passages FROM passage_terms
      WHERE term >= ${begins} AND term < ${after(begins)} AND length(term) BETWEEN ${term.length - 1} AND ${term.length + 1}
      UNION
      SELECT term, passages FROM passage_terms
      WHERE reverse(term) COLLATE "C" >= ${ends} AND reverse(term) COLLATE "C" < ${after(ends)}
        AND length(term) BETWEEN ${term.length - 1} AND ${term.length + 1}`.execute(db);
    const near = rows
      .filter((row) => words.test(row.term) && isOneSlip(term, row.term))
      .sort((a, b) => b.passages - a.passages || (a.term < b.term ? -1 : 1))
      .slice(0, mostMeant);
    if (near.length > 0)
      meant.set(
        term,
        near.map((row) => row.term),
      );
  }
  return meant;
}
