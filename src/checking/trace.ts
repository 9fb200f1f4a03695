/** A check with what decided it: the objects themselves, kept rather than worked out again. */
import type { DateMention } from '../reading/dates.js';
import type { QuotePassage, SidePassage } from '../retrieval/passages.js';
import type { Claim, Evidence } from './claim.js';
import type { Context } from './context.js';
import type { Holder } from './office-match.js';
import type { Citation, ClaimReport, Finding } from './report.js';
import type { Remark, Rule } from './rule.js';
import type { Because } from './verdict.js';

/** What bears a claim out; all empty where nothing does. */
export interface Support {
  /** It quotes, and stands or falls with the quotation: evidence in other words was not asked. */
  readonly byQuote: boolean;
  /** Whether evidence stands where the record has documented the very error that the claim repeats. */
  readonly tainted: (evidence: Evidence) => boolean;
  readonly evidence: readonly Evidence[];
  readonly sides: readonly Evidence<SidePassage>[];
  readonly quoted: readonly QuotePassage[];
  readonly offices: readonly Holder[];
  readonly citations: readonly Citation[];
}

export interface Ruled {
  readonly rule: Rule;
  /** Each remark with the finding made of it, before echoes, duplicates and what the desk set aside are dropped. */
  readonly remarks: readonly { readonly remark: Remark; readonly finding: Finding }[];
}

export interface Judged {
  readonly claim: Claim;
  /** The day that it was judged on, and the date in it that says so, where one does. */
  readonly day: { readonly day: string; readonly named: DateMention | null };
  readonly report: ClaimReport;
  readonly support: Support;
  /** Every rule, in the order in which they looked. */
  readonly ruled: readonly Ruled[];
  /** Findings that the settings leave out of the report. */
  readonly left: readonly Finding[];
  /** The condition that decided the verdict. */
  readonly because: Because;
}

export interface Trace {
  readonly text: string;
  readonly context: Context;
  /** The day that the text speaks of, where a sentence does not say, `YYYY-MM-DD`. */
  readonly day: string;
  /** Who says so: whoever asked, the dateline of the text, or the record, as of whose last day it then is. */
  readonly from: 'asked' | 'dateline' | 'record';
  /** In the order of the text; to be gone through once. */
  readonly claims: Iterable<Judged>;
}
