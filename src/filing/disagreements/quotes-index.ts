/** The quotations on file, found by their longer words. */
import { type Word, wordsOf } from '../../checking/quote-alignment.js';
import type { Source } from '../../record/schema.js';

export interface Quoted {
  readonly source: string;
  readonly locator: string;
  readonly words: string;
  /** As the source names whoever speaks; null where it does not. */
  readonly speaker: string | null;
  /** Its words as they are compared. */
  readonly read: readonly Word[];
  /** Of those the longer ones, each once. */
  readonly longer: ReadonlySet<string>;
}

export interface QuotesIndex {
  add(source: Source): void;
  remove(id: string): void;
  /** Those of other sources that share some of its longer words. */
  like(quoted: Quoted): readonly Quoted[];
}

function readWords(words: string): Pick<Quoted, 'read' | 'longer'> {
  const all = wordsOf(words);
  return {
    read: all.flatMap(({ text, key }) =>
      key === '' ? [] : [{ text, key: key.replace(/[^\p{L}\p{N}'$%]/gu, '') }],
    ),
    longer: new Set(all.flatMap(({ key }) => (key.length > 3 ? [key] : []))),
  };
}

export const quotedIn = ({ id, quotes }: Source, nameOf: (person: string) => string): Quoted[] =>
  quotes.map(({ locator, words, speaker, speakerDescribed }) => ({
    source: id,
    locator,
    words,
    speaker: speaker !== undefined ? nameOf(speaker) : (speakerDescribed ?? null),
    ...readWords(words),
  }));

/** A word in more quotations than these finds none. */
const MOST_POSTINGS = 300;
const MOST = 12;

/** How many words it has in common with the one that is looked up. */
interface Counted {
  readonly quoted: Quoted;
  count: number;
}

/** Of the longer words of the shorter one, how many both have at least. */
const MIN_SHARED = 0.3;

/** The same whenever they came. */
const inOrder = (a: Quoted, b: Quoted): number => {
  const [one, two] = [a, b].map(({ source, locator, words }) => JSON.stringify([source, locator, words]));
  return one === two ? 0 : (one ?? '') < (two ?? '') ? -1 : 1;
};

/** @param nameOf a person of the record, by name */
export function createQuotesIndex(nameOf: (person: string) => string): QuotesIndex {
  const bySource = new Map<string, readonly Counted[]>();
  const postings = new Map<string, Set<Counted>>();
  return {
    add(source) {
      const quotes = quotedIn(source, nameOf).map((quoted): Counted => ({ quoted, count: 0 }));
      bySource.set(source.id, quotes);
      for (const one of quotes)
        for (const word of one.quoted.longer) {
          const list = postings.get(word);
          if (list === undefined) postings.set(word, new Set([one]));
          else list.add(one);
        }
    },
    remove(id) {
      for (const one of bySource.get(id) ?? [])
        for (const word of one.quoted.longer) {
          postings.get(word)?.delete(one);
          if (postings.get(word)?.size === 0) postings.delete(word);
        }
      bySource.delete(id);
    },
    like(quoted) {
      const met: Counted[] = [];
      for (const word of quoted.longer) {
        const list = postings.get(word);
        if (list === undefined || list.size > MOST_POSTINGS) continue;
        for (const one of list) {
          if (one.count === 0) met.push(one);
          one.count += 1;
        }
      }
      const shared = met.map((one) => [one.quoted, one.count] as const);
      for (const one of met) one.count = 0;
      return shared
        .filter(
          ([one, count]) =>
            count > 1 &&
            one.source !== quoted.source &&
            count >= MIN_SHARED * Math.min(quoted.longer.size, one.longer.size),
        )
        .sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]))
        .slice(0, MOST)
        .map(([one]) => one);
    },
  };
}
