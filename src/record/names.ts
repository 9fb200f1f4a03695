/** Finds people by the name that a text gives them. */
import type { NewsRecord } from './record.js';
import type { Person } from './schema.js';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * The people whom `name` may mean. Case, diacritics, apostrophes, hyphens and the dots of initials do not count.
 *
 * - A full name or a variant: everybody who has it.
 * - Else a surname (`Vance`, `Van Hollen`): the one person who has it; nobody where several do.
 */
export function findPeople(record: NewsRecord, name: string): Person[] {
  return peopleByName(record)(name);
}

/** `findPeople` for many names: the record is read once. */
export function peopleByName({ people }: Pick<NewsRecord, 'people'>): (name: string) => Person[] {
  const byFullName = new Map<string, Set<Person>>();
  const bySurname = new Map<string, Set<Person>>();
  const importedBySurname = new Map<string, Set<Person>>();
  for (const person of people) {
    for (const words of [person.name, ...person.variants].map(nameWords)) {
      add(byFullName, words.join(' '), person);
      for (const surname of surnames(words))
        add(person.imported ? importedBySurname : bySurname, surname, person);
    }
  }
  return (name) => {
    const key = nameWords(name).join(' ');
    const named = byFullName.get(key);
    if (named !== undefined) return [...named];
    // Those kept by hand go first: thousands are imported, and share most surnames.
    const surnamed = bySurname.get(key) ?? importedBySurname.get(key);
    return surnamed?.size === 1 ? [...surnamed] : [];
  };
}

const INITIAL = /(?<!\p{L})(\p{L})\.\s*(?=\p{L}\.)/gu;

/** Most names have no letter but the plain ones, and there is little to do. */
const PLAIN = /^[ -~]*$/;

export function nameWords(name: string): string[] {
  if (PLAIN.test(name)) {
    const lower = name.toLowerCase().replace(/['`]/g, '');
    const joined = lower.includes('.') ? lower.replace(INITIAL, '$1') : lower;
    return joined.match(/[a-z0-9]+/g) ?? [];
  }
  return (
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[łøđðþıßæœ]/g, (letter) => undecomposed[letter] ?? letter)
      .replace(/['’‘ʼʻ`´]/g, '')
      // Initials are run together: `J. D. Vance` and `JD Vance` are one name.
      .replace(INITIAL, '$1')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

/** What may follow the first name: `kennedy` and `kennedy jr`; `van hollen` and `hollen`. */
function surnames(words: readonly string[]): string[] {
  const tails = (list: readonly string[]) => list.slice(1).map((_word, n) => list.slice(n + 1).join(' '));
  const suffixed = suffixes.has(words.at(-1) ?? '');
  return [...tails(words), ...(suffixed ? tails(words.slice(0, -1)) : [])].filter(
    (tail) => !suffixes.has(tail),
  );
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
