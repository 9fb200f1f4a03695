/** Whether a word says what was done, or only names it. */
import type { Term } from '../../reading/terms.js';
import type { Token } from '../../reading/tokens.js';
import type { Read } from './passage.js';

const OPENS_NOUN =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|'s|’s|of|in|on|at|for|from|by|with|no|any|some|all|\d[\d,.]*)$/i;

/** `broke`, `stolen`, `ended`; a word that only loses an e with its ending is as it stands in the dictionary. */
const isInflected = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.lower !== token.stem &&
  token.lower !== `${token.stem}e` &&
  !token.lower.endsWith('s');

/** Said of somebody, as a verb or a participle; a noun of the same stem names the act and does not say it was done. */
export function isPredicate({ sentence }: Read, term: Term): boolean {
  if ((term.kind !== 'word' && term.kind !== 'saying') || term.quoted) return false;
  if (term.verbal || term.passive) return true;
  const at = sentence.tokens.findIndex((token) => token.start >= term.start);
  const before = sentence.tokens[at - 1];
  return (
    term.preposition === null &&
    before !== undefined &&
    !OPENS_NOUN.test(before.text) &&
    isInflected(sentence.tokens[at])
  );
}
