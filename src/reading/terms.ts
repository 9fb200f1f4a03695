/**
 * The content of a sentence as terms: names, places, descriptions of office-holders, and words brought to the concepts
 * that the lexicon groups them under. Two sentences are compared by their terms.
 */
import { CONCEPTS } from './lexicon/concepts.js';
import { countries, states } from './lexicon/places.js';
import { FUNCTION_WORDS, LIGHT_STEMS, REVERSING_STEMS, SAYING_STEMS } from './lexicon/words.js';
import type { Name } from './names.js';
import { type Title, titleAt } from './offices.js';
import { Phrases } from './phrases.js';
import { overlappingAny, type Span } from './span.js';
import { stemOf } from './stems.js';
import { type Token, tokenize } from './tokens.js';

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

export interface Concept {
  readonly id: string;
  readonly opposite: string | null;
}

const lexicon = new Phrases<string>();
const opposites = new Map<string, Set<string>>();
const opposed = (a: string, b: string): void => {
  const known = opposites.get(a);
  if (known === undefined) opposites.set(a, new Set([b]));
  else known.add(b);
};
for (const line of CONCEPTS.split('\n')) {
  const [head, rest] = line.split(' = ');
  if (head === undefined || rest === undefined || line.startsWith('#')) continue;
  const [members = '', contraries = ''] = rest.split(' ! ');
  const id = `concept:${head.trim()}`;
  for (const member of members.split(',')) {
    lexicon.add(member.trim().split(' ').map(stemOf), id);
  }
  for (const contrary of contraries
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)) {
    opposed(id, `concept:${contrary}`);
    opposed(`concept:${contrary}`, id);
  }
}

/** The concepts that say the contrary of one. */
export const oppositesOf = (concept: string): ReadonlySet<string> => opposites.get(concept) ?? new Set();

const places = new Phrases<string>();
const lowers = (phrase: string): string[] => tokenize(phrase).map((token) => token.lower);
for (const country of countries) {
  for (const word of [...country.names, ...country.peoples, ...country.seats])
    places.add(lowers(word), `place:${country.name}`);
}
for (const state of states) {
  places.add(lowers(state.name), `place:${state.name}`);
  for (const short of state.abbreviations)
    if (short.includes('.')) places.add(lowers(short), `place:${state.name}`);
}
for (const continent of [
  'Europe European Europeans',
  'Africa African Africans',
  'Asia Asian',
  'Crimea Crimean',
  'Donbas',
  'West Western',
]) {
  const [name = '', ...more] = continent.split(' ');
  for (const word of [name, ...more]) places.add([word.toLowerCase()], `place:${name}`);
}

for (const [party, names] of [
  ['Republican', 'republican republicans gop'],
  ['Democratic', 'democrat democrats democratic'],
] as const) {
  for (const word of names.split(' ')) places.add([word], `party:${party}`);
}

const adjectives: ReadonlySet<string> = new Set([
  ...countries.flatMap((country) => country.peoples),
  'U.S.',
  'US',
  'UN',
  'U.N.',
  'EU',
  'Republican',
  'Republicans',
  'Democratic',
  'GOP',
  'Democrat',
]);

const CLAUSE_WORDS = new Set(
  'according but while although though whereas because unless if when who which whom until'.split(' '),
);
const NEGATORS = new Set([
  'not',
  "n't",
  'never',
  'cannot',
  'nobody',
  'none',
  'neither',
  'nor',
  'hardly',
  'nothing',
]);
const BE = new Set('be is are was were been being am get got gets'.split(' '));
const PARTICIPLE = /(?:ed|en|wn|ung|ught|eld|old|aid|ade|ept|one|ost|oken|iven|aken|een|un|ut|et)$/;

const NO_ADVERB =
  /(?:apply|supply|reply|rely|imply|comply|multiply|ally|rally|bully|fly|family|assembly|monopoly|italy|july|belly|jelly|tally)$/;
/** "… and that Russia did not.": the name is ruled out by what follows it. */
const deniedAfter = (tokens: readonly Token[], at: number): boolean =>
  /^(?:do|did|does|has|have|had|was|is|were|are|will|would|could|can)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? '') &&
  (tokens[at + 2] === undefined || tokens[at + 2]?.kind === 'mark');

const isAdverb = (word: string): boolean => word.endsWith('ly') && !NO_ADVERB.test(word);

const BEFORE_VERB = new Set(
  "to will would can could may might must shall should do does did n't not never he she it they we i you who that has have had 's 've 'd 'll also".split(
    ' ',
  ),
);

const ACTS = new Set(
  'order directive move decision step measure action policy change announcement instruction'
    .split(' ')
    .map(stemOf),
);

const pointsBack = (tokens: readonly Token[], at: number): boolean =>
  ACTS.has(tokens[at]?.stem ?? '') &&
  /^(?:the|this|that|these|those|his|her|its|their)$/.test(tokens[at - 1]?.lower ?? '') &&
  !/^(?:to|of|for|that|on)$/.test(tokens[at + 1]?.lower ?? '');

const PREPOSITIONS = new Set(
  'of in on at to for from with by about after before during over under against into toward towards through amid among between via as than'.split(
    ' ',
  ),
);

const prepositionBefore = (tokens: readonly Token[], at: number): string | null => {
  const before = tokens[at - 1]?.lower ?? '';
  const word = /^(?:the|a|an|his|her|its|their)$/.test(before) ? (tokens[at - 2]?.lower ?? '') : before;
  return PREPOSITIONS.has(word) ? word : null;
};

/** A word right after a subject or an auxiliary is a verb; so is one in -ed that no article or adjective precedes. */
const standsAsVerb = (tokens: readonly Token[], at: number, previous: Term | undefined): boolean => {
  const token = tokens[at];
  let before = at - 1;
  while (before >= 0 && isAdverb(tokens[before]?.lower ?? '')) before -= 1;
  const word = tokens[before];
  if (token === undefined || word === undefined || word.kind === 'mark') return false;
  if (word.lower === "'s" || isAdverb(token.lower)) return false;
  if (BEFORE_VERB.has(word.lower)) return true;
  const afterName =
    previous !== undefined &&
    (previous.kind === 'name' || (previous.kind === 'place' && !adjectives.has(previous.text))) &&
    previous.end === word.end;
  if (afterName)
    return (
      /(?:ed|s|en|ew|ld|nt|ke|ade|t)$/.test(token.lower) &&
      !token.hyphenated &&
      tokens[at + 1]?.kind !== undefined
    );
  return BE.has(word.lower);
};

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

interface Draft {
  concepts: readonly string[];
  parts?: readonly (readonly string[])[];
  kind: Term['kind'];
  title: Title | null;
  from: number;
  to: number;
}

const contentAt = (tokens: readonly Token[], at: number, nameAt: ReadonlyMap<number, Name>): Draft | null => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const name = nameAt.get(token.start);
  if (name !== undefined) {
    const government = tokens[name.last]?.lower;
    const owner = name.known[0];
    if (government === 'administration' && owner !== undefined) {
      return {
        concepts: [`administration:${owner}`],
        kind: 'name',
        title: null,
        from: at,
        to: name.last + 1,
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
    if (NEGATORS.has(token.lower) && !(token.lower === 'not' && next?.lower === 'only')) {
      negation = 6;
      continue;
    }
    if (token.lower === 'no' && next?.lower !== 'longer') {
      negation = 4;
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
    const verbal = /(?:ed|ing|s)$/.test(token.lower) || draft.kind === 'word';
    const negatable = draft.kind === 'word' || draft.kind === 'saying' || draft.kind === 'light';
    // A negation passes over words of little weight to what they lead to: "does not want peace".
    const negated =
      ((negation > 0 && draft.kind !== 'light') || exclusion) && negatable && !isAdverb(token.lower);
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
      kind: draft.kind === 'saying' && passive ? 'word' : draft.kind,
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
      verbal: draft.kind === 'word' && !token.capital && standsAsVerb(tokens, at, terms.at(-1)),
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

/** What place a whole name is or stands for: `Kremlin` for Russia. */
export function placesNamed(name: string): readonly string[] {
  const tokens = tokenize(name);
  const match = places.longest(tokens, 0, (word) => word.lower);
  return match?.length === tokens.length ? match.values : [];
}

/** Words brought to what they are indexed and searched under. */
export function searchTerms(text: string): string[] {
  const tokens = tokenize(text);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || FUNCTION_WORDS.has(token.lower)) continue;
    found.push(stemOf(token.lower));
    const phrase = lexicon.longest(tokens, at, (word) => word.stem);
    if (phrase !== null) found.push(...phrase.values);
    const place = token.capital ? places.longest(tokens, at, (word) => word.lower) : null;
    if (place !== null) found.push(...place.values);
  }
  return found;
}
