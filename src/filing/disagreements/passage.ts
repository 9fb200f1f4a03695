/** One statement of a source: what it is found by, and what it says. The reader is asked only where it is held against another. */
import { type Statement, statementOf } from '../../checking/statement.js';
import { FUNCTION_WORDS } from '../../reading/lexicon/words.js';
import { readText, type Sentence } from '../../reading/read.js';
import type { Term } from '../../reading/terms.js';
import { type Token, tokenize } from '../../reading/tokens.js';
import { searchTermsAmong } from '../../reading/vocabulary.js';
import type { Word } from '../../reading/words.js';
import type { Fact } from '../../record/schema.js';
import { type Hints, hintsOf } from './hints.js';
import { asSurname, surnameOf } from './surnames.js';

/** What the reader made of a statement. */
export interface Read {
  readonly text: string;
  readonly sentence: Sentence;
  readonly statement: Statement;
  /** Names, places and words with a meaning of their own, outside quotation marks. */
  readonly terms: readonly Term[];
  /** What was worked out about it, by the function that did. */
  readonly known: Map<unknown, unknown>;
}

export interface Passage {
  readonly source: string;
  readonly locator: string;
  readonly text: string;
  /** The source's own words, and not an editor's. */
  readonly verbatim: boolean;
  /** In the order of the source, from 0. */
  readonly at: number;
  /** What it is found by: stems, concepts and places. */
  readonly keys: ReadonlySet<string>;
  /** Capitalised words behind its first, and all names: in lower case. */
  readonly names: ReadonlySet<string>;
  readonly hints: Hints;
  /** Read when first asked for; null for what is no statement. */
  read(): Read | null;
}

const isContent = ({ kind, quoted }: Term): boolean => !quoted && kind !== 'light' && kind !== 'saying';

/** What office-holder a description means is not known: it is a word like others. */
const NOBODY = {
  resolve: (term: Term): Term => (term.kind === 'description' ? { ...term, kind: 'word' } : asSurname(term)),
};

const NEVER = /^(?:i|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr)$/;

const namesIn = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens.flatMap((token, at) =>
      token.kind === 'word' &&
      token.capital &&
      !FUNCTION_WORDS.has(token.lower) &&
      !NEVER.test(token.lower) &&
      (at > 0 || tokens[1]?.capital === true)
        ? [token.lower]
        : [],
    ),
  );

/** Longer ones are tables and lists. In UTF-16. */
const LONGEST = 900;

/**
 * @param on the day that the source speaks of, `YYYY-MM-DD`, or null
 * @param words that were met before
 */
export function passageOf(
  source: string,
  fact: Fact,
  at: number,
  on: string | null,
  words: Map<string, Word>,
): Passage {
  let read: Read | null | undefined;
  const text = fact.text;
  const tokens = tokenize(text, words);
  const names = namesIn(tokens);
  return {
    source,
    locator: fact.locator,
    text,
    verbatim: fact.verbatim === true,
    at,
    keys: new Set([...searchTermsAmong(tokens), ...[...names].map(surnameOf)]),
    names,
    hints: hintsOf(text, tokens),
    read() {
      if (read !== undefined) return read;
      read = null;
      if (text.length > LONGEST) return null;
      const [sentence] = readText(text, { on }).sentences;
      if (sentence === undefined) return null;
      const statement = statementOf([sentence], NOBODY, on ?? '');
      read = { text, sentence, statement, terms: statement.terms.filter(isContent), known: new Map() };
      return read;
    },
  };
}
