/** One sentence of a text, and what it says. */
import { type OfficeAssertion, readAssertions } from './assertions.js';
import { addDays } from './calendar.js';
import { type DateMention, readDates } from './dates.js';
import type { Name } from './names.js';
import { type Quantity, readNumbers } from './numbers.js';
import { firstFrom, overlappingAny, overlaps, type Span } from './span.js';
import type { Quotation } from './speakers.js';
import { readTerms, type Term } from './terms.js';
import type { Token } from './tokens.js';
import { voiceOf } from './voice.js';

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

const CLOSING = new Set('”"’\')]');

/** The last character of a sentence before the marks that close behind it. */
const lastMark = (sentence: string): string => {
  let end = sentence.length;
  while (CLOSING.has(sentence[end - 1] ?? '')) end -= 1;
  return sentence[end - 1] ?? '';
};

const EXHORTING = new Set('imagine consider remember suppose think look please read see'.split(' '));

const formOf = (sentence: string, tokens: readonly Token[]): Sentence['form'] => {
  const mark = lastMark(sentence);
  if (mark === '?') return 'question';
  const [first, second, third] = firstWords(tokens);
  if (first?.lower === 'let' && (second?.lower === 'us' || second?.lower === "'s" || second?.lower === 'me'))
    return 'exhortation';
  if (
    EXHORTING.has(first?.lower ?? '') &&
    second?.kind === 'word' &&
    !second.capital &&
    second.lower !== 'tanks'
  ) {
    return 'exhortation';
  }
  if (mark === '!') return 'exclamation';
  return third === undefined ? 'fragment' : 'statement';
};

/** Three at most. */
const firstWords = (tokens: readonly Token[]): Token[] => {
  const words: Token[] = [];
  for (let i = 0; i < tokens.length && words.length < 3; i += 1) {
    const token = tokens[i];
    if (token !== undefined && token.kind !== 'mark') words.push(token);
  }
  return words;
};

/** What the sentences of one text have in common. */
export interface Shared {
  readonly text: string;
  readonly dateline: Span | null;
  readonly on: string | null;
}

const BESIDE_DATE = new Set('and but or when as in on at'.split(' '));

/** "after 2014" is any day but those of 2014: the stretch of time before or after the date. */
const boundedBy = (tokens: readonly Token[], date: DateMention): DateMention => {
  if (date.from === null || date.to === null) return date;
  const word = tokens[firstFrom(tokens, date.start) - 1]?.lower;
  if (word !== 'after' && word !== 'before') return date;
  // "before Friday's argument": the date belongs to what follows it.
  const next = tokens[firstFrom(tokens, date.end)];
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    !/^['’\p{Lu}\p{Ll}]/u.test(next.text) ||
    BESIDE_DATE.has(next.lower);
  if (!alone) return date;
  return word === 'after'
    ? { ...date, from: addDays(date.to, 1), to: '9999-12-31' }
    : { ...date, from: '0001-01-01', to: addDays(date.from, -1) };
};

/**
 * Reads one sentence.
 *
 * @param names with indices into `tokens`, which are the tokens of the sentence alone
 * @param quotations those that overlap the sentence
 */
export function readSentence(
  span: Span,
  tokens: readonly Token[],
  names: readonly Name[],
  quotations: readonly Quotation[],
  shared: Shared,
): Sentence {
  const text = shared.text.slice(span.start, span.end);
  const isQuoted = overlappingAny(quotations);
  const assertions = readAssertions(tokens, names).filter((one) => !isQuoted(one.title));
  // A dateline says when and where it was written, not what happened.
  const inDateline = (one: Span): boolean => shared.dateline !== null && overlaps(one, shared.dateline);
  const dates = readDates(tokens, shared.on)
    .filter((date) => !inDateline(date))
    .map((date) => boundedBy(tokens, date));
  const numbers = readNumbers(tokens, dates).filter((number) => !inDateline(number));
  let terms: readonly Term[] | null = null;
  const voice = voiceOf(tokens, isQuoted);
  // Each property by its name: to copy the span's first makes an object of fifteen much slower to build.
  return {
    start: span.start,
    end: span.end,
    text,
    tokens,
    names,
    assertions,
    dates,
    numbers,
    // Only who compares asks for them, and they take as long as the rest.
    get terms() {
      terms ??= readTerms(tokens, {
        names,
        titles: assertions.map((one) => one.title),
        values: [...dates, ...numbers, ...(shared.dateline === null ? [] : [shared.dateline])],
        quoted: quotations,
      });
      return terms;
    },
    quotations,
    form: formOf(text, tokens),
    firstPerson: voice.firstPerson,
    judging: voice.firstPerson || voice.judging || /\bhard to (?:imagine|believe)\b/i.test(text),
    hedged: voice.attributed || voice.hedging,
    attributed: voice.attributed,
  };
}
