/** What the log says of a check that was slow: numbers and ids, and nothing of what was checked. */
import type { CheckOptions } from '../../checking/check.js';
import type { Report } from '../../checking/report.js';
import type { SlowestClaim, Spent } from '../../desk/checking/spent.js';
import type { Job } from '../../desk/jobs/job.js';

export interface SlowCheck {
  readonly job: Pick<Job, 'id' | 'kind'>;
  readonly text: string;
  readonly options: CheckOptions;
  /** Null where it failed. */
  readonly report: Report | null;
  /** Null where nobody told: it failed. */
  readonly spent: Spent | null;
  /** From asking to the report, in milliseconds. */
  readonly took: number;
}

/** Times are in milliseconds, lengths in UTF-16 units. */
export function slowCheck({ job, text, options, report, spent, took }: SlowCheck): object {
  return {
    // The check is kept under the id of its job, with the part of the answer that tells of it.
    job: job.id,
    what: job.kind,
    ms: rounded(took),
    length: text.length,
    ...(options.against === undefined ? {} : { against: options.against.length }),
    ...(report === null ? {} : { claims: report.claims.length }),
    ...(spent === null
      ? {}
      : {
          waited: rounded(spent.waited),
          steps: Object.fromEntries(Object.entries(spent.steps).map(([step, ms]) => [step, rounded(ms)])),
          candidates: spent.candidates,
          slowest: slowestOf(spent.slowest, report),
        }),
  };
}

function slowestOf(slowest: SlowestClaim | null, report: Report | null): object | null {
  if (slowest === null) return null;
  const claim = report?.claims[slowest.claim - 1];
  return {
    // By its id it can be asked why.
    ...(claim === undefined ? {} : { id: claim.id, length: claim.end - claim.start }),
    number: slowest.claim,
    ms: rounded(slowest.took),
    candidates: slowest.candidates,
  };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
