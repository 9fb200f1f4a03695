/** How a verdict or a finding was reached, step by step. Plain data: it goes out as JSON as it is. */
import type { Citation, Finding, Report, Verdict } from '../report.js';

/** A place in the record that was looked at. `stance` is null where it was weighed and did not count. */
export type Weighed = Omit<Citation, 'stance'> & { readonly stance: Citation['stance'] | null };

/** How one passage compares with the claim. */
export interface Weight {
  /** Share of the claim that the passage has, 0 to 1, to two places; names weigh most. */
  readonly coverage: number;
  /** Words of the claim that it does not have. */
  readonly lacks: readonly string[];
  /** What in it is at odds with the claim. */
  readonly against: readonly string[];
}

export interface Point {
  /** A sentence or two, plain text. */
  readonly words: string;
  /** The words of the text that it is about: UTF-16 offsets into the text as given, half-open. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly citations: readonly Weighed[];
  /** Whether the answer rests on it; what was looked at and did not count is false. */
  readonly counts: boolean;
  readonly weight?: Weight;
  /** Whoever decided it, an id or a name as the desk knows them. */
  readonly by?: string;
}

export type StepKind =
  /** What the reader took the sentence to say. */
  | 'read'
  /** The day that it was judged on, and why that day. */
  | 'day'
  /** The comparison that decided. */
  | 'decided'
  | 'quotations'
  | 'offices'
  /** Passages of the record, those that count first. */
  | 'evidence'
  /** Documented errors and disagreements. */
  | 'disputes'
  /** What the rules made of it, and which stayed silent. */
  | 'rules'
  /** What people decided on it: dismissals, rulings, settings. */
  | 'desk'
  | 'verdict';

export interface Step {
  readonly kind: StepKind;
  /** What was done in this step, and what came of it: plain text. */
  readonly words: string;
  readonly points: readonly Point[];
}

export interface Explanation {
  /** Of the finding or the claim that was asked about. */
  readonly id: string;
  readonly record: Report['record'];
  /** It is of a text held against another. */
  readonly against?: true;
  readonly claim: {
    readonly id: string;
    readonly text: string;
    /** UTF-16 offsets into the text as given, half-open. */
    readonly start: number;
    readonly end: number;
    readonly verdict: Verdict;
  };
  /** The finding asked about; null where it was the claim. */
  readonly finding: Finding | null;
  readonly steps: readonly Step[];
}

export const point = (words: string, more: Partial<Omit<Point, 'words'>> = {}): Point => ({
  words,
  spans: [],
  citations: [],
  counts: true,
  ...more,
});
