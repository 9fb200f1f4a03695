/** What stands beside the text: a note a finding, and one for what bears a sentence out. Numbered as the text is read. */
import type { Citation, ClaimReport, Finding, Report, Severity } from '../../checking/report.js';
import { fitted, paragraphsOf, type Span } from './places.js';

/** Where the text shows a note's number. */
export interface Mark extends Span {
  readonly number: number;
  readonly kind: Severity | 'supports';
}

export interface Sentence extends Span {
  /** From 1, in the order of the report. */
  readonly number: number;
  readonly claim: ClaimReport;
  /** Of two that overlap, as no reader's do, the text shows the first. */
  readonly shown: boolean;
}

export interface Note {
  /** From 1. */
  readonly number: number;
  readonly claim: ClaimReport;
  /** Null: a note of the sentence as a whole, with what bears it out. */
  readonly finding: Finding | null;
  readonly citations: readonly Citation[];
  /** Null where there is no text to show it in. */
  readonly mark: Mark | null;
}

/** Paragraphs that are shown together, and the notes beside them. */
export interface Block {
  readonly paragraphs: readonly Span[];
  readonly notes: readonly Note[];
}

export interface Layout {
  readonly sentences: readonly Sentence[];
  readonly notes: readonly Note[];
  readonly blocks: readonly Block[];
}

const isSamePlace = (a: Citation, b: Citation): boolean => a.id === b.id && a.locator === b.locator;

/** What stands with a finding already is not shown again with its sentence. */
const ownCitations = ({ citations, findings }: ClaimReport): readonly Citation[] => {
  const shown = findings.flatMap((finding) => finding.citations);
  return citations.filter((citation) => !shown.some((other) => isSamePlace(citation, other)));
};

interface Draft extends Omit<Note, 'number' | 'mark'> {
  readonly span: Span | null;
}

const draftsOf = (claim: ClaimReport, text: string): Draft[] => {
  const citations = ownCitations(claim);
  return [
    ...claim.findings.map((finding) => ({
      claim,
      finding,
      citations: finding.citations,
      span: fitted(finding, text),
    })),
    ...(citations.length === 0 && claim.origins === undefined
      ? []
      : [{ claim, finding: null, citations, span: fitted(claim, text) }]),
  ];
};

/** In the order in which the text comes to their ends, the shorter first; a sentence's own after its findings'. */
const asRead = (a: Draft, b: Draft): number =>
  a.span === null || b.span === null
    ? 0
    : a.span.end - b.span.end ||
      Number(a.finding === null) - Number(b.finding === null) ||
      b.span.start - a.span.start;

export function layOut(report: Report, text: string): Layout {
  const notes = report.claims
    .flatMap((claim) => draftsOf(claim, text))
    .sort(asRead)
    .map(({ span, ...draft }, n): Note => {
      const number = n + 1;
      const kind = draft.finding?.severity ?? 'supports';
      return { ...draft, number, mark: span === null ? null : { ...span, number, kind } };
    });
  let shownTo = 0;
  const sentences = report.claims.flatMap((claim, n): Sentence[] => {
    const span = fitted(claim, text);
    if (span === null) return [];
    const shown = span.start >= shownTo;
    if (shown) shownTo = span.end;
    return [{ ...span, number: n + 1, claim, shown }];
  });
  return { sentences, notes, blocks: blocksOf(paragraphsOf(text), notes) };
}

/** A block begins at each paragraph in which a note's words end. */
function blocksOf(paragraphs: readonly Span[], notes: readonly Note[]): Block[] {
  const blocks: { paragraphs: Span[]; notes: Note[] }[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const own: Note[] = [];
    for (let note = notes[next]; note !== undefined; note = notes[next]) {
      if (note.mark !== null && note.mark.end > paragraph.end) break;
      own.push(note);
      next += 1;
    }
    const last = blocks.at(-1);
    if (last === undefined || own.length > 0) blocks.push({ paragraphs: [paragraph], notes: own });
    else last.paragraphs.push(paragraph);
  }
  const left = notes.slice(next);
  if (left.length > 0) blocks.push({ paragraphs: [], notes: left });
  return blocks;
}
