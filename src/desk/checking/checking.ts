/** The port through which everything that runs for long has texts checked. */
import type { CheckOptions } from '../../checking/check.js';
import type { TracedClaim } from '../../checking/origins/claim-origins.js';
import type { Report } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import type { CheckMade } from '../checks.js';
import type { Telling } from '../tell-why.js';
import type { Spent } from './spent.js';

/** Holds texts against the record, without holding up whoever asks. */
export interface Checking {
  /** The record in use: data for lists and labels. A reload puts another in its place, whole. */
  readonly record: NewsRecord;
  /** @param told how long it took and where its time went, before the report comes; nothing of a check that fails */
  check(text: string, options?: CheckOptions, told?: (spent: Spent) => void): Promise<Report>;
  /** `tellWhy`, over the checks given. */
  why(typed: string, checks: readonly CheckMade[], whose: 'own' | 'anybody'): Promise<Telling>;
  /** `originsIn`: where each claim of a text comes from. */
  origins(text: string): Promise<readonly TracedClaim[]>;
  /** Where a report is of a part of an archive: the record of that part. */
  recordOf?(report: Report): Promise<NewsRecord>;
  /** Where the record in use is not all of it: the record with what some evidence is in, by ids of citations. */
  recordWith?(evidence: readonly string[]): Promise<NewsRecord>;
  /** Takes nothing more. What is in hand is given up, with an error to whoever waits for it. */
  close(): Promise<void>;
}

/** A report, with the record that it was made of: a reload may come between the asking and the answer. */
export interface Checked {
  readonly report: Report;
  readonly record: NewsRecord;
}

export async function checkedBy(checking: Checking, text: string, options: CheckOptions): Promise<Checked> {
  const before = checking.record;
  const report = await checking.check(text, options);
  if (checking.recordOf !== undefined) return { report, record: await checking.recordOf(report) };
  return { report, record: report.record.digest === before.digest ? before : checking.record };
}

/** A discrepancy as evidence, by its id. */
export const evidenceOfFound = (id: string): string => `discrepancies/${id}`;

/** The record that a report was made of, as it is now. */
export const recordOf = async (checking: Checking, report: Report): Promise<NewsRecord> =>
  (await checking.recordOf?.(report)) ?? checking.record;

/** The record that has whatever is there of some evidence. */
export const recordWith = async (checking: Checking, evidence: readonly string[]): Promise<NewsRecord> =>
  (await checking.recordWith?.(evidence)) ?? checking.record;
