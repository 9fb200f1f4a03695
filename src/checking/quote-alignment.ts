/**
 * Quoted words against words on record, word by word.
 *
 * A quotation is clean where each of its parts (between marked ellipses and bracketed insertions) stands in the recorded
 * words in that order, without a gap. Otherwise the two are aligned by the local alignment of Smith and Waterman (1981)
 * over words, which finds the stretch of the record that the quotation resembles most.
 */
import { diffArrays } from 'diff/lib/diff/array.js';
import type { DiffPart } from './report.js';

export interface Word {
  /** As it stands, with its marks. */
  readonly text: string;
  /** What it is compared by: lower case, without marks, straight apostrophes, house spelling of names. */
  readonly key: string;
}

export type Respell = (word: string) => string;

const ELLIPSIS = /^(?:…|\.{3,}|\. \. \.)$/;

/** The words of a text. Ellipses and bracketed insertions are words with an empty key. */
export function wordsOf(text: string, respell: Respell = (word) => word): Word[] {
  return text
    .replace(/\. \. \./g, '…')
    .replace(/(…|\.{3,})/g, ' $1 ')
    .replace(/[—–]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}…[]|\.{3}/u.test(word))
    .map((word) => {
      if (ELLIPSIS.test(word)) return { text: word, key: '' };
      const bracketed = /^[“"'‘’]*\[\p{L}\]\p{L}/u.test(word);
      // "[T]he" is "the"; "[Zelensky's]" stands for whatever was there.
      if (word.includes('[') && !bracketed) return { text: word, key: '' };
      const bare = word.replace(/[[\]]/g, '').replace(/^[^\p{L}\p{N}$%]+|[^\p{L}\p{N}%]+$/gu, '');
      return { text: word, key: respell(bare.toLowerCase().replace(/’/g, "'")) };
    });
}

/** Splits at ellipses and bracketed insertions. An insertion of several words counts as one. */
const parts = (words: readonly Word[]): Word[][] => {
  const found: Word[][] = [[]];
  let inBracket = false;
  for (const word of words) {
    if (word.text.includes('[')) inBracket = word.key === '' && !word.text.includes(']');
    else if (inBracket) {
      if (word.text.includes(']')) inBracket = false;
      continue;
    }
    if (word.key === '') found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.filter((part) => part.length > 0);
};

const runAt = (run: readonly Word[], words: readonly Word[], from: number): number => {
  for (let at = from; at + run.length <= words.length; at += 1) {
    if (run.every((word, i) => words[at + i]?.key === word.key)) return at;
  }
  return -1;
};

export interface Alignment {
  readonly clean: boolean;
  /** The words of the record that the quotation covers or resembles, half-open indices. */
  readonly from: number;
  readonly to: number;
  /** How many words of the quotation stand in the stretch, in order. */
  readonly matched: number;
  /** How many words the quotation has. */
  readonly length: number;
}

/** Aligns a quotation with recorded words; null where they share no word. */
export function align(quoted: readonly Word[], recorded: readonly Word[]): Alignment | null {
  const pieces = parts(quoted);
  const own = pieces.flat();
  if (own.length === 0) return null;
  let from = -1;
  let next = 0;
  const whole = pieces.every((piece) => {
    const at = runAt(piece, recorded, next);
    if (at < 0) return false;
    if (from < 0) from = at;
    next = at + piece.length;
    return true;
  });
  if (whole) return { clean: true, from, to: next, matched: own.length, length: own.length };
  return local(own, recorded);
}

const MATCH = 2;
const MISMATCH = -1;
const GAP = -0.6;

const local = (own: readonly Word[], recorded: readonly Word[]): Alignment | null => {
  const columns = recorded.length + 1;
  const score = new Float64Array((own.length + 1) * columns);
  const step = new Uint8Array(score.length); // 1 diagonal, 2 up (inserted), 3 left (removed)
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= own.length; i += 1) {
    for (let j = 1; j <= recorded.length; j += 1) {
      const here = i * columns + j;
      const same = own[i - 1]?.key === recorded[j - 1]?.key;
      const diagonal = (score[here - columns - 1] ?? 0) + (same ? MATCH : MISMATCH);
      const up = (score[here - columns] ?? 0) + GAP;
      const left = (score[here - 1] ?? 0) + GAP;
      const top = Math.max(0, diagonal, up, left);
      score[here] = top;
      step[here] = top === 0 ? 0 : top === diagonal ? 1 : top === up ? 2 : 3;
      if (top > best) {
        best = top;
        bestAt = here;
      }
    }
  }
  if (best === 0) return null;
  let at = bestAt;
  let matched = 0;
  let from = 0;
  const firstOwn = (): number => Math.floor(at / columns);
  while (at > 0 && step[at] !== 0) {
    const i = Math.floor(at / columns);
    const j = at % columns;
    if (step[at] === 1) {
      if (own[i - 1]?.key === recorded[j - 1]?.key) matched += 1;
      at -= columns + 1;
    } else if (step[at] === 2) at -= columns;
    else at -= 1;
    from = at % columns;
  }
  // Words of the quotation before and after the stretch stand for as many of the record's.
  const before = Math.min(firstOwn(), from);
  const lastOwn = Math.floor(bestAt / columns);
  const to = bestAt % columns;
  const after = Math.min(own.length - lastOwn, recorded.length - to);
  return { clean: false, from: from - before, to: to + after, matched, length: own.length };
};

const text = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** What was changed: from the recorded words to the quotation. */
export function diffOf(recorded: readonly Word[], quoted: readonly Word[]): DiffPart[] {
  return diffArrays([...recorded], [...quoted], { comparator: (a, b) => a.key === b.key }).map((change) => {
    if (change.added) return { inserted: text(change.value) };
    return change.removed ? { removed: text(change.value) } : { kept: text(change.value) };
  });
}
