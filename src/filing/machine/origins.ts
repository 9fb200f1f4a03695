/** Whom an article credits, each once. */
import type { Origin } from '../../record/schema.js';
import { outletNamed, sameOutlet } from './outlets.js';
import { unnamedAs } from './voices.js';

export interface Origins {
  /** The id of an outlet; null where it is the article's own. */
  outlet(name: string, locator: string): string | null;
  unnamed(words: string, locator: string): string;
  named(name: string, kind: 'person' | 'institution', locator: string): string;
  list(): Origin[];
}

const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .join('-');

/** "The Post" is what The Washington Post calls itself. */
const isShortFor = (name: string, publisher: string): boolean =>
  /^the \S+$/i.test(name) && plain(publisher).endsWith(` ${plain(name)}`);

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** @param publisher whose own reporting is no credit; null where nobody tells */
export function originsOf(publisher: string | null): Origins {
  const found: Origin[] = [];
  const byName = new Map<string, string>();
  /** The ids that are given away, each with the number that the next of its stem may have. */
  const taken = new Map<string, number>();
  const add = (name: string, kind: Origin['kind'], locator: string): string => {
    const key = `${kind}\n${plain(name)}`;
    const known = byName.get(key);
    if (known !== undefined) return known;
    const stem = idOf(name.replace(/^(?:the|an?) /i, '')) || 'origin';
    let id = stem;
    for (let n = taken.get(stem) ?? 2; taken.has(id); n += 1) {
      id = `${stem}-${n}`;
      taken.set(stem, n + 1);
    }
    taken.set(id, 2);
    byName.set(key, id);
    found.push({ id, name, kind, locator });
    return id;
  };
  return {
    outlet(name, locator) {
      const outlet = outletNamed(name) ?? name;
      return publisher !== null && (sameOutlet(outlet, publisher) || isShortFor(name, publisher))
        ? null
        : add(outlet, 'outlet', locator);
    },
    unnamed: (words, locator) => add(unnamedAs(words), 'unnamed', locator),
    named: (name, kind, locator) => add(name.replace(/^the /, ''), kind, locator),
    list: () => found,
  };
}
