/** The quotations of a draft against the words of the other text: whether they stand there, and who says them there. */

import type { Quotation } from '../../reading/read.js';
import { splitSentences } from '../../reading/sentences.js';
import { align, diffOf, type Word, wordsOf } from '../quote-alignment.js';
import type { DiffPart } from '../report.js';
import { lettersOf, ungarbled } from './letters.js';
import type { Line, OtherText } from './other-text.js';

export interface Quoted {
  readonly quotation: Quotation;
  /** `clean`: the words stand there; `altered`: they resemble words that do; `none`. */
  readonly status: 'clean' | 'altered' | 'none';
  /** Where they stand, or the words that they resemble. */
  readonly line: Line | null;
  /** Who says them there; null where it does not say. */
  readonly speaker: string | null;
  /** The words of the other text in their place. */
  readonly expected: string | null;
  readonly diff: readonly DiffPart[];
  /** Whether these are all its words, and not one sentence of several. */
  readonly whole: boolean;
  /** Words in the quotation. */
  readonly length: number;
}

/** A stretch of the other text to look for quoted words in. */
interface Stretch {
  readonly line: Line;
  readonly words: readonly Word[];
  /** Whether it begins with the first words of the text, and ends with its last. */
  readonly first: boolean;
  readonly last: boolean;
}

/** How many lines a quotation may run over. */
const LINES = 3;
const CANDIDATES = 8;
/** Fewer words are as often a manner of speaking. */
const MIN_WORDS = 4;
/** What share of a quotation must stand in a row for it to be taken for the words there. */
const MIN_SHARE = 0.6;
/** So many words in order, of which two have some length, are no chance. */
const MIN_MATCHED = 4;
const CONTENT = 4;

/**
 * What a word is compared by: its letters and figures, so that hyphens, apostrophes and signs of money and percent, which
 * every house sets as it likes, do not count.
 */
const plain = (words: readonly Word[]): Word[] =>
  words.map(({ text, key }) => ({
    text,
    key: key.replace(/%$/, '').replace(/[^\p{L}\p{N}]/gu, ''),
  }));

/** The parts of a quotation between ellipses and insertions in brackets. */
const partsOf = (text: string): string[] =>
  text
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^\]]*\]|…|\.{3,}|\. \. \./)
    .map(lettersOf)
    .filter((part) => part.length > 0);

/** Where the parts of a quotation stand in the letters of a text, one after another; -1 where they do not. */
const standsAt = (parts: readonly string[], letters: string): number => {
  let first = -1;
  let from = 0;
  for (const part of parts) {
    const at = letters.indexOf(part, from);
    if (at < 0) return -1;
    if (first < 0) first = at;
    from = at + part.length;
  }
  return first;
};

/** The lines that share most of the longer words of a quotation, each with those after it. */
const stretchesFor = (own: readonly Word[], other: OtherText): Stretch[] => {
  const stems = new Set(own.flatMap(({ key }) => (key.length > 3 ? [key] : [])));
  const scores = new Map<Line, number>();
  for (const line of other.lines) {
    let score = 0;
    for (const { token } of line.words) if (stems.has(token.lower)) score += 1;
    if (score > 0) scores.set(line, score);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0].sentence.start - b[0].sentence.start)
    .slice(0, CANDIDATES)
    .flatMap(([line]) => {
      const at = other.lines.indexOf(line);
      const runs = [
        { from: at, to: at + 1 },
        { from: at, to: at + LINES },
        { from: Math.max(0, at - 1), to: at + 2 },
      ];
      return runs.map(({ from, to }) => ({
        line,
        words: plain(other.lines.slice(from, to).flatMap((one) => wordsOf(ungarbled(one.spoken)))),
        first: from === 0,
        last: to >= other.lines.length,
      }));
    });
};

/** What a part of a quotation is like in the other text. */
interface Likeness {
  readonly status: Quoted['status'];
  readonly line: Line | null;
  readonly there: readonly Word[];
}

const NOTHING: Likeness = { status: 'none', line: null, there: [] };

/** The edits inside a diff; what stands before its first kept words and after its last is left out, and returned apart. */
const coreOf = (diff: readonly DiffPart[]) => {
  const kept = diff.map((part, at) => ('kept' in part ? at : -1)).filter((at) => at >= 0);
  const [first = 0, last = -1] = [kept[0], kept.at(-1)];
  const words = (parts: readonly DiffPart[], kind: 'inserted' | 'removed'): number =>
    parts.flatMap((part) => (kind in part ? Object.values(part).join(' ').split(' ') : [])).length;
  const [lead, tail] = [diff.slice(0, first), diff.slice(last + 1)];
  const [added, gone] = [words(tail, 'inserted'), words(tail, 'removed')];
  return {
    edited: diff.slice(first, last + 1).some((part) => !('kept' in part)),
    before: words(lead, 'inserted') > 0,
    // A last word in the place of another is a change; words where there are none may have been left out.
    after: added > 0 && !(added === 1 && gone === 1),
  };
};

/**
 * One sentence of a quotation. What it has beyond the first or the last words of the other text may have been said
 * before or after them; anywhere else it is a change.
 */
const likenessOf = (text: string, other: OtherText): Likeness => {
  const parts = partsOf(text);
  const at = parts.length === 0 ? -1 : standsAt(parts, other.letters);
  if (at >= 0) return { status: 'clean', line: other.lineAtLetter(at), there: [] };
  const own = plain(wordsOf(ungarbled(text))).filter((word) => word.key !== '');
  if (own.length < MIN_WORDS) return NOTHING;
  let best: { stretch: Stretch; matched: number; from: number; to: number } | null = null;
  for (const stretch of stretchesFor(own, other)) {
    const alignment = align(own, stretch.words);
    if (alignment === null || (best !== null && alignment.matched <= best.matched)) continue;
    best = { stretch, ...alignment };
  }
  if (best === null || best.matched < MIN_MATCHED) return NOTHING;
  const { stretch, from, to, matched } = best;
  const there = stretch.words.slice(from, to);
  const shared = new Set(there.map((word) => word.key));
  if (own.filter((word) => word.key.length >= CONTENT && shared.has(word.key)).length < 2) return NOTHING;
  const { edited, before, after } = coreOf(diffOf(there, own));
  const opens = before && stretch.words[0] === there[0] && stretch.first;
  const ends = after && stretch.words.at(-1) === there.at(-1) && stretch.last;
  if (!edited && (opens || ends)) return NOTHING;

  return matched / own.length < MIN_SHARE ? NOTHING : { status: 'altered', line: stretch.line, there };
};

/** Finds one quotation of a draft in the other text. */
export function findQuoted(quotation: Quotation, other: OtherText): Quoted {
  const spoken = plain(wordsOf(ungarbled(quotation.text))).filter((word) => word.key !== '');
  const likenesses = [quotation.text, ...sentencesOf(quotation.text)].map((text) => ({
    text,
    ...likenessOf(text, other),
  }));
  const [whole, ...each] = likenesses;
  const altered = each.find(({ status }) => status === 'altered');
  const status = whole?.status === 'clean' ? 'clean' : altered !== undefined ? 'altered' : 'none';
  const shown =
    status === 'altered'
      ? altered
      : whole?.status === 'clean'
        ? whole
        : each.find((one) => one.status === 'clean');
  const line = shown?.line ?? null;
  return {
    quotation,
    status,
    line,
    speaker: line === null || shown === undefined ? null : other.speakerOf(line, shown.text),
    expected: status === 'altered' ? (shown?.there.map((word) => word.text).join(' ') ?? null) : null,
    diff:
      status === 'altered' && shown !== undefined
        ? diffOf(shown.there, plain(wordsOf(ungarbled(shown.text))))
        : [],
    whole: each.length < 2,
    length: spoken.length,
  };
}

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));
