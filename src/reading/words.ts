/** What a word is wherever it stands: worked out once for all its places in a text. */
import { stemOf } from './stems.js';

export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with straight apostrophes; abbreviations without their full stops, but for `u.s.`, which is no pronoun. */
  readonly lower: string;
  readonly stem: string;
  /** What the word may stand for by itself: `word:` and its stem. */
  readonly concept: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const ABBREVIATION = /^\p{L}(?:\.\p{L})+\.?$/u;

const normal = (text: string): string => {
  if (text === 'US' || text === 'USA' || /^u\.s\.(?:a\.)?$/i.test(text)) return 'u.s.';
  const lower = text.toLowerCase().replace(/’/g, "'");
  return ABBREVIATION.test(lower) ? lower.replace(/\./g, '') : lower;
};

/** Most words by far: English letters, none but the first a capital. */
const PLAIN = /^[A-Za-z][a-z]*$/;

/** The word that a token of the text makes. */
export function wordOf(text: string): Word {
  if (PLAIN.test(text)) {
    const capital = text.charCodeAt(0) < 97;
    const lower = capital ? text.toLowerCase() : text;
    const stem = stemOf(lower);
    return { text, lower, stem, concept: `word:${stem}`, kind: 'word', capital };
  }
  return wordAs(text, normal(text));
}

/** A word in place of another: `will` for the `wo` of `won't`. */
export function wordAs(text: string, lower: string): Word {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^['’]?\p{L}/u.test(text) ? 'word' : 'mark';
  const stem = kind === 'word' ? stemOf(lower) : lower;
  return { text, lower, stem, concept: `word:${stem}`, kind, capital: /^\p{Lu}/u.test(text) };
}
