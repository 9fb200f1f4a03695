/** The port to retrieval: passages in, ranked evidence out. */
import type { Passage } from './passages.js';

export interface Ranked {
  readonly passage: Passage;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** The score as a share of what the query's own words weigh: near 0 for hardly anything in common, about 1 for all of it. */
  readonly share: number;
}

export interface EvidenceIndex {
  /** Passages that share something with the query, best first; equal scores in the order of the record. */
  search(query: string, limit: number): Ranked[];
  /** Inverse document frequency of a stem; 0 for one that no passage has, and for a word of grammar. */
  weightOf(term: string): number;
}
