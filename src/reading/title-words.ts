/** The words that titles are made of, as tables: ranks, places, parties, chambers, and what stands before a rank. */
import { countries, states } from './lexicon/places.js';
import { RANKS } from './lexicon/ranks.js';
import { Phrases } from './phrases.js';
import type { Tense, Title } from './titles.js';
import { tokenize } from './tokens.js';

const lowers = (phrase: string): string[] => tokenize(phrase).map((token) => token.lower);

/** What a rank's words say: the rank, and the chamber or country that they imply. */
export interface RankEntry {
  readonly rank: string;
  readonly body: Title['body'];
  readonly country: string | null;
}

export const ranks = new Phrases<RankEntry>();
/** The lower-case words that a rank begins with. */
const rankBegins = new Set<string>();
for (const line of RANKS.trim().split('\n')) {
  const [head = '', phrases = ''] = line.split(' = ');
  const [rank = '', ...more] = head.split(' ');
  const body = more.includes('senate') ? 'senate' : more.includes('house') ? 'house' : null;
  const country = more.includes('us') ? 'United States' : null;
  const entry: RankEntry = { rank, body, country };
  for (const phrase of phrases.split(', ')) {
    const words = lowers(phrase);
    ranks.add(words, entry);
    rankBegins.add(words[0] ?? '');
  }
}

export type Place = { readonly kind: 'country' | 'state'; readonly name: string };
/** Countries with their peoples, and states. */
export const titlePlaces = new Phrases<Place>();
for (const country of countries) {
  const place: Place = { kind: 'country', name: country.name };
  for (const word of [...country.names, ...country.peoples]) titlePlaces.add(lowers(word), place);
}
/** By its postal code or AP's abbreviation, in lower case and without full stops. */
export const stateByAbbreviation = new Map<string, string>();
for (const state of states) {
  titlePlaces.add(lowers(state.name), { kind: 'state', name: state.name });
  for (const short of state.abbreviations) {
    stateByAbbreviation.set(short.toLowerCase().replace(/\./g, ''), state.name);
    if (short.includes('.')) titlePlaces.add(lowers(short), { kind: 'state', name: state.name });
  }
}

export const PARTIES: ReadonlyMap<string, Title['party']> = new Map([
  ['republican', 'Republican'],
  ['republicans', 'Republican'],
  ['gop', 'Republican'],
  ['democrat', 'Democratic'],
  ['democratic', 'Democratic'],
  ['democrats', 'Democratic'],
  ['independent', 'independent'],
]);
export const TENSES: ReadonlyMap<string, Tense> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['onetime', 'former'],
  ['retired', 'former'],
  ['late', 'former'],
  ['then', 'then'],
  ['incoming', 'future'],
  ['elect', 'future'],
]);
export const LESSER: ReadonlyMap<string, Title['lesser']> = new Map([
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['deputy', 'deputy'],
  ['assistant', 'deputy'],
]);
/** What may stand before a rank and says nothing of the office. */
export const PASSED: ReadonlySet<string> = new Set(
  'current now sitting longtime veteran senior junior top ranking first new second no 2 1 leading fellow embattled freshman moderate conservative liberal progressive outspoken wartime powerful'.split(
    ' ',
  ),
);
export const BODIES: ReadonlyMap<string, Title['body']> = new Map([
  ['senate', 'senate'],
  ['house', 'house'],
]);
export const DETERMINERS: ReadonlySet<string> = new Set('the a an his her its their our my'.split(' '));

/** The words that a title can begin with without a capital. With one, any word may be its owner's. */
export const TITLE_OPENERS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...rankBegins,
  ...TENSES.keys(),
  ...LESSER.keys(),
  ...PASSED,
  'independent',
]);
