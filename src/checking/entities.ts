/** Brings the names and descriptions of a text to the people and organisations on record. */
import type { Gazetteer } from '../reading/names.js';
import { Phrases } from '../reading/phrases.js';
import type { Term } from '../reading/terms.js';
import { tokenize } from '../reading/tokens.js';
import { conceptsNamed, placesNamed } from '../reading/vocabulary.js';
import type { NewsRecord } from '../record/record.js';
import type { Organisation, Person } from '../record/schema.js';
import { namesTold } from './names-told.js';
import { holdersOf } from './office-match.js';
import { organisationNamed, personNamed } from './record-names.js';

export interface Entities {
  readonly names: Gazetteer;
  readonly people: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** The term with what the record knows it as, on a day. */
  resolve(term: Term, day: string): Term;
}

export const personConcept = (id: string): string => `person:${id}`;
const organisationConcept = (id: string): string => `org:${id}`;

/** Most names are plain words, and thousands may be on record: those need no reader to be taken apart. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const lowers = (name: string): string[] =>
  PLAIN.test(name)
    ? name.toLowerCase().split(' ')
    : tokenize(name)
        .filter((token) => token.kind !== 'mark' || token.text === '.')
        .map((token) => token.lower);

/** What a common noun means in the news of the newsroom's own country, where nothing else is said. */
const IMPLIED: ReadonlyMap<string, string> = new Map([
  ['concept:administration', 'place:United States'],
  ['concept:lawmaker', 'org:us-congress'],
]);
const ADMINISTRATION = 'administration:';

/** The people of a name's known ids. */
export const personIds = (known: readonly string[]): string[] =>
  known.flatMap((id) => (id.startsWith('person:') ? [id.slice('person:'.length)] : []));

export function entitiesOf(record: NewsRecord): Entities {
  const names: Gazetteer = new Phrases<string>();
  const people = new Map(record.people.map((person) => [person.id, person]));
  const organisations = new Map(record.organisations.map((one) => [one.id, one]));
  const standsFor = new Map<string, readonly string[]>();
  const told = namesTold(record.people);
  for (const person of record.people) {
    for (const name of told(person)) names.add(lowers(name), personConcept(person.id));
    if (person.imported) continue;
    // "the Bidens"
    const surname = lowers(person.name).at(-1) ?? '';
    if (!surname.endsWith('s')) names.add([`${surname}s`], personConcept(person.id));
  }
  for (const organisation of record.organisations) {
    const concept = organisationConcept(organisation.id);
    for (const name of [organisation.name, ...organisation.variants]) {
      names.add(lowers(name.replace(/^the /i, '')), concept);
    }
    // The Kremlin stands for Russia, the White House for the United States.
    const places = placesNamed(organisation.name);
    // What its name says in plain words is it as well: Cyber Command is the military's cyber arm.
    const words = [organisation.name, ...organisation.variants].flatMap(conceptsNamed);
    const also = [...new Set([...places, ...words])];
    if (also.length > 0) standsFor.set(concept, also);
  }

  const expand = (concept: string, day: string): readonly string[] => {
    const place = standsFor.get(concept);
    if (place !== undefined) return [concept, ...place];
    const implied = IMPLIED.get(concept);
    if (implied !== undefined) return [concept, implied];
    if (!concept.startsWith(ADMINISTRATION)) return [concept];
    const id = concept.slice(ADMINISTRATION.length);
    const inOffice = holdersOf(record, { rank: 'president', body: null, country: 'United States' }, day);
    return inOffice.some((holder) => personConcept(holder.person.id) === id)
      ? [concept, 'place:United States', 'concept:administration']
      : [concept];
  };

  /** Asked of every word of every passage that a check looks at: most stand for themselves. */
  const mayExpand = (concept: string): boolean =>
    !concept.startsWith('word:') &&
    (standsFor.has(concept) || IMPLIED.has(concept) || concept.startsWith(ADMINISTRATION));

  return {
    names,
    people,
    organisations,
    resolve(term, day) {
      if (term.kind === 'description' && term.title !== null && term.title.rank !== null) {
        const { rank, body, country, of, lesser, tense } = term.title;
        const owner = of === null ? null : ownerCountry(of, record);
        const where = country ?? owner ?? (body === null ? 'United States' : null);
        // Of the day that is spoken of, and of the record's last: the day itself may be what is wrong.
        const holders = (on: string): string[] =>
          lesser !== null || tense !== 'now'
            ? []
            : holdersOf(record, { rank, body, country: where }, on).map((holder) => holder.person.id);
        const [then, now] = [holders(day), holders(record.asOf)];
        if (then.length === 1 || now.length === 1) {
          const ids = [...(then.length === 1 ? then : []), ...(now.length === 1 ? now : [])];
          return { ...term, kind: 'name', concepts: [...new Set(ids)].map(personConcept) };
        }
        return { ...term, kind: 'word' };
      }
      if (!term.concepts.some(mayExpand)) return term;
      const concepts = term.concepts.flatMap((concept) => expand(concept, day));
      return concepts.length === term.concepts.length ? term : { ...term, concepts };
    },
  };
}

/** The country of a title's owner: `Putin's spokesman` is Russia's, `Kremlin spokesman` too. */
export const ownerCountry = (owner: string, record: NewsRecord): string | null => {
  const wanted = owner.toLowerCase();
  const organisation = organisationNamed(record, wanted);
  if (organisation !== undefined) return organisation.country ?? null;
  const person = personNamed(record, wanted);
  return person?.offices.find((office) => office.country !== undefined)?.country ?? null;
};
