/**
 * The content of a sentence as terms: names, places, descriptions of office-holders, and words brought to the concepts
 * that the lexicon groups them under. Two sentences are compared by their terms.
 */
import {
  BE,
  CLAUSE_WORDS,
  deniedAfter,
  isAdverb,
  NEGATORS,
  PARTICIPLE,
  pointsBack,
  prepositionBefore,
  standsAsVerb,
} from './grammar.js';
import { FUNCTION_WORDS, LIGHT_STEMS, REVERSING_STEMS, SAYING_STEMS } from './lexicon/words.js';
import type { Name } from './names.js';
import { type Title, titleAt } from './offices.js';
import { overlappingAny, type Span } from './span.js';
import type { Token } from './tokens.js';
import { adjectives, lexicon, places } from './vocabulary.js';

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

/** Adjectives by their endings: what `less` takes back. */
const GRADED = /(?:ile|ful|ive|ous|able|ible|ant|ic|ly)$/;

/** What the terms are read with. All spans are over the same text as the tokens. */
export interface TermContext {
  readonly names: readonly Name[];
  /** Titles that belong to a name: they are judged by themselves and are no terms. */
  readonly titles: readonly Span[];
  /** Dates and quantities: compared by value, no terms. */
  readonly values: readonly Span[];
  readonly quoted: readonly Span[];
}

interface Draft {
  concepts: readonly string[];
  parts?: readonly (readonly string[])[];
  kind: Term['kind'];
  title: Title | null;
  from: number;
  to: number;
}

/** To start a war is an act; to start doing something adds little to the doing. */
const isBeginning = (tokens: readonly Token[], at: number): boolean =>
  /^(?:start|begin)$/.test(tokens[at]?.stem ?? '') && /^(?:the|a|an|this)$/.test(tokens[at + 1]?.lower ?? '');

/** How many tokens make a name that of a government: "the Biden administration", "Biden's administration". */
const governmentAfter = (tokens: readonly Token[], at: number): number => {
  const owned = tokens[at]?.lower === "'s" ? 1 : 0;
  return tokens[at + owned]?.lower === 'administration' ? owned + 1 : 0;
};

const contentAt = (tokens: readonly Token[], at: number, nameAt: ReadonlyMap<number, Name>): Draft | null => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const name = nameAt.get(token.start);
  if (name !== undefined) {
    const government = governmentAfter(tokens, name.last);
    const owner = name.known[0];
    if (government > 0 && owner !== undefined) {
      return {
        concepts: [`administration:${owner}`],
        kind: 'name',
        title: null,
        from: at,
        to: name.last + government,
      };
    }
    if (name.known.length > 0)
      return { concepts: name.known, kind: 'name', title: null, from: at, to: name.last };
    const parts = tokens
      .slice(name.first, name.last)
      .filter((word) => word.kind === 'word' && word.text.length > 1);
    const place = places.longest(tokens, at, (word) => word.lower);
    if (place !== null && place.length === name.last - name.first) {
      return { concepts: place.values, kind: 'place', title: null, from: at, to: name.last };
    }
    // "the Russia-Ukraine war": two places side by side are two.
    if (
      place !== null &&
      tokens
        .slice(at + place.length, name.last)
        .every(
          (word, i) =>
            word.capital && places.longest(tokens, at + place.length + i, (one) => one.lower) !== null,
        )
    ) {
      return { concepts: place.values, kind: 'place', title: null, from: at, to: at + place.length };
    }
    const phrase = lexicon.longest(tokens, at, (word) => word.stem);
    const concepts = [
      `name:${parts.map((word) => word.lower).join(' ')}`,
      ...parts.map((word) => `word:${word.stem}`),
    ];
    return {
      concepts:
        phrase !== null && phrase.length === name.last - name.first
          ? [...concepts, ...phrase.values]
          : concepts,
      kind: 'name',
      title: null,
      from: at,
      to: name.last,
    };
  }
  const described = titleAt(tokens, at);
  if (
    described !== null &&
    described.title.rank !== null &&
    (described.title.country !== null || described.title.of !== null || described.length > 1)
  ) {
    const lone =
      described.title.country === null && described.title.of === null && described.title.body === null;
    const definite = tokens[at]?.lower === 'the' || tokens[at - 1]?.lower === 'the';
    if (!lone || definite) {
      return {
        concepts: conceptsOf(tokens, at, described.length),
        kind: 'description',
        title: described.title,
        from: at,
        to: at + described.length,
      };
    }
  }
  const place = token.capital ? places.longest(tokens, at, (word) => word.lower) : null;
  if (place !== null)
    return { concepts: place.values, kind: 'place', title: null, from: at, to: at + place.length };
  const phrase = lexicon.longest(tokens, at, (word) => word.stem);
  if (FUNCTION_WORDS.has(token.lower) && (phrase === null || phrase.length === 1)) return null;
  const length = phrase?.length ?? 1;
  const words = tokens.slice(at, at + length).filter((word) => !FUNCTION_WORDS.has(word.lower));
  const parts = words.map((word) => [
    ...(lexicon.longest([word], 0, (one) => one.stem)?.values ?? []),
    `word:${word.stem}`,
  ]);
  const [only] = parts;
  const concepts = [...new Set([...(phrase?.values ?? []), ...(length === 1 ? (only ?? []) : [])])];
  const saying = SAYING_STEMS.has(token.stem) && length === 1;
  const idiom = length > 1 && words.length < length && !FUNCTION_WORDS.has(token.lower);
  const light = !idiom && words.every((word) => LIGHT_STEMS.has(word.stem));
  return {
    concepts,
    kind: saying ? 'saying' : light ? 'light' : 'word',
    title: null,
    from: at,
    to: at + length,
    parts: length > 1 ? parts : [],
  };
};

const conceptsOf = (tokens: readonly Token[], at: number, length: number): string[] => {
  const concepts: string[] = [];
  for (const token of tokens.slice(at, at + length)) {
    if (token.kind !== 'word' || FUNCTION_WORDS.has(token.lower)) continue;
    concepts.push(`word:${token.stem}`);
  }
  return concepts;
};

/** The terms of some tokens, in order. */
export function readTerms(tokens: readonly Token[], context: TermContext): Term[] {
  const isTitle = overlappingAny(context.titles);
  const isValue = overlappingAny(context.values);
  const isQuoted = overlappingAny(context.quoted);
  const nameAt = new Map(context.names.map((name) => [name.start, name]));
  const terms: Term[] = [];
  let clause = 0;
  let negation = 0; // how many words it still reaches over
  let exclusion = false;
  let without = false;
  let by = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const next = tokens[at + 1];
    if (token.kind === 'mark') {
      if (/^[;:—–()]$/.test(token.text)) clause += 1;
      if (/^[,;:—–()”"]$/.test(token.text)) {
        negation = 0;
        exclusion = false;
      }
      continue;
    }
    if (CLAUSE_WORDS.has(token.lower)) {
      clause += 1;
      negation = 0;
    }
    const contrast =
      ((token.lower === 'not' || token.lower === 'rather' || token.lower === 'instead') &&
        /^[,—–(]$/.test(tokens[at - 1]?.text ?? '')) ||
      (token.lower === 'not' &&
        /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? '') &&
        next?.capital === true) ||
      (token.lower === 'rather' && next?.lower === 'than') ||
      (token.lower === 'instead' && next?.lower === 'of');
    if (contrast) {
      exclusion = true;
      continue;
    }
    // "not only", "not all", "not the only one": what follows is not denied.
    const limits =
      token.lower === 'not' &&
      /^(?:only|all|every|everyone|just|merely|the only)$/.test(
        next?.lower === 'the' ? `the ${tokens[at + 2]?.lower ?? ''}` : (next?.lower ?? ''),
      );
    if (NEGATORS.has(token.lower) && !limits) {
      negation = 6;
      continue;
    }
    if (token.lower === 'no' && next?.lower === 'means') {
      negation = 6;
      at += 1;
      continue;
    }
    if (token.lower === 'no' && next?.lower !== 'longer') {
      negation = 4;
      continue;
    }
    // "less hostile" takes back the hostility.
    if (token.lower === 'less' && next?.kind === 'word' && GRADED.test(next.lower)) {
      negation = 1;
      continue;
    }
    if (token.lower === 'no' && next?.lower === 'longer') {
      negation = 6;
      at += 1;
      continue;
    }
    if (token.lower === 'without') {
      without = /ing$/.test(next?.lower ?? '');
      if (without) negation = 2;
      continue;
    }
    if (token.lower === 'by') by = 4;
    if (isTitle(token) || isValue(token)) continue;
    const draft = contentAt(tokens, at, nameAt);
    if (draft === null) {
      if (negation > 0) negation -= 1;
      if (by > 0) by -= 1;
      continue;
    }
    const last = tokens[draft.to - 1] ?? token;
    const verbal = /(?:ed|ing|s)$/.test(token.lower) || draft.kind === 'word' || draft.kind === 'saying';
    const negatable = draft.kind === 'word' || draft.kind === 'saying' || draft.kind === 'light';
    // A negation passes over words of little weight to what they lead to: "does not want peace"; not so in "no need", "not known".
    const noNeed =
      (token.stem === 'need' && tokens[at - 1]?.lower === 'no') || (token.lower === 'known' && negation > 0);
    const negated =
      ((negation > 0 && (draft.kind !== 'light' || noNeed)) || exclusion) &&
      negatable &&
      !isAdverb(token.lower);
    if (negated) negation = 0;
    else if (negation > 0) negation -= 1;
    let be = at - 1;
    while (
      be >= 0 &&
      (isAdverb(tokens[be]?.lower ?? '') || tokens[be]?.lower === 'not' || tokens[be]?.lower === "n't")
    )
      be -= 1;
    const passive =
      verbal &&
      negatable &&
      BE.has(tokens[be]?.lower ?? '') &&
      PARTICIPLE.test(token.lower) &&
      !/^(?:said|told)$/.test(token.lower);
    terms.push({
      start: token.start,
      end: last.end,
      concepts: draft.concepts,
      parts: draft.parts ?? [],
      text: tokens
        .slice(draft.from, draft.to)
        .map((word) => word.text)
        .join(' '),
      stem: token.stem,
      // "was confirmed", "was announced": an act, not a handing over of the word.
      kind: noNeed || isBeginning(tokens, at) || (draft.kind === 'saying' && passive) ? 'word' : draft.kind,
      title: draft.title,
      negated,
      excluded: !negatable && (exclusion || deniedAfter(tokens, draft.to)),
      reversing: draft.kind !== 'name' && draft.kind !== 'place' && REVERSING_STEMS.has(token.stem),
      clause,
      passive,
      agent: by > 0,
      possessed: tokens[at - 1]?.lower === "'s",
      ofNation: terms.at(-1)?.end === tokens[at - 1]?.end && adjectives.has(terms.at(-1)?.text ?? ''),
      anaphoric: negatable && pointsBack(tokens, at),
      preposition: prepositionBefore(tokens, at),
      quoted: isQuoted(token),
      verbal:
        (draft.kind === 'word' || draft.kind === 'light') &&
        !token.capital &&
        standsAsVerb(tokens, at, terms.at(-1)),
    });
    // "by China, Russia and others": all of a list are the agent.
    if (by > 0) by = /^(?:,|and|or)$/.test(tokens[draft.to]?.lower ?? '') ? 4 : 0;
    // "not Russia or China": a list is ruled out whole; what follows it is not.
    const listed =
      /^(?:,|and|or|nor)$/.test(tokens[draft.to]?.lower ?? '') && tokens[draft.to + 1]?.capital === true;
    if (exclusion && !listed) exclusion = false;
    at = draft.to - 1;
  }
  return terms;
}
