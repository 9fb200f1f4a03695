/** One sentence of a draft beside the lines of the other text that it is about. */
import type { Sentence } from '../../reading/read.js';
import type { Statement } from '../statement.js';
import type { Line, OtherText } from './other-text.js';
import { findQuoted, type Quoted } from './quoted.js';
import { contentWords, type Word } from './words.js';

export interface Draft {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly other: OtherText;
  /** The lines that have most of its words, the likest first; rare words count for more. */
  readonly about: readonly Line[];
  /** Its quotations, looked for in the other text. */
  readonly quoted: readonly Quoted[];
  readonly statement: Statement;
}

/** As many lines as one sentence of a summary may bring together. */
const LINES = 3;

export function draftOf(sentence: Sentence, other: OtherText): Draft {
  const words = contentWords(sentence);
  const scores = new Map<Line, number>();
  for (const stem of new Set(words.map((word) => word.stem))) {
    const lines = new Set(other.places(stem).map(({ line }) => line));
    for (const line of lines) scores.set(line, (scores.get(line) ?? 0) + 1 / Math.log2(2 + lines.size));
  }
  const about = [...scores]
    .sort((a, b) => b[1] - a[1] || a[0].sentence.start - b[0].sentence.start)
    .slice(0, LINES)
    .map(([line]) => line);
  return {
    sentence,
    words,
    other,
    about,
    quoted: sentence.quotations.map((quotation) => findQuoted(quotation, other)),
    statement: other.statementOf(sentence),
  };
}
