import type { RowCounts } from '../../desk/backup/format.js';
import { CannotRun } from '../command.js';

/** @throws {CannotRun} where not one file is named */
export function backupFile(command: 'backup' | 'restore', words: readonly string[]): string {
  const [path, ...more] = words;
  if (path !== undefined && more.length === 0) return path;
  throw new CannotRun(`Name one file, as in: stet ${command} stet-backup.jsonl.gz`);
}

/** `3 ledger, 2 checks`: rows, by table. */
export function rowsInWords(rows: RowCounts): string {
  const filled = Object.entries(rows).filter(([, count]) => count > 0);
  if (filled.length === 0) return 'nothing, as there is nothing';
  return filled.map(([table, count]) => `${count} in ${table.replaceAll('_', ' ')}`).join(', ');
}
