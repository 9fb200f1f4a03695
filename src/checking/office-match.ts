/** Titles as texts give them against offices as the record has them. */
import { type Title, titleAt } from '../reading/offices.js';
import { tokenize } from '../reading/tokens.js';
import { heldOn } from '../record/offices.js';
import type { NewsRecord } from '../record/record.js';
import type { Office, Person } from '../record/schema.js';

/** An office read into the parts that a title has. */
export interface OfficeParts {
  readonly ranks: ReadonlySet<string>;
  readonly body: Title['body'];
  readonly party: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly deputy: boolean;
  /** Nothing but a deputy's: its rank is that of somebody else. */
  readonly under: boolean;
}

const bodyOf = (office: Office): Title['body'] => {
  if (/\bsenate\b/i.test(office.body ?? '') && office.country !== 'Ukraine') return 'senate';
  return /\bhouse\b/i.test(office.body ?? '') && !/white house/i.test(office.body ?? '') ? 'house' : null;
};

const party = (name: string | undefined): string | null =>
  name === undefined
    ? null
    : /^democrat(?:ic)?$/i.test(name)
      ? 'Democratic'
      : /^independent$/i.test(name)
        ? 'independent'
        : name;

const parsed = new WeakMap<Office, OfficeParts>();

const readTitles = ({ title, also = [] }: Office): Title[] =>
  [title, ...also].flatMap((words) => {
    const read = titleAt(tokenize(words), 0);
    return read === null ? [] : [read.title];
  });

/** The parts of an office on record; read once an office. */
export function partsOf(office: Office, read: (office: Office) => Title[] = readTitles): OfficeParts {
  const known = parsed.get(office);
  if (known !== undefined) return known;
  const titles = read(office);
  const own = titles.filter((title) => title.lesser !== 'deputy');
  const parts: OfficeParts = {
    ranks: new Set(
      (own.length > 0 ? own : titles).flatMap((title) => (title.rank === null ? [] : [title.rank])),
    ),
    body: bodyOf(office) ?? titles.find((title) => title.body !== null)?.body ?? null,
    party: party(office.party),
    state: office.state ?? null,
    country: office.country ?? null,
    deputy: titles.some((title) => title.lesser === 'deputy'),
    under: titles.length > 0 && own.length === 0,
  };
  parsed.set(office, parts);
  return parts;
}

/** Ranks that another rank's holder may be called by. */
const LOOSER: Readonly<Record<string, readonly string[]>> = {
  leader: [
    'president',
    'prime-minister',
    'chancellor',
    'king',
    'majority-leader',
    'minority-leader',
    'speaker',
  ],
  'head-of-state': ['president', 'king', 'queen'],
  lawmaker: [
    'senator',
    'representative',
    'speaker',
    'majority-leader',
    'minority-leader',
    'majority-whip',
    'minority-whip',
  ],
  'top-diplomat': ['foreign-minister', 'secretary-of-state'],
  'party-leader-senate': ['majority-leader', 'minority-leader'],
  'party-leader-house': ['minority-leader', 'speaker'],
  senator: ['majority-leader', 'minority-leader', 'majority-whip', 'minority-whip'],
  representative: ['speaker', 'majority-leader', 'minority-leader', 'majority-whip', 'minority-whip'],
};

/** Whether somebody who holds the office may be called by the rank. */
export const hasRank = (office: OfficeParts, rank: string): boolean =>
  office.ranks.has(rank) || (LOOSER[rank] ?? []).some((other) => office.ranks.has(other));

export interface Holder {
  readonly person: Person;
  readonly office: Office;
  readonly index: number;
}

/** Whether an office's own words name an organisation: NATO in `NATO secretary general`. */
const names = ({ title, body, also }: Office, organisation: string): boolean =>
  [title, body ?? '', ...(also ?? [])].some((words) =>
    words.toLowerCase().includes(organisation.toLowerCase()),
  );

/** Every office of a record by the ranks that it has, in the order of the people. */
const byRank = new WeakMap<NewsRecord['people'], ReadonlyMap<string, readonly Holder[]>>();

function ranksOf({ people }: Pick<NewsRecord, 'people'>): ReadonlyMap<string, readonly Holder[]> {
  const known = byRank.get(people);
  if (known !== undefined) return known;
  // Thousands of members hold offices of a few titles: each title is read once.
  const titles = new Map<string, Title[]>();
  const read = (office: Office): Title[] => {
    const key = JSON.stringify([office.title, office.also]);
    const before = titles.get(key) ?? readTitles(office);
    titles.set(key, before);
    return before;
  };
  const found = new Map<string, Holder[]>();
  people.forEach((person) => {
    person.offices.forEach((office, index) => {
      for (const rank of partsOf(office, read).ranks) {
        const list = found.get(rank);
        if (list === undefined) found.set(rank, [{ person, office, index }]);
        else list.push({ person, office, index });
      }
    });
  });
  byRank.set(people, found);
  return found;
}

/** Whether the record knows the rank at all: what nobody on record holds cannot be anybody else's. */
export const isEverHeld = (record: NewsRecord, rank: string): boolean => ranksOf(record).has(rank);

/** Offices that may be what a rank means, whenever they were held: of the rank, or of those that it may stand for. */
function candidatesOf(record: NewsRecord, rank: string): readonly Holder[] {
  const ranks = ranksOf(record);
  if (rank === 'leader') {
    const looser = ['leader', 'president', 'prime-minister', 'chancellor'].flatMap(
      (one) => ranks.get(one) ?? [],
    );
    return [...new Map(looser.map((one) => [one.office, one])).values()];
  }
  const all = [rank, ...(rank === 'top-diplomat' ? (LOOSER[rank] ?? []) : [])];
  return [...new Map(all.flatMap((one) => ranks.get(one) ?? []).map((one) => [one.office, one])).values()];
}

/** Who held an office on a day, as far as the record knows; parts that are null may be any. */
export function holdersOf(
  record: NewsRecord,
  wanted: Pick<Title, 'rank' | 'body' | 'country'> & { readonly of?: string | null },
  day: string,
): Holder[] {
  const { rank } = wanted;
  if (rank === null) return [];
  return candidatesOf(record, rank).flatMap(({ person, office, index }) => {
    const parts = partsOf(office);
    if (
      parts.under ||
      heldOn(office, day) !== 'yes' ||
      !(
        parts.ranks.has(rank) ||
        (rank === 'leader' && isHead(parts)) ||
        (rank === 'top-diplomat' && hasRank(parts, rank))
      )
    )
      return [];
    if (wanted.of != null && wanted.country === null && !names(office, wanted.of)) return [];
    if (wanted.body !== null && parts.body !== wanted.body) return [];
    if (wanted.country !== null && parts.country !== wanted.country) return [];
    return [{ person, office, index }];
  });
}

/** The one whom a country's "leader" means: its president, or its prime minister or chancellor where that is the head. */
const isHead = (parts: OfficeParts): boolean =>
  parts.country !== null &&
  (parts.ranks.has('president') ||
    (parts.ranks.has('prime-minister') &&
      /^(?:United Kingdom|Canada|Israel|India|Japan|Italy|Australia)$/.test(parts.country)) ||
    parts.ranks.has('chancellor'));
