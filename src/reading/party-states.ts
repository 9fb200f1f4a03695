/** The party and the state that news English puts beside the name of a member of Congress: `R-La.`, `D-N.Y.` */
import { states } from './lexicon/places.js';
import { stateByAbbreviation } from './title-words.js';
import type { Title } from './titles.js';
import type { Token } from './tokens.js';

/** `R-La.`, `D-N.Y.`, `R-Texas` as one token; `R` and `S.C.` as two. */
export function partyState(token: Token): Pick<Title, 'party' | 'state'> | null {
  const match = /^([RDI])-(.+)$/.exec(token.text);
  const letter = match?.[1] ?? (/^[RDI]$/.test(token.text) ? token.text : null);
  if (letter === null) return null;
  const short = (match?.[2] ?? '').toLowerCase().replace(/\./g, '');
  const state =
    stateByAbbreviation.get(short) ?? states.find((s) => s.name.toLowerCase() === short)?.name ?? null;
  if (match !== null && state === null) return null;
  return { party: letter === 'R' ? 'Republican' : letter === 'D' ? 'Democratic' : 'independent', state };
}
