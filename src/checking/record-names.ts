/** The people, organisations and publishers of a record by their names, found without going through all of them. */
import type { Organisation, Person } from '../record/schema.js';

type Named = Pick<Person | Organisation, 'name' | 'variants'>;

/**
 * Finds entries by a name or a variant; of several who have it the first is given. What is looked up is worked out once for each
 * list of entries, which must be one that is never changed.
 *
 * @param plain a name as names are compared: what is looked for must be in that form already
 */
export function findByName<T extends Named>(
  plain: (name: string) => string,
): (entries: readonly T[], wanted: string) => T | undefined {
  const byName = new WeakMap<readonly T[], ReadonlyMap<string, T>>();
  const namesOf = (entries: readonly T[]): ReadonlyMap<string, T> => {
    const found = new Map<string, T>();
    for (const entry of entries)
      for (const name of [entry.name, ...entry.variants]) {
        const key = plain(name);
        if (!found.has(key)) found.set(key, entry);
      }
    byName.set(entries, found);
    return found;
  };
  return (entries, wanted) => (byName.get(entries) ?? namesOf(entries)).get(wanted);
}

const inLowerCase = findByName<Person>((name) => name.toLowerCase());
const organisationInLowerCase = findByName<Organisation>((name) => name.toLowerCase());

/** @param lower a name or a variant, in lower case */
export const personNamed = (
  { people }: { readonly people: readonly Person[] },
  lower: string,
): Person | undefined => inLowerCase(people, lower);

/** @param lower a name or a variant, in lower case */
export const organisationNamed = (
  { organisations }: { readonly organisations: readonly Organisation[] },
  lower: string,
): Organisation | undefined => organisationInLowerCase(organisations, lower);
