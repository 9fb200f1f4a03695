/**
 * The public congress-legislators files as people with their offices: members of Congress, their leadership roles, and
 * presidents and vice presidents. Committees are another file, and left alone.
 */
import { states } from '../../reading/lexicon/places.js';
import type { Office, Person } from '../../record/schema.js';
import type { Legislator, Term } from './congress-schema.js';

export const SOURCE = 'congress-legislators';
export const SOURCE_URL = 'https://github.com/unitedstates/congress-legislators';

/** Territories, which send delegates to the House. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AS: 'American Samoa',
  DC: 'District of Columbia',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'Virgin Islands',
};

const stateNames = new Map(
  states.flatMap(({ name, abbreviations }) =>
    abbreviations.filter((short) => /^[A-Z]{2}$/.test(short)).map((short): [string, string] => [short, name]),
  ),
);

const stateOf = (code: string): string => stateNames.get(code) ?? TERRITORIES[code] ?? code;

/** As the record names parties: `Democratic`, as it stands before a noun. */
const partyOf = (party: string): string => (party === 'Democrat' ? 'Democratic' : party);

/** The last day on which anything in the files begins: as of then they were kept. */
export const latestBeginning = (people: readonly Legislator[]): string =>
  people
    .flatMap(({ terms, leadership_roles = [] }) => [
      ...terms.flatMap((one) => [one.start, ...(one.party_affiliations ?? []).map(({ start }) => start)]),
      ...leadership_roles.map(({ start }) => start),
    ])
    .reduce((latest, day) => (day > latest ? day : latest), '');

/** Days between the end of one session and the start of the next, at most. */
const MOST_DAYS = 14;

const apart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

const filed = (
  office: Omit<Office, 'to' | 'asOf' | 'source' | 'url'>,
  end: string | null,
  asOf: string,
): Office => ({
  ...office,
  // A term that is to end later is held; that it will be held to its end, nobody knows.
  ...(end === null || end > asOf ? { to: null, asOf } : { to: end, asOf: end }),
  source: SOURCE,
  url: SOURCE_URL,
});

const SEATS: Readonly<Record<Term['type'], Pick<Office, 'title' | 'also' | 'body'>>> = {
  sen: { title: 'U.S. senator', body: 'U.S. Senate' },
  rep: { title: 'U.S. representative', also: ['congressman', 'congresswoman'], body: 'U.S. House' },
  prez: {
    title: 'President',
    also: ['U.S. President', 'President of the United States', 'commander in chief'],
    body: 'White House',
  },
  viceprez: {
    title: 'Vice President',
    also: ['U.S. Vice President', 'Vice President of the United States'],
    body: 'White House',
  },
};

/** A term by one party; two where its holder changed it. The end of an affiliation is its last day. */
const partsOf = (term: Term): { start: string; end: string; party: string | undefined }[] => {
  const affiliations = term.party_affiliations ?? [];
  if (affiliations.length < 2) return [{ start: term.start, end: term.end, party: term.party }];
  return affiliations.map(({ start, end, party }, n) => ({
    start,
    end: n === affiliations.length - 1 ? term.end : dayAfter(end),
    party,
  }));
};

const seatsOf = ({ terms }: Legislator, asOf: string): Office[] =>
  terms
    .filter(({ start }) => start <= asOf)
    .flatMap((term) =>
      partsOf(term).map(({ start, end, party }) =>
        filed(
          {
            ...SEATS[term.type],
            ...(party !== undefined && { party: partyOf(party) }),
            ...(term.state !== undefined && { state: stateOf(term.state) }),
            // Some of the first Congresses had no districts: -1.
            ...(term.district !== undefined && term.district >= 0 && { district: term.district }),
            country: 'United States',
            from: start,
          },
          end,
          asOf,
        ),
      ),
    );

/** As news says it: "House Speaker" beside "Speaker of the House". */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'Speaker of the House': ['House Speaker', 'Speaker'],
  'President Pro Tempore of the Senate': ['Senate president pro tempore'],
  // The second in a party of the Senate is its whip.
  'Assistant Senate Majority Leader': ['Senate majority whip'],
  'Assistant Senate Minority Leader': ['Senate minority whip'],
};

const titleOf = (title: string): string =>
  title.replace(/\b(?:Majority|Minority|Leader|Whip|Chair|Vice|Assistant|Deputy|Secretary)\b/g, (word) =>
    word.toLowerCase(),
  );

const rolesOf = (person: Legislator, asOf: string): Office[] =>
  (person.leadership_roles ?? [])
    .filter(({ start }) => start <= asOf)
    .map(({ title, chamber, start, end }) => {
      // A role may be given from the day of the session, and the seat from that of the oath.
      const seat = person.terms.filter((term) => apart(start, term.start) <= MOST_DAYS).at(-1);
      const body = chamber ?? (/house/i.test(title) ? 'house' : 'senate');
      const also = ALSO[title];
      return filed(
        {
          title: titleOf(title),
          ...(also !== undefined && { also: [...also] }),
          body: body === 'senate' ? 'U.S. Senate' : 'U.S. House',
          ...(seat?.party !== undefined && { party: partyOf(seat.party) }),
          ...(seat?.state !== undefined && { state: stateOf(seat.state) }),
          country: 'United States',
          from: start,
        },
        end ?? null,
        asOf,
      );
    });

const sameOffice = (a: Office, b: Office): boolean =>
  a.title === b.title && a.party === b.party && a.state === b.state && a.district === b.district;

/** Terms that follow one another are one office: a seat held for thirty years is one line of the record. */
export function withoutBreaks(offices: readonly Office[]): Office[] {
  const joined: Office[] = [];
  for (const office of [...offices].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const at = joined.findIndex(
      (before) =>
        sameOffice(before, office) &&
        before.to !== null &&
        office.from !== null &&
        apart(before.to, office.from) <= MOST_DAYS,
    );
    const before = joined[at];
    if (before === undefined) joined.push(office);
    else if (office.to === null || office.to > (before.to ?? ''))
      joined[at] = { ...office, from: before.from };
  }
  return joined;
}

/** A name of one word is a surname, and anybody's. */
const hasTwoWords = (name: string): boolean => /\p{L}{2,}\S*$/u.test(name) && /\S\s+\S/.test(name);

/** `Chuck Schumer`, `Charles E. Schumer`, `Charles Schumer`: each of two words or more. */
function namesOf({ id, name }: Legislator): string[] {
  const initial = (words: string): string => words.replace(/^(\p{L})\p{L}+$/u, '$1.');
  const given = [name.first, ...(name.nickname ? [name.nickname] : [])];
  const plain = given.map((first) => `${first} ${name.last}`);
  const middle = name.middle
    ? [`${name.first} ${name.middle} ${name.last}`, `${name.first} ${initial(name.middle)} ${name.last}`]
    : [];
  const official = name.official_full?.replace(/,? (?:Jr|Sr)\.?$|,? I{2,3}$|,? IV$/, '').trim();
  // "C. W. Bill Young" is called by the second of his names.
  const called = /^\p{Lu}\.$/u.test(name.first) && name.middle ? [`${name.middle} ${name.last}`] : [];
  // What an encyclopaedia calls a person is what news does: Mike Lawler, of Michael V. Lawler.
  const common = [id.wikipedia, id.ballotpedia].flatMap((title) => {
    const words = (title ?? '')
      .replace(/\s*\(.*\)$/, '')
      .replace(/,? (?:Jr|Sr)\.?$|,? I{2,3}$|,? IV$/, '')
      .trim();
    return words.endsWith(name.last) ? [words] : [];
  });
  return [...new Set([...common, ...(official ? [official] : []), ...plain, ...called, ...middle])].filter(
    hasTwoWords,
  );
}

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @param asOf the day on which the files were as they are, `YYYY-MM-DD` */
export function peopleOfCongress(legislators: readonly Legislator[], asOf: string): Person[] {
  return legislators.flatMap((one): Person[] => {
    const [name, ...variants] = namesOf(one);
    const offices = withoutBreaks([...seatsOf(one, asOf), ...rolesOf(one, asOf)]);
    if (name === undefined || offices.length === 0) return [];
    const { bioguide, wikidata, govtrack } = one.id;
    const register = bioguide ?? govtrack ?? wikidata;
    const ids = { ...(bioguide !== undefined && { bioguide }), ...(wikidata !== undefined && { wikidata }) };
    const gender = one.bio?.gender;
    return [
      {
        id: [slugOf(name), ...(register === undefined ? [] : [slugOf(String(register))])].join('-'),
        ...(Object.keys(ids).length > 0 && { ids }),
        name,
        variants,
        ...(gender !== undefined && { pronoun: gender === 'F' ? 'she' : 'he' }),
        offices,
      },
    ];
  });
}
