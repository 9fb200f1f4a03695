/**
 * Words, figures and marks, with their offsets. Every other offset in a Reading is taken from these.
 *
 * Contractions and possessives are split as the Penn Treebank does it (`don't` → `do` `n't`, `Putin's` → `Putin`
 * `'s`), so that a name is the same token with and without them. Words joined by a hyphen are tokens of their own
 * (`stand-down` reads as `stand down`), but for a party and state (`R-La.`).
 */
import { tokenEnd } from './scanner.js';
import type { Span } from './span.js';
import { type Word, wordAs, wordOf } from './words.js';

export interface Token extends Word, Span {
  /** Joined to the token before it by a hyphen. */
  readonly hyphenated: boolean;
}

/** `can't` loses its last letter to the negation, and `won't` is `will not`. */
const beforeNot: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** Words that were met before, and what each is. */
export interface KnownWords {
  get(text: string): Word | undefined;
  set(text: string, word: Word): unknown;
}

/** One by one: to copy all of a word's properties takes several times as long, and there is a token for every word. */
const place = (word: Word, start: number, hyphenated: boolean): Token => ({
  text: word.text,
  lower: word.lower,
  stem: word.stem,
  concept: word.concept,
  kind: word.kind,
  capital: word.capital,
  start,
  end: start + word.text.length,
  hyphenated,
});

const isHyphen = (text: string, at: number): boolean =>
  (text[at] === '-' || text[at] === '‑') &&
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') &&
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

/**
 * The tokens of a text, in order. Linear in its length.
 *
 * @param words that were met before, to be added to: whoever has many short texts works out each word once
 */
export function tokenize(text: string, words: KnownWords = new Map<string, Word>()): Token[] {
  const tokens: Token[] = [];
  const wordAt = (start: number, end: number): Word => {
    const raw = text.slice(start, end);
    const known = words.get(raw);
    if (known !== undefined) return known;
    const word = wordOf(raw);
    words.set(raw, word);
    return word;
  };
  /** `do` and `n't` of `don` and `'t`. */
  const splitNegation = (before: Token, end: number): void => {
    tokens.pop();
    const stem = before.text.slice(0, -1);
    const lower = stem.toLowerCase();
    tokens.push(place(wordAs(stem, beforeNot.get(lower) ?? lower), before.start, before.hyphenated));
    tokens.push(place(wordAt(before.end - 1, end), before.end - 1, false));
  };
  let hyphenated = false;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const end = tokenEnd(text, start);
    at = Math.max(end, start + 1);
    if (end === start) continue;
    if (end === start + 1 && isHyphen(text, start)) {
      hyphenated = true;
      continue;
    }
    const word = wordAt(start, end);
    const before = tokens.at(-1);
    if ((word.text === "'t" || word.text === '’t') && before?.end === start && /.n$/i.test(before.text))
      splitNegation(before, end);
    else tokens.push(place(word, start, hyphenated));
    hyphenated = false;
  }
  return tokens;
}
