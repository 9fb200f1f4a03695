/** Whose text a source is. */
import { byId } from '../../record/by-id.js';
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';

/**
 * The source whose text this is: of a copy, what it copies, as far as that is on record. Of those that are said to copy each
 * other, the one that is first by its id.
 */
export function originalOf(source: Source, record: NewsRecord): Source {
  const way: Source[] = [];
  let at: Source | undefined = source;
  while (at !== undefined && !way.includes(at)) {
    way.push(at);
    const { copyOf }: Source = at;
    at = copyOf === undefined ? undefined : byId(record.sources, copyOf);
  }
  const round = at === undefined ? [] : way.slice(way.indexOf(at));
  return [...round].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? way.at(-1) ?? source;
}
