/** The ids of findings and claims as people type them: whole, cut short, or not quite right. */

/** `f-` and `c-` with some of what follows, or all of it. */
export const looksLikeId = (words: string): boolean => /^[cf]-[a-z0-9]{1,10}$/.test(words);

export type FoundId =
  | { readonly kind: 'one'; readonly id: string }
  /** It begins several. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  /** None begins so; those that look most like it. */
  | { readonly kind: 'none'; readonly near: readonly string[] };

/** So many letters may be wrong, missing or too many for an id to be taken as meant. */
const slips = 2;
const mostNear = 3;

/** So much of an id nobody finds by trying. */
export const hardToGuess = 'f-'.length + 6;
const wholeId = 'f-'.length + 10;

/**
 * The id that is meant, among those there are: by all of it, or by a beginning that no other has.
 *
 * @param whose `anybody`: the ids may be of other people's drafts. A beginning must be too long to be guessed, and nothing
 *   is suggested but for a slip in a whole id
 */
export function findId(typed: string, ids: readonly string[], whose: 'own' | 'anybody'): FoundId {
  if (!looksLikeId(typed) || (whose === 'anybody' && typed.length < hardToGuess))
    return { kind: 'none', near: [] };
  const known = [...new Set(ids)];
  const begun = known.includes(typed) ? [typed] : known.filter((id) => id.startsWith(typed));
  const [only, ...more] = begun;
  if (only !== undefined)
    return more.length === 0 ? { kind: 'one', id: only } : { kind: 'several', ids: begun };
  if (whose === 'anybody' && typed.length < wholeId) return { kind: 'none', near: [] };
  const near = known
    .map((id) => ({ id, away: distance(typed, id.slice(0, Math.max(typed.length, 4))) }))
    .filter(({ away }) => away <= slips && away < typed.length - 2)
    .sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1));
  return { kind: 'none', near: near.slice(0, mostNear).map(({ id }) => id) };
}

/** How many letters must be changed, put in or left out to make one of the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(
        Math.min((row[j] ?? 0) + (b[j] === letter ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
