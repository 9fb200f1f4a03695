/** Where the sentences of a news text begin and end. */
import type { Span } from './span.js';

/** Abbreviations that a name or a figure follows, so that their full stop ends no sentence. */
const BEFORE_NAME =
  'mr mrs ms dr prof sen sens rep reps gov govs lt gen col maj capt cmdr adm sgt cpl pvt pres sec atty asst dep supt rev fr hon st mt ft no nos vs v dept dist jan feb mar apr jun jul aug sept oct nov dec approx fig ed'.split(
    ' ',
  );

/** Words that begin a sentence much more often than a name: after `U.S.` they say that the sentence had ended. */
const STARTERS = new Set(
  'the a an he she it they we i you this that these those but and or in on at for from with as if when while after before since although though however his her its their our there here what who why how no not one some most many both each meanwhile last earlier later then now'.split(
    ' ',
  ),
);

const abbreviations = new Set(BEFORE_NAME);

/** Abbreviations that end a sentence as often as not: only a word that begins one tells. */
const EITHER =
  /^(?:inc|corp|co|ltd|bros|jr|sr|ph\.d|etc|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo)$/i;

// Where no such mark stands before (so that a long run is tried once): a run of end marks, what closes after it, and the white space before the next sentence.
const END = /(?<![.!?…])[.!?…]+[)\]”’"']*(?=\s|$)/gu;

const wordBefore = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && /[\p{L}\p{N}.'’-]/u.test(text[start - 1] ?? '') && at - start < 40) start -= 1;
  return text.slice(start, at);
};

const nextWord = (text: string, at: number): string =>
  /^\s*([“‘"'([]*[\p{L}\p{N}’']*)/u.exec(text.slice(at, at + 60))?.[1] ?? '';

/** An abbreviation that ends a sentence or does not: initials, `R-La`, `Inc`, `p.m`. */
const mayHaveStop = (word: string): boolean =>
  (/^(?:\p{L}\.)*\p{L}$/u.test(word) && /\p{Lu}/u.test(word)) ||
  /^[RDI]-\p{Lu}/u.test(word) ||
  (EITHER.test(word) && /^\p{Lu}/u.test(word)) ||
  /^(?:a|p)\.m$/i.test(word);

const isEnd = (line: string, mark: string, at: number): boolean => {
  const next = nextWord(line, at + mark.length);
  // "R-Ohio and D-S.C. — said": a dash goes on with the sentence behind what may end in a full stop of its own.
  if (next === '')
    return !(
      /^\s*[—–]\s/.test(line.slice(at + mark.length, at + mark.length + 8)) &&
      mark === '.' &&
      mayHaveStop(wordBefore(line, at))
    );
  const bare = next.replace(/^[“‘"'([]+/, '');
  const opensQuote = bare !== next;
  if (/^\p{Ll}/u.test(bare)) return false;
  const word = wordBefore(line, at);
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  // "1." at the head of a line counts an item.
  const indent = at - word.length;
  if (/^\d{1,3}$/.test(word) && indent < 9 && line.slice(0, indent).trim() === '') return false;
  if (mark.length > 1) return true;
  if (/^nos?$/i.test(word)) return !/^\d/.test(bare);
  if (abbreviations.has(word.toLowerCase())) return false;
  if (mayHaveStop(word)) {
    return opensQuote || STARTERS.has(bare.toLowerCase());
  }
  return true;
};

/** The sentences of a text, in order, without the white space between them. A line end always ends one. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const push = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const from = start + raw.indexOf(trimmed);
    sentences.push({ start: from, end: from + trimmed.length });
  };
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    for (const match of line.matchAll(END)) {
      const end = match.index + match[0].length;
      // The end of the line ends the last one.
      if (end === line.length || !isEnd(line, match[0], match.index)) continue;
      push(lineStart + from, lineStart + end);
      from = end;
    }
    push(lineStart + from, lineStart + line.length);
    lineStart += line.length + 1;
  }
  return sentences;
}
