/**
 * Texts in, ranked numbers out: the index in memory. Exact BM25 over what `searchTerms` makes of texts; of a term that no
 * text has, the terms that are one slip of the pen away.
 */

import { tokenize } from '../../reading/tokens.js';
import { searchTerms, searchTermsAmong } from '../../reading/vocabulary.js';
import type { Word } from '../../reading/words.js';
import { inverseFrequency } from '../ranking/bm25.js';
import { Dictionary } from './dictionary.js';
import { Documents, MOST_ID } from './documents.js';
import { neighboursOf } from './neighbours.js';
import { holdersIn, Postings } from './postings.js';
import { type IndexParts, opened, savedAs } from './saved.js';
import { Scorer, type WeightedTerm } from './scoring.js';
import type { Segment } from './segment.js';

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
  /**
   * Texts that share a term with the query, best first; equal scores by id.
   *
   * @param meant how much what words stand for (a concept, a place) counts beside the words themselves; 1 where not given
   */
  search(query: string, limit: number, meant?: number): PackedHit[];
  /** What all terms that a query is searched by weigh together. */
  weightOfQuery(query: string): number;
  /** Inverse document frequency of a term as `searchTerms` gives it; 0 where no text has it, however near another is. */
  weightOf(term: string): number;
  /** What `openPackedIndex` takes. */
  save(): Uint8Array;
}

/** So many of a question's terms are looked for, the rarest first: a text of a hundred pages is no question. */
export const MOST_TERMS = 64;
/** A term that is only near one of the question's counts for so much of its own weight. */
export const NEAR = 0.5;

/** What is known of so many different words is kept while texts are added. */
const MOST_WORDS = 20_000;
/** Once so large a part of the texts was removed, what is left of them is cleared away. */
const MOST_REMOVED = 0.25;

/** Not what a word stands for, which `searchTerms` names by its kind: `place:Russia`. */
const isWord = (term: string): boolean => !/^[a-z]+:/.test(term);

function create(parts?: IndexParts): PackedIndex {
  let dictionary = new Dictionary(parts?.dictionary);
  let documents = new Documents(parts?.documents);
  const postings = new Postings(parts === undefined ? [] : [parts.segment]);
  const scorer = new Scorer();
  const words = new Map<string, Word>();
  /** By term: how many texts have it. Kept until a text comes or goes. */
  const holders = new Map<number, number>();
  /** The last question's terms, until a text comes or goes: whoever searches asks for the question's weight as well. */
  let asked: {
    readonly query: string;
    readonly meant: number;
    readonly terms: readonly WeightedTerm[];
  } | null = null;

  const termsOf = (text: string): string[] => {
    if (words.size > MOST_WORDS) words.clear();
    return searchTermsAmong(tokenize(text, words));
  };
  const holdersOf = (term: number): number => {
    const known = holders.get(term);
    if (known !== undefined) return known;
    const count = holdersIn(postings.of(term), documents.lengths, documents.removed > 0);
    holders.set(term, count);
    return count;
  };
  const weightAt = (term: number): number => inverseFrequency(documents.size, holdersOf(term));

  const changed = (): void => {
    holders.clear();
    asked = null;
  };
  const clearAway = (): void => {
    const known = dictionary;
    const places = documents.placesWithoutRemoved();
    dictionary = known.keeping((term) => holdersOf(term) > 0);
    documents = documents.compacted(places);
    postings.compact(places, (term) => dictionary.find(known.term(term)), documents.lengths);
    changed();
  };
  /** Makes what was added and removed ready to be searched. */
  const settle = (mostRemoved: number): void => {
    postings.seal(dictionary.size, documents.lengths);
    if (documents.removed > mostRemoved * documents.places) clearAway();
  };

  const weighted = (query: string, meant: number): readonly WeightedTerm[] => {
    if (asked?.query === query && asked.meant === meant) return asked.terms;
    const terms = weigh(query, meant);
    asked = { query, meant, terms };
    return terms;
  };

  /** The terms of a question by falling weight, of like weight in the order of the alphabet. */
  const weigh = (query: string, meant: number): WeightedTerm[] => {
    const weights = new Map<string, number>();
    const unknown: string[] = [];
    for (const term of new Set(searchTerms(query))) {
      const number = dictionary.find(term);
      const weight = (number === -1 ? 0 : weightAt(number)) * (isWord(term) ? 1 : meant);
      if (weight > 0) weights.set(term, weight);
      else unknown.push(term);
    }
    for (const word of unknown)
      for (const near of neighboursOf(word, dictionary)) {
        const term = dictionary.term(near);
        const weight = NEAR * weightAt(near);
        if (weight > 0 && !weights.has(term)) weights.set(term, weight);
      }
    return [...weights]
      .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map(([term, weight]) => ({ weight, postings: postings.of(dictionary.find(term)) }));
  };

  return {
    get size() {
      return documents.size;
    },
    add(id, text) {
      if (!Number.isSafeInteger(id) || id < 0 || id > MOST_ID)
        throw new RangeError(`expected an id from 0 to ${MOST_ID}, got ${id}`);
      if (documents.has(id)) throw new RangeError(`the index holds a text ${id} already: remove it first`);
      const numbers = termsOf(text)
        .map((term) => dictionary.add(term))
        .sort((a, b) => a - b);
      const place = documents.add(id, numbers.length);
      for (let from = 0; from < numbers.length; ) {
        const term = numbers[from] ?? 0;
        let to = from + 1;
        while (numbers[to] === term) to += 1;
        postings.add(term, place, to - from);
        from = to;
      }
      postings.sealWhereMany(dictionary.size, documents.lengths);
      changed();
    },
    remove(id) {
      if (documents.remove(id)) changed();
    },
    search(query, limit, meant = 1) {
      settle(MOST_REMOVED);
      const { lengths, meanLength } = documents;
      return scorer
        .best(weighted(query, meant), lengths, meanLength, limit)
        .map(({ place, score }) => ({ id: documents.idAt(place), score }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit);
    },
    weightOfQuery(query) {
      settle(MOST_REMOVED);
      return weighted(query, 1).reduce((sum, { weight }) => sum + weight, 0);
    },
    weightOf(term) {
      settle(MOST_REMOVED);
      const number = dictionary.find(term);
      return number === -1 ? 0 : weightAt(number);
    },
    save() {
      settle(0);
      const segment = postings.whole() ?? NOTHING;
      return savedAs({ dictionary: dictionary.parts(), documents: documents.parts(), segment });
    },
  };
}

const NOTHING: Segment = {
  terms: new Uint32Array(0),
  starts: new Uint32Array(1),
  postings: new Uint32Array(0),
  mostTimes: new Uint8Array(0),
  shortest: new Uint8Array(0),
};

export const createPackedIndex = (): PackedIndex => create();

/**
 * The same index that was saved: it answers every question alike. What is added or removed is not written to `saved`, which may
 * lie in memory that threads share, and must not be changed by anybody.
 *
 * @throws {Error} where it is damaged, or was not made by `save` of this version
 */
export const openPackedIndex = (saved: Uint8Array): PackedIndex => create(opened(saved));
