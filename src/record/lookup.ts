/** Reads citations back: what stands in the record at the place that a citation names. */
import { byId } from './by-id.js';
import { describeOffice } from './offices.js';
import type { NewsRecord } from './record.js';
import type { Discrepancy, Fact, Organisation, Person, Quote, Source } from './schema.js';

export interface Cited {
  readonly snippet: string;
  /** `verbatim`: the source's or speaker's words; `paraphrase`: ours; `record`: an entry that is no text. */
  readonly wording: 'verbatim' | 'paraphrase' | 'record';
  readonly url: string | null;
  /** As a machine has read it in its source, and no editor confirmed yet. */
  readonly readByMachine?: true;
}

/** A fact or a quote, with the source that holds it. */
export type Entry =
  | { readonly kind: 'fact'; readonly source: Source; readonly fact: Fact }
  | { readonly kind: 'quote'; readonly source: Source; readonly quote: Quote };

/**
 * What a citation says; null where the record holds nothing there.
 *
 * | id | locator |
 * | --- | --- |
 * | `<source>/<entry id>` | that entry's `¶n` |
 * | `people/<id>`, a person | `offices[n]`, or empty for the person |
 * | `people/<id>`, an organisation | empty |
 * | `discrepancies/<id>` | `¶n` of a side |
 *
 * @param source Of a discrepancy: whose side, where two sources have a side at the same `¶n`. Without it the first is meant.
 * @param words Of a discrepancy: the words at issue, where one source has two sides in one paragraph.
 */
export function lookup(
  record: NewsRecord,
  id: string,
  locator: string,
  source?: string,
  words?: string,
): Cited | null {
  const [room = '', name = '', ...more] = id.split('/');
  if (name === '' || more.length > 0) return null;
  if (room === 'people') {
    const person = byId(record.people, name);
    if (person !== undefined) return citePerson(person, locator);
    const organisation = byId(record.organisations, name);
    return organisation !== undefined && locator === '' ? citeName(organisation) : null;
  }
  if (room === 'discrepancies') {
    const discrepancy = byId(record.discrepancies, name);
    return discrepancy === undefined ? null : citeSide(record, discrepancy, locator, source, words);
  }
  const entry = findEntry(record, id);
  return entry === null ? null : citeEntry(entry, locator);
}

/** The fact or quote that `<source>/<entry id>` names. */
export function findEntry(record: NewsRecord, id: string): Entry | null {
  const slash = id.indexOf('/');
  const source = byId(record.sources, id.slice(0, slash));
  if (source === undefined) return null;
  const own = id.slice(slash + 1);
  const fact = source.facts.find((one) => one.id === own);
  if (fact !== undefined) return { kind: 'fact', source, fact };
  const quote = source.quotes.find((one) => one.id === own);
  return quote === undefined ? null : { kind: 'quote', source, quote };
}

function citeEntry(entry: Entry, locator: string): Cited | null {
  const { url } = entry.source;
  const more = { url, ...asRead(entry.source) };
  if (entry.kind === 'fact') {
    const { fact } = entry;
    return fact.locator === locator ? { snippet: fact.text, wording: wordingOf(fact), ...more } : null;
  }
  return entry.quote.locator === locator
    ? { snippet: entry.quote.words, wording: 'verbatim', ...more }
    : null;
}

/** Whose words a fact is in: the source's own, or ours. */
export const wordingOf = ({ verbatim }: Pick<Fact, 'verbatim'>): 'verbatim' | 'paraphrase' =>
  verbatim === true ? 'verbatim' : 'paraphrase';

/** What a citation of a source says of how it was read. */
export const asRead = (source: Pick<Source, 'read'> | undefined): Pick<Cited, 'readByMachine'> =>
  source?.read === 'machine' ? { readByMachine: true } : {};

function citePerson(person: Person, locator: string): Cited | null {
  if (locator === '') return citeName(person);
  const index = /^offices\[(0|[1-9]\d*)\]$/.exec(locator)?.[1];
  const office = index === undefined ? undefined : person.offices[Number(index)];
  if (office === undefined) return null;
  return { snippet: describeOffice(person, office), wording: 'record', url: office.url ?? null };
}

/** `Mike Waltz, also Michael Waltz` */
function citeName({ name, variants }: Person | Organisation): Cited {
  const snippet = variants.length === 0 ? name : `${name}, also ${variants.join(', ')}`;
  return { snippet, wording: 'record', url: null };
}

function citeSide(
  record: NewsRecord,
  { sides }: Discrepancy,
  locator: string,
  source: string | undefined,
  words: string | undefined,
): Cited | null {
  const side = sides.find(
    (one) =>
      one.locator === locator &&
      (source === undefined || one.source === source) &&
      (words === undefined || one.words === words),
  );
  if (side === undefined) return null;
  const cited = byId(record.sources, side.source);
  return { snippet: side.words, wording: 'verbatim', url: cited?.url ?? null, ...asRead(cited) };
}
