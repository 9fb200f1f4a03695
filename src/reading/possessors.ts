/** Whose words a noun of speech hands over. */
import { canSpeak } from './agents.js';
import { POSSESSIVES, PREPOSITIONS, STOPS } from './lexicon/clause-words.js';
import { SPEECH_NOUNS } from './lexicon/speech.js';
import { isPossessive, type Phrase, phraseBefore } from './noun-phrases.js';
import type { Outer } from './outer.js';
import { stemOf } from './stems.js';
import { looksFinite } from './verbs.js';

const speech = new Set(SPEECH_NOUNS.map(stemOf));
export const isSpeech = (o: Outer, i: number): boolean =>
  o.tokens[i]?.kind === 'word' && speech.has(o.tokens[i]?.stem ?? '');

/** "his promise that", "Roe's blunt claim", "in her words": whose words a noun of speech hands over. */
export function possessorOf(o: Outer, noun: number, floor: number): Phrase | null {
  if (!isSpeech(o, noun)) return null;
  for (let i = noun - 1; i >= Math.max(floor, noun - 5); i -= 1) {
    const before = o.tokens[i];
    if (before === undefined) return null;
    if (POSSESSIVES.has(before.lower))
      return /^(?:his|her|their)$/.test(before.lower) ? { from: i, to: i + 1 } : null;
    if (isPossessive(before)) {
      const phrase = phraseBefore(o, i, floor) ?? nameEndingAt(o, i);
      return phrase !== null && canSpeak(o, phrase) ? phrase : null;
    }
    if (
      before.kind === 'mark' ||
      PREPOSITIONS.has(before.lower) ||
      STOPS.has(before.lower) ||
      looksFinite(o, i)
    )
      return null;
  }
  return null;
}

const nameEndingAt = (o: Outer, end: number): Phrase | null => {
  const name = o.nameAt.get(end - 1);
  return name === undefined ? null : { from: name.from, to: end };
};
