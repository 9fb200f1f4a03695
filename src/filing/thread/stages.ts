/** The stages of filing that take long and ask nobody anything: to be done in this thread, or in another. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import type { Article } from '../articles/article.js';
import { type Signature, signatureOf } from '../copies/signature.js';
import { createComparer } from '../disagreements/compare.js';
import { readSource } from '../machine/read-source.js';
import type { Change } from '../outcome.js';
import { changesBetween } from '../versions/changes.js';

/** A `Comparer` that may be elsewhere: what is added and removed takes effect before what is compared after it. */
export interface Comparison {
  add(source: Source): void;
  remove(id: string): void;
  /** @throws {StageError} where it was given up; then this comparison is of no more use */
  compare(source: Source): readonly Discrepancy[] | Promise<readonly Discrepancy[]>;
  /** It is not asked any more. */
  end?(): void;
}

export interface Stages {
  /** @throws {StageError} where it was given up */
  signature(text: string): Promise<Signature>;
  /** @param record whose people are known by name. @throws {StageError} where it was given up */
  read(id: string, article: Article, record: NewsRecord): Promise<Source>;
  /** @throws {StageError} where it was given up */
  changes(before: Source, after: Source): Promise<readonly Change[]>;
  comparison(record: NewsRecord): Comparison;
}

/** A stage that did not come to its end. The message is a sentence for whoever filed the document. */
export class StageError extends Error {
  override readonly name = 'StageError';
}

export const inThisThread: Stages = {
  signature: async (text) => signatureOf(text),
  read: async (id, article, record) => readSource(id, article, record),
  changes: async (before, after) => changesBetween(before, after),
  comparison: createComparer,
};
