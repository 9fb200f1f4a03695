/** The vocabulary that words are brought to: concepts with their contraries, and the names of places and parties. */
import { CONCEPTS } from './lexicon/concepts.js';
import { countries, states } from './lexicon/places.js';
import { FUNCTION_WORDS } from './lexicon/words.js';
import { byLower, byStem, Phrases } from './phrases.js';
import { stemOf } from './stems.js';
import { type Token, tokenize } from './tokens.js';

/** Phrases by stem, each with the concepts that it may stand for. */
export const lexicon = new Phrases<string>();
const opposites = new Map<string, Set<string>>();
const NONE: ReadonlySet<string> = new Set();
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
export const oppositesOf = (concept: string): ReadonlySet<string> => opposites.get(concept) ?? NONE;

/** Places and parties by their lower-case words. */
export const places = new Phrases<string>();
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

/** Words that tell whose something is, and are no subject by themselves. */
export const adjectives: ReadonlySet<string> = new Set([
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

/** What place a whole name is or stands for: `Kremlin` for Russia. */
export function placesNamed(name: string): readonly string[] {
  const tokens = tokenize(name);
  const match = places.longest(tokens, 0, byLower);
  return match?.length === tokens.length ? match.values : [];
}

/** What a whole name means as words: `Cyber Command` for what a cyber arm is. */
export function conceptsNamed(name: string): readonly string[] {
  const tokens = tokenize(name);
  const match = lexicon.longest(tokens, 0, byStem);
  return match !== null && match.length > 1 && match.length === tokens.length ? match.values : [];
}

/** Words brought to what they are indexed and searched under. */
export const searchTerms = (text: string): string[] => searchTermsAmong(tokenize(text));

/** The same of a text whose tokens are known. */
export function searchTermsAmong(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || FUNCTION_WORDS.has(token.lower)) continue;
    found.push(token.kind === 'word' ? token.stem : stemOf(token.lower));
    const phrase = lexicon.longest(tokens, at, byStem);
    if (phrase !== null) found.push(...phrase.values);
    const place = token.capital ? places.longest(tokens, at, byLower) : null;
    if (place !== null) found.push(...place.values);
  }
  return found;
}
