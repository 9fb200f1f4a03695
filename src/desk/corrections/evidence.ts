/** What a correction rests on, named for people. */
import type { Citation } from '../../checking/report.js';
import { findEntry } from '../../record/lookup.js';
import { describeOffice } from '../../record/offices.js';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import type { Evidence } from './correction.js';

/** `Axios, “Trump's stunning string…”`; what is known of the two, else the id. */
export const nameOfSource = ({ id, publisher, title }: Source): string =>
  [publisher, title === null ? null : `“${title}”`].filter((part) => part !== null).join(', ') || id;

const ofSource = (source: Source, id: string, locator: string): Evidence => ({
  label: nameOfSource(source),
  id,
  locator,
  url: source.url,
});

/** The evidence for what is right, from `people/schumer`, `axios-putin-moves/un-vote` or `axios-putin-moves/¶21`. */
export function evidenceOf(right: NonNullable<Discrepancy['right']>, record: NewsRecord): Evidence[] {
  const inWords = `${right.says} ${right.why}`.toLowerCase();
  return right.evidence.flatMap((id): Evidence[] => {
    const [room = '', name = ''] = id.split('/');
    if (room === 'people') return ofPeople(name, inWords, record);
    const source = record.sources.find((one) => one.id === room);
    if (source === undefined) return [{ label: id, id, locator: '', url: null }];
    if (name.startsWith('¶')) return [ofSource(source, room, name)];
    const entry = findEntry(record, id);
    const locator = entry === null ? '' : (entry.kind === 'fact' ? entry.fact : entry.quote).locator;
    return [ofSource(source, id, locator)];
  });
}

/** The office that the sentence names, where there is one; else the entry as a whole. */
function ofPeople(name: string, inWords: string, record: NewsRecord): Evidence[] {
  const id = `people/${name}`;
  const person = record.people.find((one) => one.id === name);
  const at = (person?.offices ?? [])
    .map(({ title }) => inWords.includes(title.toLowerCase()))
    .lastIndexOf(true);
  const office = person?.offices[at];
  if (person !== undefined && office !== undefined)
    return [
      { label: describeOffice(person, office), id, locator: `offices[${at}]`, url: office.url ?? null },
    ];
  const named = person ?? record.organisations.find((one) => one.id === name);
  return [{ label: named?.name ?? id, id, locator: '', url: null }];
}

/** The evidence of a finding; what only repeats the error is none. */
export const evidenceFrom = (citations: readonly Citation[], record: NewsRecord): Evidence[] =>
  citations
    .filter(({ stance }) => stance !== 'repeats-error')
    .map(({ source, id, locator, snippet, url }) => {
      const of = record.sources.find((one) => one.id === source);
      return { label: of === undefined ? snippet : nameOfSource(of), id, locator, url: safe(url) };
    });

const safe = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

/** A source of a correction, with each place in it. */
export interface NamedSource {
  readonly label: string;
  readonly url: string | null;
  /** `¶21`; places that only a machine reads, such as `offices[4]`, are left out. */
  readonly places: readonly string[];
}

/** Each source once. */
export function sourcesOf(evidence: readonly Evidence[]): NamedSource[] {
  const found = new Map<string, { label: string; url: string | null; places: string[] }>();
  for (const { label, url, locator } of evidence) {
    const source = found.get(`${label}\n${url}`) ?? { label, url, places: [] };
    found.set(`${label}\n${url}`, source);
    if (locator.startsWith('¶') && !source.places.includes(locator)) source.places.push(locator);
  }
  return [...found.values()];
}
