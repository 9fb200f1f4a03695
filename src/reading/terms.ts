/**
 * The content of a sentence as terms: names, places, descriptions of office-holders, and words brought to the concepts
 * that the lexicon groups them under. Two sentences are compared by their terms.
 */
import {
  BE,
  CLAUSE_WORDS,
  deniedAfter,
  isAdverb,
  isPassedOver,
  PARTICIPLE,
  pointsBack,
  prepositionBefore,
  standsAsVerb,
} from './grammar.js';
import { REVERSING_STEMS } from './lexicon/words.js';
import type { Name } from './names.js';
import { negationAt } from './negation.js';
import { overlappingAny, type Span } from './span.js';
import { type Content, contentAt } from './term-content.js';
import type { Title } from './titles.js';
import type { Token } from './tokens.js';
import { adjectives } from './vocabulary.js';

export interface Term extends Span {
  /**
   * What it may stand for: `concept:halt`, `word:vilnius`, `place:Ukraine`, `person:trump` or whatever the gazetteer
   * calls it, `name:haugh` for a name that it does not know. Two terms meet where they share one.
   */
  readonly concepts: readonly string[];
  /** For a phrase, what each of its content words may stand for: it is met by all of them as well. */
  readonly parts: readonly (readonly string[])[];
  readonly text: string;
  readonly stem: string;
  /** `description`: an office-holder who is not named (`the Ukrainian leader`), to be resolved by who knows offices. */
  readonly kind: 'name' | 'place' | 'description' | 'word' | 'light' | 'saying';
  readonly title: Title | null;
  /** Under a negation: `did not reject`, `no need`. */
  readonly negated: boolean;
  /** Named to be ruled out: `Russia` in `Ukraine, not Russia`. */
  readonly excluded: boolean;
  /** Takes back or puts in doubt what it governs. */
  readonly reversing: boolean;
  /** Counts the clauses of the sentence from 0. */
  readonly clause: number;
  /** A participle after a form of `be`: what stands before it is not its subject. */
  readonly passive: boolean;
  /** After `by`. */
  readonly agent: boolean;
  /** After a possessive: `Russia's invasion`. */
  readonly possessed: boolean;
  /** After the adjective of a country: `the Russian invasion`. */
  readonly ofNation: boolean;
  /** An act named by a noun that points back (`the order`, `this move`): it may be any act that a fact names first. */
  readonly anaphoric: boolean;
  /** The preposition directly before it, an article aside. */
  readonly preposition: string | null;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Stands where a verb stands: after a name, a pronoun, an auxiliary or `to`. */
  readonly verbal: boolean;
}

/** A verb with a meaning of its own, not `make` or `take`. */
export const isVerb = (term: Term): boolean => term.kind === 'word' && term.verbal;

/** Names, places and the like: what cannot be missing from the evidence. */
export const isEntity = (term: Term): boolean =>
  term.kind === 'name' || term.kind === 'place' || term.kind === 'description';

/** What the terms are read with. All spans are over the same text as the tokens. */
export interface TermContext {
  readonly names: readonly Name[];
  /** Titles that belong to a name: they are judged by themselves and are no terms. */
  readonly titles: readonly Span[];
  /** Dates and quantities: compared by value, no terms. */
  readonly values: readonly Span[];
  readonly quoted: readonly Span[];
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set(';:—–()');
const ENDS_NEGATION: ReadonlySet<string> = new Set(',;:—–()”"');
const LINKS: ReadonlySet<string> = new Set([',', 'and', 'or']);
const isLinked = (token: Token | undefined): boolean => token !== undefined && LINKS.has(token.lower);

const wordsOf = (tokens: readonly Token[], { from, to }: Content): string =>
  to === from + 1
    ? (tokens[from]?.text ?? '')
    : tokens
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');

const BEGINNING: ReadonlySet<string> = new Set(['start', 'begin']);

/** To start a war is an act; to start doing something adds little to the doing. */
const isBeginning = (tokens: readonly Token[], at: number): boolean =>
  BEGINNING.has(tokens[at]?.stem ?? '') && /^(?:the|a|an|this)$/.test(tokens[at + 1]?.lower ?? '');

/** "probably won't", "likely not": what is denied is that it is likely. */
const deniesNext = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 3).some((token) => /^(?:not|n't|never)$/.test(token.lower));

const isPassive = (token: Token, kind: Term['kind'], before: Token | undefined): boolean =>
  BE.has(before?.lower ?? '') &&
  PARTICIPLE.test(token.lower) &&
  token.lower !== 'said' &&
  token.lower !== 'told' &&
  (kind !== 'light' || /(?:ed|ing|s)$/.test(token.lower));

/** The terms of some tokens, in order. */
export function readTerms(tokens: readonly Token[], context: TermContext): Term[] {
  const isTitle = overlappingAny(context.titles);
  const isValue = overlappingAny(context.values);
  const isQuoted = overlappingAny(context.quoted);
  const nameAt = new Map(context.names.map((name) => [name.start, name]));
  const lastUnpassed = lastBefore(tokens, (token) => !isPassedOver(token));
  const lastFirm = lastBefore(
    tokens,
    (token) => !(isAdverb(token.lower) || token.lower === 'not' || token.lower === "n't"),
  );
  const terms: Term[] = [];
  let clause = 0;
  let negation = 0; // how many words it still reaches over
  let exclusion = false;
  let by = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'mark') {
      if (OPENS_CLAUSE.has(token.text)) clause += 1;
      if (ENDS_NEGATION.has(token.text)) {
        negation = 0;
        exclusion = false;
      }
      continue;
    }
    if (CLAUSE_WORDS.has(token.lower)) {
      clause += 1;
      negation = 0;
    }
    const negating = negationAt(tokens, at);
    if (negating !== null) {
      negation = negating.reach ?? negation;
      exclusion ||= negating.excludes;
      at += negating.length - 1;
      continue;
    }
    if (token.lower === 'by') by = 4;
    if (isTitle(token) || isValue(token)) continue;
    const content = contentAt(tokens, at, nameAt);
    if (content === null) {
      if (negation > 0) negation -= 1;
      if (by > 0) by -= 1;
      continue;
    }
    const { kind, to } = content;
    const before = tokens[at - 1];
    const previous = terms.at(-1);
    const after = tokens[to];
    const negatable = kind === 'word' || kind === 'saying' || kind === 'light';
    // A negation passes over words of little weight to what they lead to: "does not want peace"; not so in "no need", "not known".
    const noNeed =
      (token.stem === 'need' && before?.lower === 'no') || (token.lower === 'known' && negation > 0);
    const negated =
      ((negation > 0 && (kind !== 'light' || noNeed)) || exclusion) && negatable && !isAdverb(token.lower);
    const unlikely =
      !negated && (token.lower === 'probably' || token.lower === 'likely') && deniesNext(tokens, at);
    if (negated) negation = 0;
    else if (negation > 0) negation -= 1;
    const passive = negatable && isPassive(token, kind, tokens[lastFirm(at)]);
    terms.push({
      start: token.start,
      end: tokens[to - 1]?.end ?? token.end,
      concepts: content.concepts,
      parts: content.parts,
      text: wordsOf(tokens, content),
      stem: token.stem,
      // "was confirmed", "was announced": an act, not a handing over of the word.
      kind: noNeed || isBeginning(tokens, at) || (kind === 'saying' && passive) ? 'word' : kind,
      title: content.title,
      negated: negated || unlikely,
      excluded: !negatable && (exclusion || deniedAfter(tokens, to)),
      reversing: kind !== 'name' && kind !== 'place' && REVERSING_STEMS.has(token.stem),
      clause,
      passive,
      agent: by > 0,
      possessed: before?.lower === "'s",
      ofNation: previous?.end === before?.end && adjectives.has(previous?.text ?? ''),
      anaphoric: negatable && pointsBack(tokens, at),
      preposition: prepositionBefore(tokens, at),
      quoted: isQuoted(token),
      verbal:
        (kind === 'word' || kind === 'light') &&
        !token.capital &&
        standsAsVerb(tokens, at, lastUnpassed(at), previous),
    });
    // "by China, Russia and others": all of a list are the agent.
    if (by > 0) by = isLinked(after) ? 4 : 0;
    // "not Russia or China": a list is ruled out whole; what follows it is not.
    const listed = (isLinked(after) || after?.lower === 'nor') && tokens[to + 1]?.capital === true;
    if (exclusion && !listed) exclusion = false;
    at = to - 1;
  }
  return terms;
}

/**
 * For indices that only rise: the index of the last token before one that is of a kind; -1 where there is none. Each
 * token is asked about once, so that a long run of the others costs no more than its length.
 */
const lastBefore = (
  tokens: readonly Token[],
  isOfKind: (token: Token) => boolean,
): ((at: number) => number) => {
  let asked = 0;
  let last = -1;
  return (at) => {
    for (; asked < at; asked += 1) {
      const token = tokens[asked];
      if (token !== undefined && isOfKind(token)) last = asked;
    }
    return last;
  };
};
