/** The people of a record by their names as they are written, found without going through all of them. */
import type { NewsRecord } from '../record/record.js';
import type { Person } from '../record/schema.js';

const byName = new WeakMap<NewsRecord['people'], ReadonlyMap<string, Person>>();

/** @param lower a name or a variant, in lower case; of several who have it the first is given */
export function personNamed({ people }: Pick<NewsRecord, 'people'>, lower: string): Person | undefined {
  const known = byName.get(people);
  if (known !== undefined) return known.get(lower);
  const found = new Map<string, Person>();
  for (const person of people)
    for (const name of [person.name, ...person.variants]) {
      const key = name.toLowerCase();
      if (!found.has(key)) found.set(key, person);
    }
  byName.set(people, found);
  return found.get(lower);
}
