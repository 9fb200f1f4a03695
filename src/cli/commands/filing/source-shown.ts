/** What is known of a source: what it says, how it came, and where it disagrees with others. */
import { readFoundWith } from '../../../filing/comparing/found-with.js';
import { type History, readHistory } from '../../../filing/kept/history.js';
import { type Given, officesGiven } from '../../../filing/offices-given.js';
import { isOpen } from '../../../record/filed/compose.js';
import type { FiledSource } from '../../../record/filed/filed-source.js';
import { readFiledSource } from '../../../record/filed/read-filed.js';
import type { NewsRecord } from '../../../record/record.js';
import type { Discrepancy, Source } from '../../../record/schema.js';
import type { Database } from '../../../record/store/store.js';

export interface Shown {
  readonly source: Source;
  /** Null of a source in the folder. */
  readonly filed: (FiledSource & { readonly history: History }) | null;
  /** Whether what it says may be seen: not before an embargo ends, nor where its publisher withholds it. */
  readonly isOpen: boolean;
  readonly people: readonly Given[];
  readonly discrepancies: readonly Discrepancy[];
}

const has = (id: string) => (discrepancy: Discrepancy) =>
  discrepancy.sides.some(({ source }) => source === id);

function peopleIn(source: Source, text: string | null): Given[] {
  if (text !== null) return officesGiven(text, source.date?.on ?? null);
  // Ours are not the source's words, and what they call somebody is not what the source does.
  return [];
}

/**
 * A source of the folder stands before a filed one of its id. Null where there is neither.
 *
 * @param db null where nothing was filed
 * @throws {Error} of the store
 */
export async function shownSource(
  db: Database | null,
  folder: NewsRecord,
  id: string,
  now: Date,
): Promise<Shown | null> {
  const found = db === null ? [] : (await readFoundWith(db, [id], now)).found;
  const known = new Set(folder.discrepancies.map((one) => one.id));
  const discrepancies = [
    ...folder.discrepancies.filter(has(id)),
    ...found.filter((one) => !known.has(one.id)),
  ];
  const own = folder.sources.find((source) => source.id === id);
  if (own !== undefined)
    return { source: own, filed: null, isOpen: true, people: peopleIn(own, null), discrepancies };
  const filed = db === null ? null : await readFiledSource(db, id);
  const history = db === null || filed === null ? null : await readHistory(db, id);
  if (filed === null || history === null) return null;
  // What an editor has withdrawn, an editor may look at.
  const open = isOpen({ state: 'machine', rights: filed.rights }, now);
  return {
    source: filed.source,
    filed: { ...filed, history },
    isOpen: open,
    people: open ? peopleIn(filed.source, filed.text) : [],
    discrepancies,
  };
}
