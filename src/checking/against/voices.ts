/** Whether a draft gives quoted words to whom the other text does. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);

/** A name, as it is written: every word of weight begins with a capital. A description or a pronoun names nobody. */
const isName = (name: string): boolean =>
  name.split(/\s+/).every((word) => /^[^\p{L}]*\p{Lu}/u.test(word)) &&
  wordsOf(name).length > 0 &&
  !PRONOUN.test(name);

const PRONOUN = /^(?:he|she|they|it|we|i|you|q|a)$/i;

/** `same` where a word of the two names is the same, `other` where both are names and none is, else `unknown`. */
export function sameVoice(own: string | null, there: string | null): 'same' | 'other' | 'unknown' {
  if (own === null || there === null || !isName(own) || !isName(there)) return 'unknown';
  const known = wordsOf(there);
  return wordsOf(own).some((word) => known.includes(word)) ? 'same' : 'other';
}
