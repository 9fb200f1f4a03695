/**
 * Text in, Reading out: the sentences of a text with what each says, and the quotations with who said them. Sources
 * and drafts are read alike, and a finding is where their readings differ.
 */
import { type OfficeAssertion, readAssertions } from './assertions.js';
import { datelineOf } from './dateline.js';
import { type DateMention, readDates } from './dates.js';
import { HEDGING, JUDGEMENT, SAYING_STEMS } from './lexicon/words.js';
import { type Gazetteer, type Name, readNames } from './names.js';
import { type Quantity, readNumbers } from './numbers.js';
import { titleAt } from './offices.js';
import { quotedSpans } from './quotations.js';
import { splitSentences } from './sentences.js';
import { overlaps, type Span } from './span.js';
import { type Quotation, readQuotations } from './speakers.js';
import { readTerms, type Term } from './terms.js';
import { type Token, tokenize } from './tokens.js';

export type { Quotation } from './speakers.js';

export interface Sentence extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Indices of a name are into the tokens of its sentence. */
  readonly names: readonly Name[];
  readonly assertions: readonly OfficeAssertion[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly Quantity[];
  readonly terms: readonly Term[];
  readonly quotations: readonly Quotation[];
  /** What kind of sentence it is by its form: only a statement can be checked. */
  readonly form: 'statement' | 'question' | 'exclamation' | 'exhortation' | 'fragment';
  /** It speaks in the writer's own voice, or rests on words of judgement, outside quotation marks. */
  readonly judging: boolean;
  /** The writer speaks as `I` or `we`, outside quotation marks. */
  readonly firstPerson: boolean;
  /** It says that its statement is somebody's, or not certain: `officials said`, `reportedly`, `may`. */
  readonly hedged: boolean;
  readonly attributed: boolean;
}

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

export interface ReadOptions {
  /** Names that are known beforehand. */
  readonly names?: Gazetteer;
  /** The day that the text speaks of, `YYYY-MM-DD`: what `on Friday` is relative to. */
  readonly on?: string | null;
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our']);

const formOf = (sentence: string, tokens: readonly Token[]): Sentence['form'] => {
  const bare = sentence.replace(/[”"’')\]]+$/, '');
  if (bare.endsWith('?')) return 'question';
  const words = tokens.filter((token) => token.kind !== 'mark');
  const first = words[0]?.lower;
  if (first === 'let' && (words[1]?.lower === 'us' || words[1]?.lower === "'s" || words[1]?.lower === 'me'))
    return 'exhortation';
  if (
    /^(?:imagine|consider|remember|suppose|think|look|please|read|see)$/.test(first ?? '') &&
    words[1]?.kind === 'word' &&
    !words[1].capital &&
    words[1].lower !== 'tanks'
  ) {
    return 'exhortation';
  }
  if (bare.endsWith('!')) return 'exclamation';
  return words.length < 3 ? 'fragment' : 'statement';
};

interface Shared {
  readonly dateline: Span | null;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly on: string | null;
}

const readSentence = (
  span: Span,
  tokens: readonly Token[],
  names: readonly Name[],
  shared: Shared,
): Sentence => {
  const text = shared.text.slice(span.start, span.end);
  const quotations = shared.quotations.filter((quotation) => overlaps(quotation, span));
  const assertions = readAssertions(tokens, names).filter(
    (one) => !quotations.some((quoted) => overlaps(quoted, one.title)),
  );
  // A dateline says when and where it was written, not what happened.
  const inDateline = (one: Span): boolean => shared.dateline !== null && overlaps(one, shared.dateline);
  const dates = readDates(tokens, shared.on).filter((date) => !inDateline(date));
  const numbers = readNumbers(tokens, dates).filter((number) => !inDateline(number));
  const terms = readTerms(tokens, {
    names,
    titles: assertions.map((one) => one.title),
    values: [...dates, ...numbers, ...(shared.dateline === null ? [] : [shared.dateline])],
    quoted: quotations,
  });
  const outside = tokens.filter((token) => !quotations.some((quoted) => overlaps(quoted, token)));
  const attributed =
    outside.some((token, i) => token.lower === 'according' && outside[i + 1]?.lower === 'to') ||
    outside.some((token) => token.kind === 'word' && SAYING_STEMS.has(token.stem));
  const firstPerson = outside.some((token) => FIRST_PERSON.has(token.lower));
  return {
    ...span,
    text,
    tokens,
    names,
    assertions,
    dates,
    numbers,
    terms,
    quotations,
    form: formOf(text, tokens),
    firstPerson,
    judging:
      firstPerson ||
      outside.some((token) => JUDGEMENT.has(token.lower)) ||
      /\bhard to (?:imagine|believe)\b/i.test(text),
    hedged:
      attributed ||
      outside.some((token) => HEDGING.has(token.lower) && !(token.lower === 'may' && token.capital)),
    attributed,
  };
};

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
  const tokens = tokenize(text);
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
  const quotations = readQuotations(text, tokens, sentences, spans, names);
  const dateline = datelineOf(text, options.on ?? null);
  const shared: Shared = { text, quotations, dateline, on: options.on ?? dateline?.day ?? null };
  return {
    text,
    quotations,
    sentences: ranges.map(({ sentence, from, to }) =>
      readSentence(
        sentence,
        tokens.slice(from, to),
        names
          .filter((name) => name.first >= from && name.last <= to)
          .map((name) => ({ ...name, first: name.first - from, last: name.last - from })),
        shared,
      ),
    ),
  };
}
