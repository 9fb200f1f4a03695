/** What a check answers. Plain data: it goes out as JSON as it is. */

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
  readonly diff?: readonly DiffPart[];
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
}

export interface Report {
  /** What the text was held against: the record, or with `against` another text and the day that it gives, else the record's. */
  readonly record: { readonly asOf: string; readonly digest: string };
  /** The text was held against another, and not against the record. */
  readonly against?: true;
  readonly checked: {
    readonly claims: number;
    readonly notCheckable: number;
    readonly onRecord: number;
    readonly notOnRecord: number;
  };
  readonly claims: readonly ClaimReport[];
}
