/** What a source has wrong by itself. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy } from '../../record/schema.js';
import type { Document } from './document.js';

export type ErrorFinder = (document: Document) => readonly Discrepancy[];

/** @param record whose people and their offices are known */
export function createErrorFinder(_record: NewsRecord): ErrorFinder {
  return () => [];
}
