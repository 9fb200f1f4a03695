/**
 * Whether a text means the imported person whose name it gives. A record of thousands has a namesake for many a mayor and
 * many a member of a statehouse: what the text itself says of somebody must agree with the one on record, before
 * anything that does not is an error.
 */
import type { OfficeAssertion } from '../reading/assertions.js';
import { COMMON_GIVEN_NAMES } from '../reading/lexicon/given-names.js';
import { COMMON_SURNAMES } from '../reading/lexicon/surnames.js';
import { foldName } from '../reading/near-names.js';
import type { Sentence } from '../reading/read.js';
import { firstFrom } from '../reading/span.js';
import type { Title } from '../reading/titles.js';
import type { Person } from '../record/schema.js';
import type { Claim } from './claim.js';
import type { GivenOffice } from './draft.js';
import { personConcept } from './entities.js';
import { isOfTheTime, LONG_AGO, yearOf } from './in-living-memory.js';
import { nameWords } from './near-known.js';
import { hasRank, type OfficeParts, partsOf } from './office-match.js';

const LEADING: ReadonlySet<string> = new Set([
  'majority-leader',
  'minority-leader',
  'majority-whip',
  'minority-whip',
  'speaker',
  'president-pro-tempore',
  'party-leader-senate',
  'party-leader-house',
  'vice-president',
]);
/**
 * Who sits for no party sits with one, and may stand for one elsewhere: of such a person, no party is wrong.
 * Parties of other times were called otherwise.
 */
const isOfOne = (party: string | null): boolean => party === 'Republican' || party === 'Democratic';

/** The ranks that imported files have in full: of any other, that somebody does not have it says nothing. */
const COVERED: ReadonlySet<string> = new Set([...LEADING, 'senator', 'representative', 'lawmaker']);

/** Of a statehouse or a town: another office, and another person. */
const LOCAL = /^(?:state|statehouse|assembly|city|town|village|county|district|student|youth|shadow)$/;

const isLocal = (title: Title, { tokens }: Sentence): boolean => {
  const at = firstFrom(tokens, title.start);
  return LOCAL.test(tokens[at - 1]?.lower ?? '') || LOCAL.test(tokens[at]?.lower ?? '');
};

const isCovered = ({ rank, country }: Title, parts: readonly OfficeParts[]): boolean =>
  rank === null ||
  COVERED.has(rank) ||
  (rank === 'president' &&
    (country === 'United States' ||
      parts.some(({ ranks }) => ranks.has('president') || ranks.has('vice-president'))));

type Agreement = 'state' | 'leading' | 'seat' | 'party';

/** What of a title agrees with the offices on record. */
function agreements({ rank, state, party }: Title, parts: readonly OfficeParts[]): Agreement[] {
  const held = rank !== null && parts.some((one) => !one.under && hasRank(one, rank));
  return [
    ...(state !== null && parts.some((one) => one.state === state) ? (['state'] as const) : []),
    ...(held && LEADING.has(rank) ? (['leading'] as const) : []),
    ...(held && !LEADING.has(rank) ? (['seat'] as const) : []),
    ...(party !== null && parts.some((one) => one.party === party) ? (['party'] as const) : []),
  ];
}

/** Few share it: neither its first name nor its last is borne by many. */
const isRare = (name: string): boolean => {
  const words = nameWords(name).map(foldName);
  return (
    words.length > 1 && !COMMON_GIVEN_NAMES.has(words[0] ?? '') && !COMMON_SURNAMES.has(words.at(-1) ?? '')
  );
};

const isCommon = (name: string): boolean => {
  const words = nameWords(name).map(foldName);
  return COMMON_GIVEN_NAMES.has(words[0] ?? '') && COMMON_SURNAMES.has(words.at(-1) ?? '');
};

const partsBy = ({ offices }: Person, day: string): OfficeParts[] =>
  offices
    .filter(({ from, to }) => (from ?? '0') <= day && (to === null || yearOf(to) + LONG_AGO >= yearOf(day)))
    .map((office) => partsOf(office));

/**
 * Whether an office that a text gives to a name may be held against the person of that name. Of people whom the
 * newsroom keeps by hand it always may.
 */
export function isMeant(
  { title }: OfficeAssertion,
  person: Person,
  { draft, day, assumed = false }: Claim,
): boolean {
  if (!person.imported) return true;
  const given: readonly GivenOffice[] = draft.given.get(personConcept(person.id)) ?? [];
  const parts = partsBy(person, day);
  if (!isOfTheTime(person, day) || !isCovered(title, parts)) return false;
  if (given.some(({ assertion, sentence }) => isLocal(assertion.title, sentence))) return false;
  if (title.rank === null && title.party !== null && !parts.every((one) => isOfOne(one.party))) return false;
  const agreed = new Set(given.flatMap(({ assertion }) => agreements(assertion.title, parts)));
  if (agreed.has('leading')) return true;
  const rare = isRare(person.name);
  // On a day that is only assumed, a seat may be a parent's: it takes a name that few share.
  if (assumed && title.rank !== null) return rare;
  if (agreed.has('state')) return true;
  if (!agreed.has('seat') || !agreed.has('party')) return rare;
  return !isCommon(person.name) || (!assumed && isAmongAll(person, day));
}

/** In years: of so long before the last day that a file knows, it has nearly everybody; of earlier days, those who stayed. */
const COMPLETE = 2;

const isAmongAll = ({ offices }: Person, day: string): boolean =>
  offices.some(({ to, asOf }) => to === null && yearOf(asOf) - yearOf(day) < COMPLETE);

/** Whether what a sentence gives to a misspelled name are the offices of this person, and of hardly anybody else. */
export function isMeantByOffice(
  assertions: readonly OfficeAssertion[],
  person: Person,
  { day, sentence }: Claim,
): boolean {
  const parts = partsBy(person, day);
  if (assertions.length === 0 || !isOfTheTime(person, day)) return false;
  if (assertions.some(({ title }) => isLocal(title, sentence) || !isCovered(title, parts))) return false;
  const agreed = new Set(assertions.flatMap(({ title }) => agreements(title, parts)));
  const wrong = assertions.some(
    ({ title: { state, party, rank } }) =>
      (state !== null && !parts.some((one) => one.state === state)) ||
      (party !== null && !parts.some((one) => one.party === party)) ||
      (rank !== null && !parts.some((one) => hasRank(one, rank))),
  );
  return !wrong && (agreed.has('leading') || (agreed.has('state') && agreed.has('seat')));
}
