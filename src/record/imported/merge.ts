/** Brings imported people together with those in `people.yaml`, who keep their id, their name and what they hold. */
import type { Office, Person } from '../schema.js';
import type { OfficeDisagreement } from './disagreement.js';
import { holdOffices } from './hold-offices.js';
import { byRegisters, fullNamesOf, registerKeys, shareOffice } from './same-person.js';

export interface Merged {
  readonly people: readonly Person[];
  readonly disagreements: readonly OfficeDisagreement[];
}

/** Entries of several files that are one person: by a register's id, or by our own. */
function acrossFiles(imported: readonly Person[]): Person[] {
  const people: Person[] = [];
  const at = new Map<string, number>();
  for (const person of imported) {
    const keys = [`id:${person.id}`, ...registerKeys(person)];
    const known = keys.map((key) => at.get(key)).find((n) => n !== undefined);
    const n = known ?? people.length;
    const before = people[n];
    people[n] = before === undefined ? person : joined(before, person);
    for (const key of keys) if (!at.has(key)) at.set(key, n);
  }
  return people;
}

const joined = (a: Person, b: Person): Person => ({
  ...b,
  ...a,
  ids: { ...b.ids, ...a.ids },
  variants: [...new Set([...a.variants, b.name, ...b.variants])].filter((name) => name !== a.name),
  offices: withoutRepeats([...a.offices, ...b.offices]),
});

const withoutRepeats = (offices: readonly Office[]): Office[] => [
  ...new Map(
    offices.map((office) => [JSON.stringify([office.title, office.state, office.from, office.to]), office]),
  ).values(),
];

/** @param ours of `people.yaml`; @param imported of all files of `people/`, in their order */
export function mergeImported(ours: readonly Person[], imported: readonly Person[]): Merged {
  const theirs = acrossFiles(imported);
  const named = new Map<string, Person[]>();
  const registered = new Map<string, Person>();
  for (const person of theirs) {
    for (const key of [`id:${person.id}`, ...registerKeys(person)]) registered.set(key, person);
    for (const name of fullNamesOf(person)) named.set(name, [...(named.get(name) ?? []), person]);
  }
  const taken = new Map<Person, Person>();
  const disagreements: OfficeDisagreement[] = [];
  const people = ours.map((person): Person => {
    const other = counterpart(person, named, registered);
    // Two of ours are never one of theirs: the first has it.
    if (other === null || taken.has(other)) return person;
    taken.set(other, person);
    const held = holdOffices(person, other.offices);
    disagreements.push(...held.disagreements);
    return {
      ...person,
      ...(other.ids !== undefined && { ids: { ...other.ids, ...person.ids } }),
      offices: [...held.offices],
    };
  });
  const used = new Set(ours.map(({ id }) => id));
  const rest = theirs
    .filter((person) => !taken.has(person))
    .map((person): Person => ({ ...person, id: freeId(person.id, used), imported: true }));
  return { people: [...people, ...rest], disagreements };
}

/** The one imported person who is ours; null where nobody is, or where it might be either of two. */
function counterpart(
  person: Person,
  named: ReadonlyMap<string, readonly Person[]>,
  registered: ReadonlyMap<string, Person>,
): Person | null {
  const own = [...registerKeys(person), `id:${person.id}`].flatMap((key) => registered.get(key) ?? []);
  const [known] = own;
  if (known !== undefined && byRegisters(person, known) !== 'different') return known;
  const alike = new Set(fullNamesOf(person).flatMap((name) => named.get(name) ?? []));
  const found = [...alike].filter(
    (other) => byRegisters(person, other) === 'untold' && shareOffice(person, other),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function freeId(id: string, used: Set<string>): string {
  let free = id;
  for (let n = 2; used.has(free); n += 1) free = `${id}-${n}`;
  used.add(free);
  return free;
}
