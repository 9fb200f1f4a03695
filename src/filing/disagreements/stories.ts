/**
 * Which sources are about the same events: those that share many of their rarer words and names, and were published
 * within days of each other. An inverted index from words to sources; words that stand in many sources tell nothing.
 */
import type { Document } from './document.js';
import { inGrains } from './grain.js';
import type { KeyNumbers } from './key-numbers.js';

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
  weight(key: number): number;
}

/** Held against so many others at most. */
const MOST = 6;
/** Of a word that many sources have, so many of the latest are looked at. */
const MOST_POSTINGS = 200;
/** As if so many other sources were on file, each with words of its own: the first few would tell nothing apart else. */
const PRIOR = 60;
const LIKE = 0.1;
/** How much the names that two of one story share must tell: as much as two that few others have. */
const NAMES = 1.1;
/** Of sources that share fewer names, more of their words. */
const FEW_NAMES = 0.5;
const VERY_LIKE = 0.2;
/** Long sources share some names whatever they are about. */
const OF_LENGTH = 0.06;
const LONG = 20;
/** Days between them at most. */
const DAYS = 10;
const CONCEPT = 0.4;

const dayNumber = ({ day }: Document): number | null =>
  day === null ? null : Date.parse(`${day}T00:00:00Z`) / 86_400_000;

interface Filed {
  readonly document: Document;
  readonly day: number | null;
  /** Its place in the lists of words; another's once it is gone. */
  readonly slot: number;
}

/** Calls back with each number that two ascending lists have in common. */
function eachShared(a: Uint32Array, b: Uint32Array, use: (value: number) => void): void {
  for (let n = 0, m = 0; n < a.length && m < b.length; ) {
    const [one, two] = [a[n] ?? 0, b[m] ?? 0];
    if (one === two) use(one);
    if (one <= two) n += 1;
    if (two <= one) m += 1;
  }
}

export function createStories(numbers: KeyNumbers): Stories {
  const filed = new Map<string, Filed>();
  /** By the number of the word. */
  const postings: (number[] | undefined)[] = [];
  const slots: (Filed | undefined)[] = [];
  const free: number[] = [];
  let weights: (number | undefined)[] = [];

  const weight = (key: number): number => {
    const known = weights[key];
    if (known !== undefined) return known;
    const df = postings[key]?.length ?? 0;
    const rarity = Math.log((filed.size + PRIOR) / (df + 1)) / Math.log(filed.size + PRIOR);
    // Words have their numbers in the order in which they became known, which is another one in another process.
    const made = inGrains(Math.max(0, rarity) * (numbers.isConcept(key) ? CONCEPT : 1));
    weights[key] = made;
    return made;
  };
  const massOf = ({ keys }: Document): number => keys.reduce((sum, key) => sum + weight(key) ** 2, 0);
  return {
    weight,
    add(document) {
      const slot = free.pop() ?? slots.length;
      const one: Filed = { document, day: dayNumber(document), slot };
      filed.set(document.id, one);
      slots[slot] = one;
      for (const key of document.keys) {
        const list = postings[key];
        if (list === undefined) postings[key] = [slot];
        else list.push(slot);
      }
      weights = [];
    },
    remove(id) {
      const one = filed.get(id);
      if (one === undefined) return;
      filed.delete(id);
      slots[one.slot] = undefined;
      free.push(one.slot);
      for (const key of one.document.keys) {
        const list = postings[key] ?? [];
        const at = list.lastIndexOf(one.slot);
        if (at >= 0) list.splice(at, 1);
        if (list.length === 0) postings[key] = undefined;
      }
      weights = [];
    },
    of(document) {
      const day = dayNumber(document);
      const sums = new Float64Array(slots.length);
      for (const key of document.keys) {
        const list = postings[key];
        const square = weight(key) ** 2;
        if (list === undefined || square === 0) continue;
        for (let at = list.length - 1; at >= Math.max(0, list.length - MOST_POSTINGS); at -= 1) {
          const slot = list[at] ?? 0;
          sums[slot] = (sums[slot] ?? 0) + square;
        }
      }
      const own = massOf(document);
      return slots
        .flatMap((one, slot) => (one === undefined ? [] : [{ one, sum: sums[slot] ?? 0 }]))
        .filter(
          ({ one, sum }) =>
            sum > 0 &&
            one.document.id !== document.id &&
            (day === null || one.day === null || Math.abs(day - one.day) <= DAYS),
        )
        .sort((a, b) => b.sum - a.sum || (a.one.document.id < b.one.document.id ? -1 : 1))
        .slice(0, MOST * 2)
        .flatMap(({ one, sum }): Story[] => {
          const other = one.document;
          let names = 0;
          eachShared(document.names, other.names, (name) => {
            names += weight(name);
          });
          const likeness = sum / Math.sqrt(own * massOf(other));
          const length = Math.min(LONG, document.passages.length, other.passages.length);
          const alike =
            likeness >= (names >= NAMES + OF_LENGTH * length ? LIKE : VERY_LIKE) && names >= FEW_NAMES;
          return alike ? [{ document: other, likeness }] : [];
        })
        .sort((a, b) => b.likeness - a.likeness || (a.document.id < b.document.id ? -1 : 1))
        .slice(0, MOST);
    },
  };
}
