import type { NewsRecord } from '../record/record.js';
import type { Report } from './report.js';

export interface CheckOptions {
  /** The day that the text speaks of, `YYYY-MM-DD`, where the text itself does not say. */
  readonly on?: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly text: string;
}

/** Holds texts against one record. Pure: no clock, no disk, no network. */
export interface Checker {
  readonly record: NewsRecord;
  check(text: string, options?: CheckOptions): Report;
  /** Entries of the record that are about the query, best first. */
  search(query: string, limit?: number): Hit[];
}
