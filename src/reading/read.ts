/**
 * Text in, Reading out: the sentences of a text with what each says, and the quotations with who said them. Sources
 * and drafts are read alike, and a finding is where their readings differ.
 */
import { datelineOf } from './dateline.js';
import { type Gazetteer, readNames } from './names.js';
import { titleAt } from './offices.js';
import { quotedSpans } from './quotations.js';
import { readSentence, type Sentence, type Shared } from './sentence.js';
import { splitSentences } from './sentences.js';
import { dealOut, type Span } from './span.js';
import { type Quotation, readQuotations } from './speakers.js';
import { type KnownWords, tokenize } from './tokens.js';
import { type Turn, turnsOf } from './turns.js';

export type { Sentence } from './sentence.js';
export type { Quotation } from './speakers.js';
export type { Turn } from './turns.js';

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Of a labelled transcript, who speaks what; none of any other text. */
  readonly turns: readonly Turn[];
}

export interface ReadOptions {
  /** Names that are known beforehand. */
  readonly names?: Gazetteer;
  /** The day that the text speaks of, `YYYY-MM-DD`: what `on Friday` is relative to. */
  readonly on?: string | null;
  /** Words that were met before, to be added to: whoever reads many short texts works out each word once. */
  readonly words?: KnownWords;
}

/** A sentence that ends inside a quotation goes on with the next: what is quoted in one is read as one. */
const joinedByQuotations = (sentences: readonly Span[], quoted: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = joined.at(-1);
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= sentence.start) next += 1;
    const open = quoted[next];
    if (last !== undefined && open !== undefined && open.start < last.end && open.end > sentence.start) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
};

/** Reads a text. Linear in its length but for a small factor; never throws, whatever the text. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const tokens = tokenize(text, options.words);
  const spans = quotedSpans(text);
  const sentences = joinedByQuotations(splitSentences(text), spans);
  const taken = new Set<number>();
  const openings = new Set<number>();
  let next = 0;
  const ranges = sentences.map((sentence) => {
    while (next < tokens.length && (tokens[next]?.start ?? 0) < sentence.start) next += 1;
    const from = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < sentence.end) next += 1;
    let first = from;
    while (first < next && tokens[first]?.kind === 'mark') first += 1;
    openings.add(first);
    return { sentence, from, to: next };
  });
  let opening = 0;
  for (const span of spans) {
    while (opening < tokens.length && (tokens[opening]?.start ?? 0) < span.start) opening += 1;
    openings.add(opening);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const title = titleAt(tokens, at);
    if (title === null) continue;
    const { start, end } = title.title;
    for (let i = at; i < at + title.length; i += 1) {
      const token = tokens[i];
      if (token !== undefined && start <= token.start && token.end <= end) taken.add(i);
    }
    at += title.length - 1;
  }
  const names = readNames(
    tokens,
    options.names ?? null,
    (index) => taken.has(index),
    (index) => openings.has(index),
  );
  const turns = turnsOf(text);
  const quotations = readQuotations(text, tokens, sentences, spans, names, turns);
  const dateline = datelineOf(text, options.on ?? null);
  const shared: Shared = { text, dateline, on: options.on ?? dateline?.day ?? null };
  const quotationsOf = dealOut(quotations, sentences);
  const namesOf = dealOut(names, sentences);
  return {
    text,
    quotations,
    turns,
    sentences: ranges.map(({ sentence, from, to }, i) =>
      readSentence(
        sentence,
        tokens.slice(from, to),
        (namesOf[i] ?? [])
          .filter((name) => name.first >= from && name.last <= to)
          .map((name) => (from === 0 ? name : { ...name, first: name.first - from, last: name.last - from })),
        quotationsOf[i] ?? [],
        shared,
      ),
    ),
  };
}
