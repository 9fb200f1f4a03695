/** What a check answers. Plain data: it goes out as JSON as it is. */
import type { Decided, Dismissal } from './desk/view.js';

/** Of a claim, in the terms of FEVER and AVeriTeC. */
export type Verdict = 'supported' | 'refuted' | 'conflicting' | 'not-enough-evidence' | 'not-checkable';
export type Severity = 'error' | 'warning' | 'info';

/** One place in the record, with the exact words found there. */
export interface Citation {
  /** A source's id, `people` for an office, `against` for the text checked against. */
  readonly source: string;
  /** The entry: `nbc-russia-pivot/cyber-order`, `people/schumer`, `discrepancies/schumer-chamber`. */
  readonly id: string;
  /** `¶9` in a source, `offices[3]` of a person. */
  readonly locator: string;
  readonly snippet: string;
  /** `verbatim`: the source's or speaker's words; `paraphrase`: ours, never in quotation marks; `record`: an entry that is no text. */
  readonly wording: 'verbatim' | 'paraphrase' | 'record';
  readonly stance: 'supports' | 'contradicts' | 'repeats-error';
  readonly url: string | null;
  /** A machine has read it in its source, and no editor has confirmed that yet. */
  readonly readByMachine?: true;
}

/** A word diff from the record's words to the draft's. */
export type DiffPart =
  | { readonly kept: string }
  /** In the record, not in the draft. */
  | { readonly removed: string }
  /** In the draft, not in the record. */
  | { readonly inserted: string };

/** One rule's remark on one span of a text. */
export interface Finding {
  /** Made from content: the same text on the same record gives the same id. */
  readonly id: string;
  /** Made from the claim's words and the evidence alone: what the desk decides on a finding goes by it. */
  readonly key: string;
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** UTF-16 offsets into the text as given, half-open. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly actual: string;
  /** What would be right in its place, best first; empty where nothing can be offered. */
  readonly expected: readonly string[];
  /** A sentence or two for the person who wrote the text. Plain text. */
  readonly message: string;
  readonly citations: readonly Citation[];
  /** Only what a machine has read, and no editor confirmed, is against the text: it counts for less than the rule's own severity. */
  readonly readByMachine?: true;
  readonly diff?: readonly DiffPart[];
  /** The rule has stepped down: `severity` is what it counts for now, this what it is by itself. */
  readonly steppedDown?: { readonly from: Severity };
  /** The desk has confirmed it. */
  readonly confirmed?: Decided;
  /** The desk has confirmed the discrepancy that it rests on: `discrepancies/un-veto`. */
  readonly discrepancyConfirmed?: Decided & { readonly id: string; readonly why: string | null };
}

/** A finding that the desk has dismissed: it counts for nothing, and is shown as that. */
export interface Dismissed extends Dismissal {
  readonly finding: Finding;
}

/** Findings that the settings of a channel leave out. */
export interface Left {
  /** By rules that are switched off. */
  readonly off: number;
  /** Less grave than what is reported. */
  readonly below: number;
  /** Whose they are, in alphabetical order. */
  readonly rules: readonly string[];
}

/** Who carries a claim, and who stands behind it. */
export interface ClaimOrigins {
  /** How many outlets carry it, copies among them. */
  readonly outlets: number;
  /** How many independent origins remain. */
  readonly origins: number;
  /** All of it in a sentence. Plain text. */
  readonly line: string;
}

export interface ClaimReport {
  /** Made from content: the same sentence, judged on the same day of the same record, has the same id. */
  readonly id: string;
  readonly text: string;
  /** UTF-16 offsets into the text as given, half-open. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly citations: readonly Citation[];
  readonly findings: readonly Finding[];
  /** Only where the desk has dismissed any. */
  readonly dismissed?: readonly Dismissed[];
  /** Only where the settings leave out any. */
  readonly left?: Left;
  /** Only of what is on the record, where two outlets carry it, or one that has it from another. */
  readonly origins?: ClaimOrigins;
}

export interface Report {
  /** What the text was held against: the record, or with `against` another text and the day that it gives, else the record's. */
  readonly record: {
    readonly asOf: string;
    readonly digest: string;
    /** Of an archive too large for memory: the filed sources that it was held against, beside the folder's. Their digest is in `digest`. */
    readonly consulted?: readonly string[];
  };
  /** The text was held against another, and not against the record. */
  readonly against?: true;
  readonly checked: {
    readonly claims: number;
    readonly notCheckable: number;
    readonly onRecord: number;
    readonly notOnRecord: number;
  };
  /** What the settings leave out of all claims together; only where they leave out any. */
  readonly left?: Left;
  readonly claims: readonly ClaimReport[];
}
