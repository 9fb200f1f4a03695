/** Who can carry a statement or be credited for it, each known by one id however it is called. */
import type { NewsRecord } from '../../record/record.js';
import type { Organisation, Source } from '../../record/schema.js';
import { findByName } from '../record-names.js';
import type { OriginNode } from './graph.js';

export type Voice = Pick<OriginNode, 'id' | 'kind' | 'name' | 'label'>;

/** A name as it is compared: "The Washington Post" and "the Washington Post" are one. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `Associated Press` as `ap`. */
const initials = (name: string): string =>
  plainName(name)
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('');

const isShort = (name: string): boolean => /^\p{Lu}{2,4}$/u.test(name);

/** Whether two names are one outlet's: `AP` is the Associated Press. */
const isSame = (a: string, b: string): boolean =>
  plainName(a) === plainName(b) ||
  (isShort(a) && initials(b) === a.toLowerCase()) ||
  (isShort(b) && initials(a) === b.toLowerCase());

const organisationNamed = findByName<Organisation>(plainName);

const publishers = new WeakMap<NewsRecord['sources'], readonly string[]>();

/** Each once, in the order of the sources: an archive has thousands of sources of a few. */
const publishersOf = (sources: NewsRecord['sources']): readonly string[] => {
  const known = publishers.get(sources);
  if (known !== undefined) return known;
  const found = [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))];
  publishers.set(sources, found);
  return found;
};

const publisherByName = new WeakMap<NewsRecord['sources'], Map<string, string>>();

/** The publisher on record that a name is one of; the name itself where it is none's. */
function publisherNamed(sources: NewsRecord['sources'], name: string): string {
  const byName = publisherByName.get(sources) ?? new Map<string, string>();
  publisherByName.set(sources, byName);
  const known = byName.get(name);
  if (known !== undefined) return known;
  const own = publishersOf(sources).find((publisher) => isSame(publisher, name)) ?? name;
  byName.set(name, own);
  return own;
}

/** Under the name that the record has for it, where it has one; else under that of a publisher on record. */
export function voiceNamed(record: NewsRecord, name: string, kind: OriginNode['kind']): Voice {
  const known = organisationNamed(record.organisations, plainName(name));
  if (known !== undefined) return { id: `org:${known.id}`, kind, name: known.name, label: known.name };
  const own = publisherNamed(record.sources, name);
  return { id: `named:${plainName(own)}`, kind, name: own, label: own };
}

const hostOf = (url: string | null): string | null =>
  url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '');

/** The outlet that a source is of; where it names none, its site, else the source itself. */
export function outletOf(record: NewsRecord, { id, publisher, url }: Source): Voice {
  if (publisher !== null) return voiceNamed(record, publisher, 'outlet');
  const host = hostOf(url);
  return host === null
    ? { id: `source:${id}`, kind: 'outlet', name: id, label: id }
    : { id: `host:${host}`, kind: 'outlet', name: host, label: host };
}
