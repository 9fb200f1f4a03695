/** What an explanation is of: a judged claim, or one of the findings on it. */
import { findingsOf } from '../findings-of.js';
import type { Finding } from '../report.js';
import type { Remark } from '../rule.js';
import type { Judged, Trace } from '../trace.js';

export interface Raised {
  readonly remark: Remark;
  readonly finding: Finding;
}

export interface Asked {
  readonly judged: Judged;
  /** The finding asked about, with the remark that it was made of; null where it is the claim. */
  readonly raised: Raised | null;
}

/** The first claim with this id, or with a finding that has it; null where the text has none. Stops there. */
export function askedFor({ claims }: Trace, id: string): Asked | null {
  for (const judged of claims) {
    if (judged.report.id === id) return { judged, raised: null };
    const made = findingsOf(judged.report);
    const all = judged.ruled.flatMap(({ remarks }) => remarks);
    const raised = all.find(({ finding }) => finding.id === id && made.includes(finding));
    if (raised !== undefined) return { judged, raised };
  }
  return null;
}
