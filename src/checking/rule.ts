/** What a rule is: a description, and a pure function from a claim to what is to be remarked on it. */
import type { SidePassage } from '../retrieval/passages.js';
import type { Basis } from './basis.js';
import type { Claim, Evidence } from './claim.js';
import type { Context } from './context.js';
import type { Citation, DiffPart, Severity } from './report.js';

export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  readonly description: string;
  /** By message id; `{{name}}` is filled in from a remark's `data`. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What a rule returns; the rest of a finding is made from it. */
export interface Remark {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  readonly expected: readonly string[];
  readonly citations: readonly Citation[];
  readonly diff?: readonly DiffPart[];
  /** What it was made from; it goes into no report, and tells `why`. */
  readonly basis?: Basis;
}

/** What was worked out about the claim before the rules. */
export interface Findings {
  /** Evidence that together says what the claim says; empty where the record does not. */
  readonly support: readonly Evidence[];
  /** Sides of a disagreement that by themselves say it. */
  readonly sides: readonly Evidence<SidePassage>[];
  /** Whether that, a quote, an office or a side of a disagreement bears the claim out. */
  readonly supported: boolean;
}

export interface Rule {
  readonly meta: RuleMeta;
  check(claim: Claim, context: Context, found: Findings): Remark[];
}
