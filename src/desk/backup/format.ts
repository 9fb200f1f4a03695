/**
 * What a backup is: JSON lines, compressed with gzip, the same from the embedded database and from PostgreSQL, and for both.
 * First a line that says what it is; then for each table a line with its name, its columns and how many rows follow, and the
 * rows as PostgreSQL writes them in JSON; last a line with the SHA-256 of all bytes before it.
 */
import { z } from 'zod';

export const format = 'stet-backup';
export const version = 1;

/** In an order in which each may refer to those before it. A test sees that none is missing. */
export const tables = [
  ...([
    'installations',
    'organisation_teams',
    'channel_settings',
    'ledger',
    'finding_decisions',
    'rulings',
    'corrections',
  ] as const),
  ...(['checks', 'answers', 'reliances', 'jobs'] as const),
  ...(['filed_sources', 'found_discrepancies', 'feeds', 'feed_items'] as const),
] as const;
/** What is made of the others, and made anew where it is not there: the index of an archive. Partitions are parts of these. */
export const madeAnew = [
  ...(['passages', 'passage_postings', 'passage_terms', 'passage_blocks'] as const),
  ...(['indexed_sources', 'passage_index'] as const),
] as const;

export type TableName = (typeof tables)[number];

export const headSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  /** When it was made, ISO 8601. */
  made: z.iso.datetime(),
  /** What had been done to the tables. */
  migrations: z.array(z.string()),
});

export const tableSchema = z.strictObject({
  table: z.string(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
});

export const endSchema = z.strictObject({ sha256: z.string() });

/** By table: how many rows. */
export type RowCounts = Readonly<Record<string, number>>;

/** The file is no backup, is damaged, or does not fit what is there. The message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
