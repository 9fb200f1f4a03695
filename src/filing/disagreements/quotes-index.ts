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

/** Of the longer words of the shorter one, how many both have at least. */
const MIN_SHARED = 0.3;

/** @param nameOf a person of the record, by name */
export function createQuotesIndex(nameOf: (person: string) => string): QuotesIndex {
  const bySource = new Map<string, readonly Quoted[]>();
  const postings = new Map<string, Set<Quoted>>();
  return {
    add(source) {
      const quotes = quotedIn(source, nameOf);
      bySource.set(source.id, quotes);
      for (const quoted of quotes)
        for (const word of quoted.longer) {
          const list = postings.get(word);
          if (list === undefined) postings.set(word, new Set([quoted]));
          else list.add(quoted);
        }
    },
    remove(id) {
      for (const quoted of bySource.get(id) ?? [])
        for (const word of quoted.longer) {
          postings.get(word)?.delete(quoted);
          if (postings.get(word)?.size === 0) postings.delete(word);
        }
      bySource.delete(id);
    },
    like(quoted) {
      const shared = new Map<Quoted, number>();
      for (const word of quoted.longer) {
        const list = postings.get(word);
        if (list === undefined || list.size > MOST_POSTINGS) continue;
        for (const one of list) if (one.source !== quoted.source) shared.set(one, (shared.get(one) ?? 0) + 1);
      }
      return [...shared]
        .sort((a, b) => b[1] - a[1])
        .filter(
          ([one, count]) => count > 1 && count >= MIN_SHARED * Math.min(quoted.longer.size, one.longer.size),
        )
        .slice(0, MOST)
        .map(([one]) => one);
    },
  };
}
