/** Names on record that a name of a draft comes near to: all of its words but one. */
import { COMMON_GIVEN_NAMES, shortFormsOf } from '../reading/lexicon/given-names.js';
import { COMMON_SURNAMES } from '../reading/lexicon/surnames.js';
import {
  differInVowel,
  foldName,
  mayTransliterate,
  type Nearness,
  nearnessOf,
} from '../reading/near-names.js';
import { stemOf } from '../reading/stems.js';
import { tokenize } from '../reading/tokens.js';
import type { NewsRecord } from '../record/record.js';
import type { Organisation, Person } from '../record/schema.js';
import { isOfTheTime } from './in-living-memory.js';

export type Known =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'organisation'; readonly organisation: Organisation };

export interface NearMiss {
  readonly known: Known;
  /** The word of the draft's name that differs, and what stands there in the name on record. */
  readonly at: number;
  readonly right: string;
  /** `sure`: so near that nobody else is likely meant; `likely`: only if what is said fits as well. */
  readonly likelihood: 'sure' | 'likely';
}

export interface NearKnown {
  /** For a name of two words or more. Initials between are not counted. */
  full(words: readonly string[]): NearMiss[];
  /** For a surname, or an organisation's name of one word, standing alone. */
  lone(word: string): NearMiss[];
}

interface Entry {
  readonly known: Known;
  /** As on record, and folded. */
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly at: number;
}

/** Written in other letters than ours at home: their names have more than one spelling. */
const OTHER_LETTERS = new Set(
  `Russia Ukraine Belarus Bulgaria Serbia Georgia Armenia Greece Israel Iran Iraq Syria Lebanon Jordan Egypt Libya Tunisia
  Algeria Morocco Sudan Yemen Qatar Kuwait Oman Bahrain Palestine Afghanistan Pakistan India Bangladesh Nepal China Taiwan
  Japan Thailand Myanmar Cambodia Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Mongolia Ethiopia`
    .split(/\s+/)
    .concat(
      'Saudi Arabia',
      'South Korea',
      'North Korea',
      'United Arab Emirates',
      'North Macedonia',
      'Sri Lanka',
    ),
);

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const ARTICLE = /^the\s+/i;
/** One word in British spelling and in American: Defence and Defense. */
const spelledAtHome = (word: string): string =>
  word
    .replace(/our$/, 'or')
    .replace(/re$/, 'er')
    .replace(/ence$/, 'ense')
    .replace(/is(?=e|ation|ing)/, 'iz');

/** The words of a name, initials between and what follows it left out. */
export const nameWords = (name: string): string[] => {
  const words = tokenize(name)
    .filter((token) => token.kind === 'word')
    .map((token) => token.text)
    .filter((word) => !SUFFIX.test(foldName(word)));
  return words.filter((word, i) => i === 0 || i === words.length - 1 || foldName(word).length > 1);
};

const keyOf = (folded: readonly string[], at: number): string =>
  folded.map((word, i) => (i === at ? '*' : word)).join(' ');

const idOf = (known: Known): string => (known.kind === 'person' ? known.person.id : known.organisation.id);

export function nearKnownOf({
  people,
  organisations,
  asOf,
}: Pick<NewsRecord, 'people' | 'organisations' | 'asOf'>): NearKnown {
  const wild = new Map<string, Entry[]>();
  const alone = new Map<string, Entry[]>();
  // First names, and words that end or make up names on record: each is as likely what was meant.
  const taken = { given: new Set<string>(), other: new Set<string>() };
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else list.push(entry);
  };
  const addName = (known: Known, name: string, imported = false): void => {
    const words = nameWords(name);
    const folded = words.map(foldName);
    const last = words.length - 1;
    // Of thousands of imported names nearly every word is one: they would excuse every slip.
    if (!imported)
      folded.forEach((word, at) => {
        (known.kind === 'person' && at === 0 && last > 0 ? taken.given : taken.other).add(word);
      });
    const lone = { known, words, folded, at: last };
    if (!imported && (known.kind === 'person' || last === 0))
      add(alone, soundInitial(folded[last] ?? ''), lone);
    if (last === 0) return;
    folded.forEach((_, at) => {
      add(wild, keyOf(folded, at), { known, words, folded, at });
      if (known.kind === 'organisation' || at === 0) return;
      for (const short of shortFormsOf(folded[0] ?? ''))
        add(wild, keyOf([short, ...folded.slice(1)], at), { known, words, folded, at });
    });
  };
  for (const person of people) {
    if (person.imported && !isOfTheTime(person, asOf)) continue;
    for (const name of [person.name, ...person.variants])
      addName({ kind: 'person', person }, name, person.imported);
  }
  for (const organisation of organisations)
    for (const name of [organisation.name, ...organisation.variants])
      addName({ kind: 'organisation', organisation }, name.replace(ARTICLE, ''));

  const judge = (entry: Entry, word: string, single: boolean): NearMiss[] => {
    const { known, words, folded, at } = entry;
    const right = folded[at] ?? '';
    const wrong = foldName(word);
    const nearness = nearnessOf(wrong, right);
    if (nearness === 'same' || nearness === 'far') return [];
    const likelihood = single
      ? loneLikelihood(wrong, right, nearness)
      : known.kind === 'organisation'
        ? organisationLikelihood(wrong, right, nearness)
        : isTransliterated(known.person) && mayTransliterate(wrong, right)
          ? null
          : at === 0
            ? givenLikelihood(wrong, right, folded.at(-1) ?? '', nearness)
            : surnameLikelihood(wrong, nearness);
    if (likelihood === null) return [];
    const isTaken = (
      at === 0 && folded.length > 1 && known.kind === 'person' ? taken.given : taken.other
    ).has(wrong);
    if (isTaken && (single || known.kind === 'organisation')) return [];
    if (single && known.kind === 'person' && isTransliterated(known.person) && mayTransliterate(wrong, right))
      return [];
    return [{ known, at, right: words[at] ?? '', likelihood: isTaken ? 'likely' : likelihood }];
  };

  return {
    full(words) {
      const folded = words.map(foldName);
      const found = folded.flatMap((_, at) =>
        (wild.get(keyOf(folded, at)) ?? []).flatMap((entry) =>
          judge(entry, words[at] ?? '', false).map((one) => ({ ...one, at })),
        ),
      );
      return oneEach(found);
    },
    lone(word) {
      const folded = foldName(word);
      return oneEach((alone.get(soundInitial(folded)) ?? []).flatMap((entry) => judge(entry, word, true)));
    },
  };
}

const soundInitial = (folded: string): string => folded.replace(/^wr/, 'r').replace(/^kn/, 'n').slice(0, 1);

/** A name and its variants are one name on record. */
const oneEach = (found: readonly NearMiss[]): NearMiss[] => [
  ...new Map(found.map((one) => [`${one.known.kind} ${idOf(one.known)}`, one])).values(),
];

const isTransliterated = ({ offices }: Person): boolean =>
  offices.some(({ country }) => country !== undefined && OTHER_LETTERS.has(country));

type Likelihood = NearMiss['likelihood'] | null;

const surnameLikelihood = (wrong: string, nearness: Nearness): Likelihood =>
  nearness === 'close' && wrong.length > 3 && !COMMON_SURNAMES.has(wrong) ? 'sure' : 'likely';

const givenLikelihood = (wrong: string, right: string, surname: string, nearness: Nearness): Likelihood => {
  // Tom for Thomas, Steve for Steven, Christoph for Christopher: forms of one name, or somebody else.
  if (shortFormsOf(right).includes(wrong) || wrong.startsWith(right) || right.startsWith(wrong)) return null;
  if (nearness !== 'close') return 'likely';
  const common = COMMON_GIVEN_NAMES.has(wrong);
  if (!COMMON_SURNAMES.has(surname)) return !common || differInVowel(wrong, right) ? 'sure' : 'likely';
  return !common && !COMMON_GIVEN_NAMES.has(right) ? 'sure' : 'likely';
};

const organisationLikelihood = (wrong: string, right: string, nearness: Nearness): Likelihood =>
  nearness === 'close' &&
  right.length > 4 &&
  stemOf(wrong) !== stemOf(right) &&
  spelledAtHome(wrong) !== spelledAtHome(right)
    ? 'sure'
    : null;

const loneLikelihood = (wrong: string, right: string, nearness: Nearness): Likelihood =>
  nearness === 'close' && Math.min(wrong.length, right.length) > 4 && stemOf(wrong) !== stemOf(right)
    ? 'likely'
    : null;
