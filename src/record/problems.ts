/** What is wrong with the files of a record, and where. */

export interface Problem {
  /** A record with an error is refused; a warning is for whoever keeps the record. */
  readonly severity: 'error' | 'warning';
  /** The path as it was given, or the name of the text that was compared. */
  readonly file: string;
  /** From 1; null where the problem has no place in the file, as when the file is missing. */
  readonly line: number | null;
  /** In UTF-16 units, from 1. */
  readonly column: number | null;
  /** Where in the content: `people[3].offices[0].from`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** `knowledge/people.yaml:41: people[3].offices[0].from: a date is YYYY, … (found 2025-1-3)` */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return [place, problem.field, problem.message].filter((part) => part !== '').join(': ');
}

/** By file, then by place in it. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const mostPrinted = 50;

/** A record that cannot be used, with everything that is wrong with it. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    const lines = sorted.slice(0, mostPrinted).map(formatProblem);
    if (sorted.length > mostPrinted) lines.push(`… and ${sorted.length - mostPrinted} more`);
    const count = sorted.length === 1 ? 'one problem' : `${sorted.length} problems`;
    super([`The record in ${directory} has ${count} to put right:`, ...lines].join('\n'));
    this.problems = sorted;
  }
}
