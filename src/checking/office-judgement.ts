/** Whether a person held the office that a text gives them, and if not, which part of it is wrong. */
import type { OfficeAssertion } from '../reading/assertions.js';
import type { Title } from '../reading/offices.js';
import { officesOn } from '../record/offices.js';
import type { NewsRecord } from '../record/record.js';
import type { Person } from '../record/schema.js';
import { ownerCountry } from './entities.js';
import { type Holder, hasRank, holdersOf, isEverHeld, type OfficeParts, partsOf } from './office-match.js';
import { personNamed } from './record-names.js';

export type WrongPart = 'title' | 'chamber' | 'party' | 'state' | 'country' | 'former' | 'still';

export type Judgement =
  /** The record has the person hold it on that day. */
  | { readonly verdict: 'held'; readonly offices: readonly Holder[] }
  | {
      readonly verdict: 'wrong';
      readonly part: WrongPart;
      /** What the person held on that day, the nearest to what the text says first; offices of another time last. */
      readonly held: readonly Holder[];
      readonly current: boolean;
      /** Who did hold what the text says. */
      readonly holders: readonly Holder[];
    }
  /** The record does not know enough to judge. */
  | { readonly verdict: 'unknown' };

const UNKNOWN: Judgement = { verdict: 'unknown' };

/** Titles that many hold, or that are used loosely: nothing follows from their absence in the record. */
const LOOSE = new Set([
  'envoy',
  'general',
  'senior-adviser',
  'justice',
  'mayor',
  'ambassador',
  'opposition-leader',
  'chief-of-staff',
  'deputy-prime-minister',
]);

const compatible = (title: Title, parts: OfficeParts, country: string | null): WrongPart | null => {
  if (title.lesser === 'deputy' ? !parts.deputy : parts.under) return 'title';
  if (title.rank !== null && !hasRank(parts, title.rank)) return 'title';
  if (title.body !== null && parts.body !== null && title.rank !== null && title.body !== parts.body)
    return 'chamber';
  if (title.body !== null && parts.body === null && title.rank !== null) return 'title';
  if (country !== null && parts.country !== null && country !== parts.country) return 'country';
  return null;
};

const ORDER: readonly WrongPart[] = ['country', 'chamber', 'title'];

/** How near an office is to a title: of the same family of ranks, of the same chamber, and more than a seat. */
const nearness = (title: Title, parts: OfficeParts): number => {
  const family = title.rank?.split('-').at(-1) ?? '';
  const related = [...parts.ranks].some((rank) => rank.split('-').at(-1) === family);
  const seat = parts.ranks.has('senator') || parts.ranks.has('representative');
  return (related ? 2 : 0) + (title.body !== null && title.body === parts.body ? 1 : 0) - (seat ? 2 : 0);
};

/**
 * @param day the day that the claim speaks of, `YYYY-MM-DD`
 */
export function judgeTitle(
  { title }: OfficeAssertion,
  person: Person,
  day: string,
  record: NewsRecord,
): Judgement {
  if (title.tense === 'future' || title.lesser === 'acting') return UNKNOWN;
  if (title.rank !== null && LOOSE.has(title.rank)) return UNKNOWN;
  // A deputy's title is another office; whose deputy somebody is not, the record says only of those it follows closely.
  const all = officesOn(person, day);
  // Past the record's own last day, an office that had ended may have begun again.
  if (all.length === 0 || (day > record.asOf && all.every(({ held }) => held === 'no'))) return UNKNOWN;
  const holder = ({ office, index }: { office: Holder['office']; index: number }): Holder => ({
    person,
    office,
    index,
  });
  const now = all.filter((one) => one.held === 'yes').map(holder);
  const past = all.filter((one) => (one.office.from ?? '0') <= day).map(holder);
  const unsure = all.some((one) => one.held === 'unknown');
  // "Obama's secretary of state": of that president's time, whenever that was.
  const ofPerson = title.of !== null && personNamed(record, title.of.toLowerCase()) !== undefined;
  const tense = ofPerson && title.tense === 'now' ? 'then' : title.tense;
  const pool = tense === 'now' ? now : past;
  const country = title.country ?? (title.of === null ? null : ownerCountry(title.of, record));

  // Party and state are the person's, whichever office they came with.
  const known = (title.tense === 'now' && now.length > 0 ? now : past).map((one) => partsOf(one.office));
  const ever = past.map((one) => partsOf(one.office));
  const parties = new Set(known.flatMap((parts) => parts.party ?? []));
  const states = new Set(
    (known.some((parts) => parts.state !== null) ? known : ever).flatMap((parts) => parts.state ?? []),
  );
  const wrong = (part: WrongPart, held: readonly Holder[], current = true): Judgement => ({
    verdict: 'wrong',
    part,
    held,
    current,
    holders:
      title.rank === null || tense !== 'now'
        ? []
        : holdersOf(
            record,
            {
              rank: title.rank,
              body: title.body,
              country: country ?? (title.of === null ? homeOf(title, person) : null),
              of: title.of,
            },
            day,
          ).filter((one) => one.person.id !== person.id),
  });
  if (title.rank !== null) {
    const verdicts = pool.map((one) => ({ one, part: compatible(title, partsOf(one.office), country) }));
    const fitting = verdicts.filter((verdict) => verdict.part === null);
    if (fitting.length === 0) {
      if (tense === 'now' && unsure) return UNKNOWN;
      const order = (part: WrongPart | null): number => ORDER.indexOf(part ?? 'title');
      const nearest = [...verdicts].sort(
        (a, b) =>
          order(a.part) - order(b.part) ||
          nearness(title, partsOf(b.one.office)) - nearness(title, partsOf(a.one.office)),
      );
      const [first] = nearest;
      if (first === undefined) {
        // Nothing is held on that day: say so only where an office has ended, not where none has begun.
        if (
          past.length > 0 &&
          !unsure &&
          past.every((one) => !hasRank(partsOf(one.office), title.rank ?? '')) &&
          title.rank !== null &&
          isEverHeld(record, title.rank)
        ) {
          return wrong('title', past, false);
        }
        const formerly = past.filter((one) => compatible(title, partsOf(one.office), country) === null);
        return formerly.length > 0 && !unsure ? wrong('former', formerly, false) : UNKNOWN;
      }
      const like = nearest.filter(
        ({ part, one }) =>
          part === first.part &&
          nearness(title, partsOf(one.office)) === nearness(title, partsOf(first.one.office)),
      );
      return wrong(
        first.part ?? 'title',
        like.map(({ one }) => one),
      );
    }
    // "Former President Trump", of a sitting president. Of another time it may well be said: it is former by now.
    const sitting = officesOn(person, record.asOf).filter(({ held }) => held === 'yes');
    const still = now.filter(
      ({ office, index }) =>
        sitting.some((one) => one.index === index) && compatible(title, partsOf(office), country) === null,
    );
    if (title.tense === 'former' && still.length > 0) return wrong('still', still);
    const unfit = partyOrState(title, parties, states);
    if (unfit !== null)
      return wrong(
        unfit,
        fitting.map(({ one }) => one),
      );
    return { verdict: 'held', offices: fitting.map(({ one }) => one) };
  }
  const unfit = partyOrState(title, parties, states);
  if (unfit !== null) return wrong(unfit, now.length > 0 ? now : past);
  const fits = (title.tense === 'now' && now.length > 0 ? now : past).filter(({ office }) => {
    const parts = partsOf(office);
    return (
      (title.party !== null && parts.party === title.party) ||
      (title.state !== null && parts.state === title.state)
    );
  });
  return fits.length > 0 ? { verdict: 'held', offices: fits.slice(0, 1) } : UNKNOWN;
}

const partyOrState = (
  title: Title,
  parties: ReadonlySet<string>,
  states: ReadonlySet<string>,
): WrongPart | null => {
  if (title.party !== null && parties.size > 0 && !parties.has(title.party)) return 'party';
  if (title.state !== null && states.size > 0 && !states.has(title.state)) return 'state';
  return null;
};

/** Where a title gives no country, it is that of the person's own offices. */
const homeOf = (title: Title, person: Person): string | null =>
  title.country ?? person.offices.find((office) => office.country !== undefined)?.country ?? null;
