/** Entries of a record by their ids, found without going through all of them: a record may hold an archive. */

interface Entry {
  readonly id: string;
}

const known = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();

/** Of several entries with an id the first; the list must be one that is never changed. */
export function byId<T extends Entry>(entries: readonly T[], id: string): T | undefined {
  let map = known.get(entries);
  if (map === undefined) {
    // The last one set stays: from the end, that is the first.
    map = new Map([...entries].reverse().map((entry) => [entry.id, entry]));
    known.set(entries, map);
  }
  // The map was made of these very entries.
  return map.get(id) as T | undefined;
}
