/**
 * Which sources are about the same events: those that share many of their rarer words and names, and were published
 * within days of each other. An inverted index from words to sources; words that stand in many sources tell nothing.
 */
import type { Document } from './document.js';

export interface Story {
  readonly document: Document;
  /** 0 to 1: how much of their weight they share. */
  readonly likeness: number;
}

export interface Stories {
  add(document: Document): void;
  remove(id: string): void;
  /** The others that may be about the same, the likest first. */
  of(document: Document): readonly Story[];
  /** How much a word tells, by how few of the sources have it. */
  weight(key: string): number;
}

/** Held against so many others at most. */
const MOST = 24;
/** Of a word that many sources have, so many of the latest are looked at. */
const MOST_POSTINGS = 200;
/** As if so many other sources were on file, each with words of its own: the first few would tell nothing apart else. */
const PRIOR = 60;
const LIKE = 0.14;
/** How much the names that two of one story share must tell: as much as two that few others have. */
const NAMES = 1.1;
/** Days between them at most. */
const DAYS = 10;

const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;

export function createStories(): Stories {
  const documents = new Map<string, Document>();
  const postings = new Map<string, string[]>();
  const masses = new Map<string, number>();
  const weight = (key: string): number => {
    const df = postings.get(key)?.length ?? 0;
    const rarity = Math.log((documents.size + PRIOR) / (df + 1)) / Math.log(documents.size + PRIOR);
    return Math.max(0, rarity) * (key.startsWith('concept:') ? 0.4 : 1);
  };
  const massOf = ({ keys }: Document): number => {
    let sum = 0;
    for (const key of keys.keys()) sum += weight(key) ** 2;
    return sum;
  };
  return {
    weight,
    add(document) {
      documents.set(document.id, document);
      for (const key of document.keys.keys()) {
        const list = postings.get(key);
        if (list === undefined) postings.set(key, [document.id]);
        else list.push(document.id);
      }
    },
    remove(id) {
      const document = documents.get(id);
      if (document === undefined) return;
      documents.delete(id);
      masses.delete(id);
      for (const key of document.keys.keys()) {
        const list = postings.get(key) ?? [];
        const at = list.lastIndexOf(id);
        if (at >= 0) list.splice(at, 1);
        if (list.length === 0) postings.delete(key);
      }
    },
    of(document) {
      const shared = new Map<string, number>();
      for (const key of document.keys.keys()) {
        const list = postings.get(key);
        if (list === undefined) continue;
        const square = weight(key) ** 2;
        for (let at = list.length - 1; at >= Math.max(0, list.length - MOST_POSTINGS); at -= 1) {
          const id = list[at] ?? '';
          if (id !== document.id) shared.set(id, (shared.get(id) ?? 0) + square);
        }
      }
      const own = massOf(document);
      return [...shared]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MOST * 2)
        .flatMap(([id, sum]): Story[] => {
          const other = documents.get(id);
          if (other === undefined) return [];
          if (document.day !== null && other.day !== null && daysBetween(document.day, other.day) > DAYS)
            return [];
          let names = 0;
          for (const name of document.names) if (other.names.has(name)) names += weight(name);
          if (names < NAMES) return [];
          const likeness = sum / Math.sqrt(own * massOf(other));
          return likeness < LIKE ? [] : [{ document: other, likeness }];
        })
        .sort((a, b) => b.likeness - a.likeness || (a.document.id < b.document.id ? -1 : 1))
        .slice(0, MOST);
    },
  };
}
