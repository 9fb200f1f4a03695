/** The party and the state that news English puts beside the name of a member of Congress: `R-La.`, `D-N.Y.` */
import { states } from './lexicon/places.js';
import { byLower, Phrases } from './phrases.js';
import { stateByAbbreviation } from './title-words.js';
import type { Title } from './titles.js';
import type { Token } from './tokens.js';

export const stateNames = new Phrases<string>();
for (const { name } of states) stateNames.add(name.toLowerCase().split(' '), name);

/** No state's name has more words. */
const MOST_WORDS = 3;

/** A state that begins in a token, behind its first letters: `-South Carolina`. */
function stateBehind(
  tokens: readonly Token[],
  at: number,
  word: string,
): { name: string; length: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const words = [{ ...first, lower: word.toLowerCase() }, ...tokens.slice(at + 1, at + MOST_WORDS)];
  const found = stateNames.longest(words, 0, byLower);
  const [name] = found?.values ?? [];
  return found === null || name === undefined ? null : { name, length: found.length };
}

/** `R-La.`, `D-N.Y.`, `R-Texas` as one token; `D-New York` and `R` as they come; with how many tokens it takes. */
export function partyState(
  tokens: readonly Token[],
  at: number,
): (Pick<Title, 'party' | 'state'> & { readonly length: number }) | null {
  const text = tokens[at]?.text ?? '';
  const match = /^([RDI])-(.+)$/.exec(text);
  const letter = match?.[1] ?? (/^[RDI]$/.test(text) ? text : null);
  if (letter === null) return null;
  const party = letter === 'R' ? 'Republican' : letter === 'D' ? 'Democratic' : 'independent';
  const word = match?.[2];
  if (word === undefined) return { party, state: null, length: 1 };
  const short = stateByAbbreviation.get(word.toLowerCase().replace(/\./g, ''));
  if (short !== undefined) return { party, state: short, length: 1 };
  const state = stateBehind(tokens, at, word);
  return state === null ? null : { party, state: state.name, length: state.length };
}
