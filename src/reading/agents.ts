/** Who can speak: names, pronouns, and nouns for those who act. */
import { ADVERBS, PREPOSITIONS, PRONOUNS, STOPS, TIMES } from './lexicon/clause-words.js';
import { AGENT, SPEAKERS } from './lexicon/people.js';
import type { Phrase } from './noun-phrases.js';
import type { Outer } from './outer.js';

/** Whether a phrase can be of somebody who speaks, or of something that says. */
export function canSpeak(o: Outer, phrase: Phrase): boolean {
  if (phrase.head !== undefined) return true;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const token = o.tokens[i];
    if (token === undefined) continue;
    if (o.nameAt.has(i) || PRONOUNS.has(token.lower) || SPEAKERS.has(token.lower)) return true;
    if (token.capital && i > phrase.from && token.kind === 'word' && !TIMES.has(token.lower)) return true;
    if (
      token.capital &&
      token.text.length > 1 &&
      i === phrase.from &&
      phrase.to - phrase.from === 1 &&
      token.kind === 'word'
    )
      return !TIMES.has(token.lower) && !STOPS.has(token.lower) && !ADVERBS.has(token.lower);
  }
  const determined = /^(?:the|a|an|his|her|their|another)$/.test(o.tokens[phrase.from]?.lower ?? '');
  return determined && AGENT.test(headWord(o, phrase)) && !TIMES.has(headWord(o, phrase));
}

/** The last word of a phrase before what hangs on a preposition. */
const headWord = (o: Outer, phrase: Phrase): string => {
  let i = phrase.from + 1;
  while (i < phrase.to && !PREPOSITIONS.has(o.tokens[i]?.lower ?? '')) i += 1;
  return o.tokens[i - 1]?.lower ?? '';
};
