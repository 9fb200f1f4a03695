/** Proper names in running text: of people, organisations, and whatever else is written with capitals. */
import { SAYING_STEMS } from './lexicon/words.js';
import { byLower, byStem, type Phrases } from './phrases.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';
import { lexicon } from './vocabulary.js';

/** Names that are known beforehand, by their lower-case words, each with what it stands for. */
export type Gazetteer = Phrases<string>;

export interface Name extends Span {
  readonly text: string;
  /** What the gazetteer knows the name as; empty where it is not known. */
  readonly known: readonly string[];
  /** Index of the first token, and of the one after the last. */
  readonly first: number;
  readonly last: number;
}

const PARTICLES = new Set('de da del della di du la le van von der den bin ibn al el ul'.split(' '));
const NEVER_NAMES = new Set(
  `the a an this that these those he she it they we you i his her its their our my and or but nor so yet if when while
  after before since as at by for from in into of on off over to under up with without about against between through
  during because although though however meanwhile still also then there here what who whom whose which why how not no
  all some many most more few several both each every any other another such only just even now today yesterday tomorrow
  tonight last next early late earlier later once until unless whether per via amid among despite
  is are was were be been being has have had do does did will would can could may might must should
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec
  mr mrs ms dr gop republican republicans democrat democrats democratic senate house congress
  one two three four five six seven eight nine ten according`.split(/\s+/),
);

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capital && !NEVER_NAMES.has(token.lower);

/** As the text has them, but with one space where there are several or a line ends. */
const wordsOf = (tokens: readonly Token[], first: number, last: number): string => {
  let words = tokens[first]?.text ?? '';
  for (let i = first + 1; i < last; i += 1) {
    const token = tokens[i];
    if (token !== undefined) words += tokens[i - 1]?.end === token.start ? token.text : ` ${token.text}`;
  }
  return words;
};

/**
 * @param taken tells the tokens that are part of a title or a place, and of no name
 * @param opens tells the tokens with which a sentence begins, where a capital says nothing
 */
export function readNames(
  tokens: readonly Token[],
  gazetteer: Gazetteer | null,
  taken: (index: number) => boolean,
  opens: (index: number) => boolean,
): Name[] {
  const names: Name[] = [];
  const push = (first: number, last: number, known: readonly string[]): void => {
    const start = tokens[first]?.start ?? 0;
    names.push({
      start,
      end: tokens[last - 1]?.end ?? start,
      text: wordsOf(tokens, first, last),
      known,
      first,
      last,
    });
  };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const match = token.capital ? (gazetteer?.longest(tokens, at, byLower) ?? null) : null;
    // "Treasury Secretary", "House Speaker": the organisation is part of the title.
    if (match?.values.every((id) => id.startsWith('org:')) && taken(at) && taken(at + match.length - 1)) {
      at += match.length;
      continue;
    }
    if (match !== null) {
      // "Boris Johnson" is not the Johnson on record, nor is "Trump Jr." the Trump.
      const before = tokens[at - 1];
      const adjacent =
        before !== undefined &&
        before.kind === 'word' &&
        before.end < token.start &&
        before.end + 1 === token.start;
      const stranger =
        match.length === 1 && adjacent && isNameWord(before) && !taken(at - 1) && !opens(at - 1);
      const junior = /^(?:jr|sr|iii?)$/.test(tokens[at + match.length]?.lower ?? '');
      push(at, at + match.length, stranger || junior ? [] : match.values);
      at += match.length;
      continue;
    }
    if (
      !isNameWord(token) ||
      taken(at) ||
      (opens(at) && /^(?:said|asked|wrote|added)$/.test(token.lower)) ||
      (opens(at) && !isNameWord(tokens[at + 1]) && !nameLike(tokens, at))
    ) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < tokens.length) {
      const next = tokens[last];
      if (next === undefined) break;
      if (next.text === '.' && tokens[last - 1]?.text.length === 1 && isNameWord(tokens[last + 1])) last += 1;
      else if (PARTICLES.has(next.lower) && isNameWord(tokens[last + 1])) last += 2;
      else if (
        isNameWord(next) &&
        !taken(last) &&
        (gazetteer?.longest(tokens, last, byLower) ?? null) === null
      )
        last += 1;
      else break;
    }
    // A full name that ends in a known surname is a stranger: keep the two together.
    const tail = gazetteer?.longest(tokens, last, byLower) ?? null;
    if (
      tail !== null &&
      tail.length === 1 &&
      tokens[last]?.capital &&
      tokens[last - 1]?.kind === 'word' &&
      !opens(at)
    )
      last += 1;
    push(at, last, []);
    at = last;
  }
  return names;
}

/** A lone capitalised word that opens a sentence is read as a name where a verb or a possessive follows it. */
const nameLike = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  if (next.lower === "'s" || /^(?:said|says|told|wrote|has|had|was|is|added|,)$/.test(next.lower))
    return true;
  // "Pew found": no word of the vocabulary, before a verb in the past.
  const word = lexicon.longest([token], 0, byStem) !== null || token.lower.endsWith('s');
  return (
    !word &&
    !next.capital &&
    (/ed$/.test(next.lower) || (SAYING_STEMS.has(next.stem) && next.stem !== next.lower))
  );
};
