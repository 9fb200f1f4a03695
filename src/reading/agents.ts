/** Who can speak: names, pronouns, and nouns for those who act. */
import { ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS, TIMES } from './lexicon/clause-words.js';
import { AGENT, SHARES, SPEAKERS } from './lexicon/people.js';
import type { Phrase } from './noun-phrases.js';
import type { Outer } from './outer.js';

/** "the two" */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|pair|group|dozen)$/;

/** Whether a phrase can be of somebody who speaks, or of something that says. */
export function canSpeak(o: Outer, phrase: Phrase): boolean {
  if (phrase.head !== undefined) return true;
  // "Roe's victory" does not speak, "Roe's spokesman" does.
  const from = ownedFrom(o, phrase);
  for (let i = from; i < phrase.to; i += 1) {
    const token = o.tokens[i];
    if (token === undefined) continue;
    if (o.nameAt.has(i) || PRONOUNS.has(token.lower)) return true;
    if (SHARES.has(token.lower) && (SPEAKERS.has(token.lower) || COUNTED.test(token.lower))) {
      // "one", "some of them", "the two": but not "another moment".
      if (i + 1 === phrase.to) return true;
      const of = o.tokens[i + 1]?.lower === 'of';
      if (of && /^(?:them|us|those|these|whom)$/.test(o.tokens[i + 2]?.lower ?? '')) return true;
      continue;
    }
    if (SPEAKERS.has(token.lower)) return true;
    if (token.lower === 'old' && token.hyphenated) return true;
    if (token.kind !== 'word' || !token.capital || TIMES.has(token.lower)) continue;
    if (i > phrase.from) return true;
    if (token.text.length > 1 && phrase.to - phrase.from === 1)
      return ![STOPS, ADVERBS, DETERMINERS].some((words) => words.has(token.lower));
  }
  const head = headWord(o, { from, to: phrase.to });
  const determined =
    from > phrase.from ||
    /^(?:the|a|an|his|her|their|another|one|some|many|most|several|few|both|all|two|three|other)$/.test(
      o.tokens[phrase.from]?.lower ?? '',
    );
  return determined && AGENT.test(head) && !TIMES.has(head);
}

/** Where what somebody owns begins, in a phrase that names the owner first. */
const ownedFrom = (o: Outer, phrase: Phrase): number => {
  let owned = phrase.from;
  for (let i = phrase.from; i + 1 < phrase.to; i += 1) {
    if (PREPOSITIONS.has(o.tokens[i]?.lower ?? '')) break;
    const token = o.tokens[i];
    if (token?.lower === "'s" || token?.text === '’' || token?.text === "'") owned = i + 1;
  }
  return owned;
};

/** The last word of a phrase before what hangs on a preposition. */
const headWord = (o: Outer, phrase: Phrase): string => {
  let i = phrase.from + 1;
  while (i < phrase.to && !PREPOSITIONS.has(o.tokens[i]?.lower ?? '')) i += 1;
  return o.tokens[i - 1]?.lower ?? '';
};
