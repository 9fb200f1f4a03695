/** Texts in, ranked numbers out: the index in memory. */
import { searchTerms } from '../../reading/vocabulary.js';
import {
  inverseFrequency,
  lengthByte,
  lengthNorm,
  lengthOf,
  MOST_TIMES,
  saturated,
} from '../ranking/bm25.js';

export interface PackedHit {
  readonly id: number;
  /** BM25: higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface PackedIndex {
  /** How many texts it holds. */
  readonly size: number;
  /** @param id the caller's, a small whole number that the index does not hold @throws {RangeError} otherwise */
  add(id: number, text: string): void;
  /** Nothing happens where the index does not hold it. */
  remove(id: number): void;
  /** Texts that share a term with the query, best first; equal scores by id. */
  search(query: string, limit: number): PackedHit[];
  /** Inverse document frequency of a term as `searchTerms` gives it; 0 where no text has it. */
  weightOf(term: string): number;
  /** What `openPackedIndex` takes. */
  save(): Uint8Array;
}

const create = (texts: Map<number, string>): PackedIndex => {
  const counts = new Map<number, Map<string, number>>();
  const lengths = new Map<number, number>();
  const holding = new Map<string, number>();
  const take = (id: number, text: string): void => {
    const terms = searchTerms(text);
    const own = new Map<string, number>();
    for (const term of terms) own.set(term, Math.min(MOST_TIMES, (own.get(term) ?? 0) + 1));
    counts.set(id, own);
    lengths.set(id, lengthOf(lengthByte(terms.length)));
    for (const term of own.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  };
  for (const [id, text] of texts) take(id, text);
  const weightOf = (term: string): number => inverseFrequency(texts.size, holding.get(term) ?? 0);
  return {
    get size() {
      return texts.size;
    },
    add(id, text) {
      if (!Number.isSafeInteger(id) || id < 0 || texts.has(id))
        throw new RangeError(`expected a whole number that the index does not hold, got ${id}`);
      texts.set(id, text);
      take(id, text);
    },
    remove(id) {
      if (!texts.delete(id)) return;
      for (const term of counts.get(id)?.keys() ?? []) holding.set(term, (holding.get(term) ?? 0) - 1);
      counts.delete(id);
      lengths.delete(id);
    },
    search(query, limit) {
      const terms = [...new Set(searchTerms(query))];
      const mean = [...lengths.values()].reduce((sum, one) => sum + one, 0) / (lengths.size || 1);
      const hits: PackedHit[] = [];
      for (const [id, own] of counts) {
        const norm = lengthNorm(lengths.get(id) ?? 0, mean);
        const score = terms.reduce((sum, term) => {
          const times = own.get(term);
          return times === undefined ? sum : sum + weightOf(term) * saturated(times, norm);
        }, 0);
        if (score > 0) hits.push({ id, score });
      }
      return hits.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
    },
    weightOf,
    save: () => new TextEncoder().encode(JSON.stringify([...texts])),
  };
};

export const createPackedIndex = (): PackedIndex => create(new Map());

/** @throws {Error} where it is damaged, or was not made by `save` */
export function openPackedIndex(saved: Uint8Array): PackedIndex {
  return create(new Map<number, string>(JSON.parse(new TextDecoder().decode(saved))));
}
