/**
 * Words, figures and marks, with their offsets. Every other offset in a Reading is taken from these.
 *
 * Contractions and possessives are split as the Penn Treebank does it (`don't` → `do` `n't`, `Putin's` → `Putin`
 * `'s`), so that a name is the same token with and without them. Words joined by a hyphen are tokens of their own
 * (`stand-down` reads as `stand down`), but for a party and state (`R-La.`).
 */
import type { Span } from './span.js';
import { stemOf } from './stems.js';

export interface Token extends Span {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with straight apostrophes; abbreviations without their full stops, but for `u.s.`, which is no pronoun. */
  readonly lower: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Joined to the token before it by a hyphen. */
  readonly hyphenated: boolean;
}

// One alternative a kind of token, tried in order. None backtracks over more than one word.
const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|[RDI]-[A-Z]\p{L}*\.(?:[A-Z]\p{L}*\.)?|[RDI]-[A-Z]\p{L}+|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*|['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}])|[^\s]/gu;

const ABBREVIATION = /^\p{L}(?:\.\p{L})+\.?$/u;

const normal = (text: string): string => {
  if (text === 'US' || text === 'USA' || /^u\.s\.(?:a\.)?$/i.test(text)) return 'u.s.';
  const lower = text.toLowerCase().replace(/’/g, "'");
  return ABBREVIATION.test(lower) ? lower.replace(/\./g, '') : lower;
};

/** `can't` loses its last letter to the negation, and `won't` is `will not`. */
const beforeNot: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

const make = (text: string, start: number, hyphenated: boolean, lower = normal(text)): Token => {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^['’]?\p{L}/u.test(text) ? 'word' : 'mark';
  return {
    text,
    lower,
    stem: kind === 'word' ? stemOf(lower) : lower,
    kind,
    capital: /^\p{Lu}/u.test(text),
    start,
    end: start + text.length,
    hyphenated,
  };
};

const isHyphen = (text: string, at: number): boolean =>
  (text[at] === '-' || text[at] === '‑') &&
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') &&
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

/** The tokens of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let hyphenated = false;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    if (isHyphen(text, start)) {
      hyphenated = true;
      continue;
    }
    const previous = tokens.at(-1);
    if (/^['’]t$/i.test(raw) && previous?.end === start && /.n$/i.test(previous.text)) {
      tokens.pop();
      const stem = previous.text.slice(0, -1);
      tokens.push(
        make(stem, previous.start, previous.hyphenated, beforeNot[stem.toLowerCase()] ?? stem.toLowerCase()),
      );
      tokens.push(make(text.slice(previous.end - 1, start + 2), previous.end - 1, false));
    } else {
      tokens.push(make(raw, start, hyphenated));
    }
    hyphenated = false;
  }
  return tokens;
}
