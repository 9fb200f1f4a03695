/** What an answer relied on, held against the record as it is. */
import { currentDigest, gone } from '../../checking/desk/evidence-digests.js';
import type { NewsRecord } from '../../record/record.js';

/** Evidence by id, each with its digest. */
export type Relied = Readonly<Record<string, string>>;

export const digestNow = (record: NewsRecord, evidence: string): string =>
  currentDigest(record, evidence) ?? gone;

/** Which of it is not what it was, or may not be. */
export const changedIn = (relied: Relied, record: NewsRecord): string[] =>
  Object.entries(relied).flatMap(([evidence, digest]) =>
    digest === digestNow(record, evidence) ? [] : [evidence],
  );
