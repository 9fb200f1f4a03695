/** What a term stands for: the name, the place, the office or the words that begin at a token. */
import { isAdverb } from './grammar.js';
import { FUNCTION_WORDS, LIGHT_STEMS, SAYING_STEMS } from './lexicon/words.js';
import type { Name } from './names.js';
import { titleAt } from './offices.js';
import { byLower, byStem, type Match } from './phrases.js';
import { stemOf } from './stems.js';
import type { Term } from './terms.js';
import type { Token } from './tokens.js';
import { lexicon, places } from './vocabulary.js';

/** The part of a term that its own words tell. */
export interface Content extends Pick<Term, 'concepts' | 'parts' | 'kind' | 'title'> {
  /** Indices into the tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** How many tokens make a name that of a government: "the Biden administration", "Biden's administration". */
const governmentAfter = (tokens: readonly Token[], at: number): number => {
  const owned = tokens[at]?.lower === "'s" ? 1 : 0;
  return tokens[at + owned]?.lower === 'administration' ? owned + 1 : 0;
};

const ofName = (tokens: readonly Token[], at: number, name: Name): Content => {
  const named = (concepts: readonly string[], kind: Term['kind'], to: number): Content => ({
    concepts,
    parts: [],
    kind,
    title: null,
    from: at,
    to,
  });
  const owner = name.known[0];
  const government = governmentAfter(tokens, name.last);
  if (owner !== undefined && government > 0)
    return named([`administration:${owner}`], 'name', name.last + government);
  if (name.known.length > 0) return named(name.known, 'name', name.last);
  const place = places.longest(tokens, at, byLower);
  if (place !== null && place.length === name.last - name.first)
    return named(place.values, 'place', name.last);
  // "the Russia-Ukraine war": two places side by side are two.
  if (
    place !== null &&
    tokens
      .slice(at + place.length, name.last)
      .every((word, i) => word.capital && places.longest(tokens, at + place.length + i, byLower) !== null)
  )
    return named(place.values, 'place', at + place.length);
  const words = tokens
    .slice(name.first, name.last)
    .filter((word) => word.kind === 'word' && word.text.length > 1);
  const phrase = lexicon.longest(tokens, at, byStem);
  const whole = phrase !== null && phrase.length === name.last - name.first ? phrase.values : [];
  const concepts = [`name:${words.map(byLower).join(' ')}`, ...words.map(({ concept }) => concept), ...whole];
  return named(concepts, 'name', name.last);
};

/** An office-holder who is not named: "the Ukrainian leader". */
const ofDescription = (tokens: readonly Token[], at: number): Content | null => {
  const described = titleAt(tokens, at);
  if (described === null) return null;
  const { title, length } = described;
  if (title.rank === null || (title.country === null && title.of === null && length < 2)) return null;
  const lone = title.country === null && title.of === null && title.body === null;
  const definite = tokens[at]?.lower === 'the' || tokens[at - 1]?.lower === 'the';
  if (lone && !definite) return null;
  const concepts = tokens
    .slice(at, at + length)
    .flatMap((word) => (word.kind === 'word' && !FUNCTION_WORDS.has(word.lower) ? [word.concept] : []));
  return { concepts, parts: [], kind: 'description', title, from: at, to: at + length };
};

const kindOf = (saying: boolean, light: boolean): Term['kind'] =>
  saying ? 'saying' : light ? 'light' : 'word';

/** What tells how much or when, in the form of an adverb of manner. */
const NO_MANNER = /^(?:hard|late|near|most|large|main|short|bare|scarce|present|just|even|on|ear)ly$/;

/** "changed strategically" is met by "a strategic change". */
const ofAdjective = ({ lower }: Token): string[] => {
  if (lower.length < 7 || !isAdverb(lower) || NO_MANNER.test(lower)) return [];
  const bare = lower.endsWith('ically')
    ? lower.slice(0, -4)
    : lower.endsWith('ily')
      ? `${lower.slice(0, -3)}y`
      : lower.slice(0, -2);
  return [`word:${stemOf(bare)}`];
};

/** One word, by far the most common. */
const ofWord = (token: Token, at: number, meanings: readonly string[]): Content => ({
  concepts: [...meanings, token.concept, ...ofAdjective(token)],
  parts: [],
  kind: kindOf(SAYING_STEMS.has(token.stem), LIGHT_STEMS.has(token.stem)),
  title: null,
  from: at,
  to: at + 1,
});

const ofPhrase = (tokens: readonly Token[], at: number, phrase: Match<string>): Content => {
  const words = tokens.slice(at, at + phrase.length).filter((word) => !FUNCTION_WORDS.has(word.lower));
  const idiom = words.length < phrase.length && words[0] === tokens[at];
  return {
    concepts: phrase.values,
    parts: words.map((word) => [...(lexicon.longest([word], 0, byStem)?.values ?? []), word.concept]),
    kind: kindOf(false, !idiom && words.every((word) => LIGHT_STEMS.has(word.stem))),
    title: null,
    from: at,
    to: at + phrase.length,
  };
};

/** The content that begins at a token; null where there is none, as at a mark or a word of grammar alone. */
export const contentAt = (
  tokens: readonly Token[],
  at: number,
  nameAt: ReadonlyMap<number, Name>,
): Content | null => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const name = nameAt.get(token.start);
  if (name !== undefined) return ofName(tokens, at, name);
  const description = ofDescription(tokens, at);
  if (description !== null) return description;
  const place = token.capital ? places.longest(tokens, at, byLower) : null;
  if (place !== null)
    return {
      concepts: place.values,
      parts: [],
      kind: 'place',
      title: null,
      from: at,
      to: at + place.length,
    };
  const phrase = lexicon.longest(tokens, at, byStem);
  if (phrase !== null && phrase.length > 1) return ofPhrase(tokens, at, phrase);
  return FUNCTION_WORDS.has(token.lower) ? null : ofWord(token, at, phrase?.values ?? []);
};
