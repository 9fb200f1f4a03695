/**
 * Who is who in one article: its full names, which surnames stand for them, and whom descriptions mean. Where two could be
 * meant nobody is.
 */

import { MENS_NAMES, WOMENS_NAMES } from '../../reading/lexicon/first-names.js';
import { COMMON_GIVEN_NAMES } from '../../reading/lexicon/given-names.js';
import { titleAt } from '../../reading/offices.js';
import type { Sentence } from '../../reading/read.js';
import { tokenize } from '../../reading/tokens.js';
import { nameWords, peopleByName } from '../../record/names.js';
import type { NewsRecord } from '../../record/record.js';
import type { Organisation, Person } from '../../record/schema.js';
import { outletNamed } from './outlets.js';

export type KnownNames = Pick<NewsRecord, 'people'> & Partial<Pick<NewsRecord, 'organisations'>>;

export interface Cast {
  /** The name as fully as the article gives it: `Mike Waltz` for `Waltz`; the name itself where it gives no other. */
  fullName(name: string): string;
  /** The person or organisation of the record that a name means. */
  idOf(name: string): string | null;
  personIdOf(name: string): string | null;
  /** Somebody, and no organisation, place or paper, as far as the article tells. */
  isPerson(name: string): boolean;
  /** Whom a description means: `the U.S. president`, where the article gives that office to one person alone. */
  describedBy(words: string): string | null;
}

const JUNIOR = /^(?:jr|sr|ii|iii|iv)$/;
export const isGivenName = (word: string): boolean =>
  COMMON_GIVEN_NAMES.has(word) || MENS_NAMES.has(word) || WOMENS_NAMES.has(word);

const surnameOf = (words: readonly string[]): string =>
  words.filter((word) => !JUNIOR.test(word)).at(-1) ?? '';

/** What stands before a name although no office is read from it: "Transport Minister Ann Roe", "Neighbour Ann Roe". */
const CALLED =
  /^(?:minister|judge|justice|attorney|lawyer|councilm[ae]n|councilwom[ae]n|councillor|neighbou?r|commissioner|magistrate|detective|inspector|sergeant|sgt|constable|superintendent|captain|lieutenant|colonel|major|general|admiral|commander|officer|bishop|archbishop|cardinal|pope|rabbi|imam|pastor|reverend|father|sister|king|queen|prince|princess|duke|sir|dame|lord|lady|dr|doctor|professor|president|chairman|chairwoman|chair|chief|director|mayor|governor|senator|congressman|congresswoman|representative|secretary|spokesman|spokeswoman|spokesperson|ambassador|envoy|deputy|premier|chancellor|treasurer|sheriff|coach|manager|striker|captain|goalkeeper|analyst|economist|adviser|advisor|aide|speaker|prosecutor|reporter|correspondent|editor|author|novelist|actor|actress|singer|survivor|resident|student|teacher|leader|founder|owner|executive|coordinator|organizer|activist|strategist|consultant|negotiator|democrat|republican|rep|sen|gov)$/i;

/** A run of capitals as title and name: Ann Roe of "Transport Minister Ann Roe". */
export function withoutTitle(name: string): { readonly title: string | null; readonly name: string } {
  const words = name.split(' ');
  for (let i = words.length - 2; i >= 0; i -= 1) {
    if (!CALLED.test(words[i] ?? '')) continue;
    const rest = words.slice(i + 1);
    const whole = rest.length > 1 || i === 0;
    if (
      whole &&
      rest.every((word) => /^\p{Lu}|^(?:de|da|van|von|der|bin|al)$/u.test(word)) &&
      !/^(?:of|for)$/.test(rest[0] ?? '')
    )
      return { title: words.slice(0, i + 1).join(' '), name: rest.join(' ') };
  }
  return { title: null, name };
}

interface Full {
  readonly name: string;
  readonly words: readonly string[];
  times: number;
}

/** `Donald Trump` and `Donald J. Trump`, `JD Vance` and `J.D. Vance`. */
const alike = (one: Full, other: Full): boolean =>
  one.words[0] === other.words[0] && surnameOf(one.words) === surnameOf(other.words);

/** A run of capitals before a name: "Recommended Article Ann Roe" is Ann Roe. */
const swallows = (long: Full, short: Full): boolean =>
  long.words.length > short.words.length &&
  short.words.length > 1 &&
  isGivenName(short.words[0] ?? '') &&
  long.words.slice(-short.words.length).join(' ') === short.words.join(' ');

/** No article has more people of one surname: what is beyond that is no text of anybody's. */
const MOST_OF_A_SURNAME = 100;

/** Full names by their last word. */
function fullNamesIn(sentences: readonly Sentence[]): Map<string, Full[]> {
  const byText = new Map<string, Full>();
  for (const { names, tokens } of sentences)
    for (const { text, first, last } of names) {
      if (last - first < 2) continue;
      // "the Roe-Lowe dispute"
      if (tokens.slice(first + 1, last).every(({ hyphenated }) => hyphenated)) continue;
      const { name } = withoutTitle(text);
      if (!name.includes(' ')) continue;
      const known = byText.get(name);
      if (known === undefined) byText.set(name, { name, words: nameWords(name), times: 1 });
      else known.times += 1;
    }
  const bySurname = new Map<string, Full[]>();
  for (const full of byText.values()) {
    if (full.words.length < 2) continue;
    const surname = surnameOf(full.words);
    const others = bySurname.get(surname);
    if (others === undefined) bySurname.set(surname, [full]);
    else if (others.length < MOST_OF_A_SURNAME) others.push(full);
  }
  return bySurname;
}

const best = (fulls: readonly Full[]): Full | undefined =>
  [...fulls].sort((a, b) => b.times - a.times || a.words.length - b.words.length)[0];

/** Of thousands of people those of whom a text can speak: all of whose surname it has. */
function peopleIn(people: readonly Person[], words: ReadonlySet<string>): Person[] {
  const last = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
  const may = (name: string): boolean =>
    words.has(last(name).toLowerCase()) || words.has(surnameOf(nameWords(name)));
  return people.filter(({ name, variants, imported }) =>
    imported ? words.has(last(name).toLowerCase()) : [name, ...variants].some(may),
  );
}

/** A name is asked for as often as the text has it. */
const remembered = <T>(answer: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = answer(name);
    known.set(name, found);
    return found;
  };
};

const bare = (name: string): string => nameWords(name.replace(/^the /i, '')).join(' ');

export function castOf(sentences: readonly Sentence[], { people, organisations = [] }: KnownNames): Cast {
  const words = new Set<string>();
  if (people.length > 0)
    for (const { tokens } of sentences)
      for (const token of tokens)
        if (token.capital) words.add(token.lower).add(nameWords(token.text).at(-1) ?? '');
  const known = peopleIn(people, words);
  const named = peopleByName({ people: known });
  const bodies = new Map<string, Organisation>(
    organisations.flatMap((one) =>
      [one.name, ...one.variants].map((name): [string, Organisation] => [bare(name), one]),
    ),
  );
  const bySurname = fullNamesIn(sentences);
  const titled = new Map<string, Set<string>>();
  const holders: {
    readonly name: string;
    readonly rank: string;
    readonly country: string | null;
    readonly body: string | null;
  }[] = [];

  /** Those of a surname that swallow no other. */
  const freeOf = remembered((surname: string): readonly Full[] => {
    const all = bySurname.get(surname) ?? [];
    return all.filter((one) => !all.some((other) => other !== one && swallows(one, other)));
  });
  const fullName = remembered((written: string): string => {
    const { name } = withoutTitle(written);
    const own = nameWords(name);
    const surname = surnameOf(own);
    const all = bySurname.get(surname) ?? [];
    const free = freeOf(surname);
    // A run of capitals that names a thing may end like a name: "Hurricane Roe".
    const likely = free.filter((one) => isGivenName(one.words[0] ?? '') || titled.has(one.name));
    const fulls = likely.length > 0 ? likely : free;
    if (own.length === 1) {
      const first = fulls[0];
      if (first === undefined || !fulls.every((one) => alike(one, first))) return name;
      return best(fulls)?.name ?? name;
    }
    const self = all.find((one) => one.name === name);
    if (self === undefined) return name;
    const within = fulls.find((one) => one !== self && swallows(self, one));
    return best(fulls.filter((one) => alike(one, within ?? self)))?.name ?? name;
  });
  /** By the last word of their titles: whom "the bishop" can mean. */
  const byTitle = new Map<string, Set<string>>();
  const called = (title: string, full: string): void => {
    const head = title.toLowerCase().split(' ').at(-1) ?? '';
    byTitle.set(head, (byTitle.get(head) ?? new Set()).add(full));
  };
  for (const { names } of sentences)
    for (const { text } of names) {
      const { title } = withoutTitle(text);
      if (title === null) continue;
      const full = fullName(text);
      called(title, full);
      titled.set(full, titled.get(full) ?? new Set());
    }
  for (const { assertions, text, start } of sentences)
    for (const { name, title } of assertions) {
      const full = fullName(name.text);
      if (title.lesser === null && title.tense !== 'former' && title.tense !== 'future')
        called(text.slice(title.start - start, title.end - start), full);
      titled.set(full, (titled.get(full) ?? new Set()).add(title.rank ?? ''));
      if (
        title.rank !== null &&
        title.lesser === null &&
        title.tense !== 'former' &&
        title.tense !== 'future'
      )
        holders.push({ name: full, rank: title.rank, country: title.country, body: title.body });
    }
  const personOf = remembered((name: string): Person | null => {
    const full = fullName(name);
    const own = named(full).length > 0 ? named(full) : named(name);
    const [only, ...others] = own;
    if (only === undefined || others.length > 0) return null;
    // Of thousands only a full name tells.
    return only.imported && nameWords(full).length < 2 ? null : only;
  });
  const organisationOf = (name: string): Organisation | null => bodies.get(bare(name)) ?? null;
  return {
    fullName,
    personIdOf: (name) => personOf(name)?.id ?? null,
    idOf: (name) => organisationOf(name)?.id ?? personOf(name)?.id ?? null,
    isPerson: remembered((name: string): boolean => {
      const full = fullName(name);
      if (outletNamed(name) !== null || outletNamed(full) !== null) return false;
      return (
        titled.has(full) ||
        personOf(name) !== null ||
        (nameWords(full).length > 1 && isGivenName(nameWords(full)[0] ?? ''))
      );
    }),
    describedBy: remembered((description: string): string | null => {
      const alone = /^the (\p{Ll}+)$/iu.exec(description)?.[1]?.toLowerCase();
      const meant = alone === undefined ? undefined : byTitle.get(alone);
      if (meant !== undefined && meant.size === 1) return [...meant][0] ?? null;
      const tokens = tokenize(description);
      const found = titleAt(tokens, 0);
      if (found === null || found.length !== tokens.length || found.title.rank === null) return null;
      const { rank, country, body, lesser, tense, of } = found.title;
      if (lesser !== null || tense !== 'now' || of !== null) return null;
      const fits = holders.filter(
        (one) => one.rank === rank && (body === null || one.body === null || one.body === body),
      );
      const among = (list: typeof fits): string | null => {
        const names = new Set(list.map(({ name }) => name));
        return names.size === 1 ? ([...names][0] ?? null) : null;
      };
      const home = (place: string | null): boolean => (place ?? 'United States') === 'United States';
      if (country !== null)
        return among(fits.filter((one) => one.country === country || (home(country) && home(one.country))));
      return among(fits) ?? among(fits.filter((one) => home(one.country)));
    }),
  };
}
