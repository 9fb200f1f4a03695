/** `X is a song` where the other text says that X is a town: what nothing can be both of. */
import { FUNCTION_WORDS, LIGHT_STEMS } from '../../reading/lexicon/words.js';
import type { Sentence } from '../../reading/read.js';
import type { Token } from '../../reading/tokens.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

/** A noun that a sentence says its subject is, and the words before the verb. */
interface Predicate {
  readonly noun: Token;
  readonly subject: readonly Token[];
  /** All words of the predicate up to its first preposition. */
  readonly words: readonly Token[];
}

const COPULA = /^(?:is|are|was|were|be)$/;
const ARTICLE = /^(?:an?|the|one)$/;
/** No further from the verb than this: a longer run is no plain predicate. */
const LENGTH = 12;

/** What follows `is a`, up to the preposition, the verb or the mark that ends it. */
export function predicateOf({ tokens, terms, quotations }: Sentence): Predicate | null {
  const at = tokens.findIndex((token) => COPULA.test(token.lower));
  if (at < 1 || !ARTICLE.test(tokens[at + 1]?.lower ?? '')) return null;
  const subject = tokens
    .slice(0, at)
    .filter((token) => token.kind === 'word' && !FUNCTION_WORDS.has(token.lower));
  const words: Token[] = [];
  for (const token of tokens.slice(at + 2, at + 2 + LENGTH)) {
    const ends =
      token.kind === 'mark' ||
      (FUNCTION_WORDS.has(token.lower) && token.lower !== 'and') ||
      /^\p{L}{3,}(?:ed|ing)$/u.test(token.lower);
    if (ends && words.length > 0) break;
    if (token.kind === 'word') words.push(token);
  }
  const noun = words.at(-1);
  if (noun === undefined || subject.length === 0 || noun.lower === 'and') return null;
  if (
    terms.some((term) => term.start <= noun.start && noun.start < term.end && (term.negated || term.quoted))
  )
    return null;
  return quotations.length > 0 ? null : { noun, subject, words };
}

export function categories(draft: Draft): Remark[] {
  const { other, about } = draft;
  const own = predicateOf(draft.sentence);
  if (own === null || own.noun.capital || LIGHT_STEMS.has(own.noun.stem)) return [];
  for (const line of about) {
    const there = predicateOf(line.sentence);
    if (there === null) continue;
    if (!there.subject.some((token) => own.subject.some((word) => word.stem === token.stem))) continue;
    const { thesaurus } = other;
    // Both are so described: `a recording space`, `a recording facility`.
    if (there.words.some(({ stem }) => own.words.some((word) => word.stem === stem))) continue;
    // Any word of the line that the noun may answer to leaves it open.
    if (line.words.some(({ stem }) => thesaurus.related(own.noun.stem, stem))) continue;
    if (!thesaurus.exclusive(own.noun.stem, there.noun.stem)) continue;
    return [
      {
        messageId: 'otherKindThere',
        data: { there: there.words.map((token) => token.text).join(' ') },
        start: own.noun.start,
        end: own.noun.end,
        expected: [],
        citations: [citeLine(line, 'contradicts')],
      },
    ];
  }
  return [];
}
