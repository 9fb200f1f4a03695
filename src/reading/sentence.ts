/** One sentence of a text, and what it says. */
import { type OfficeAssertion, readAssertions } from './assertions.js';
import { addDays } from './calendar.js';
import { type DateMention, readDates } from './dates.js';
import { HEDGING, JUDGEMENT, SAYING_STEMS } from './lexicon/words.js';
import type { Name } from './names.js';
import { type Quantity, readNumbers } from './numbers.js';
import { overlappingAny, overlaps, type Span } from './span.js';
import type { Quotation } from './speakers.js';
import { readTerms, type Term } from './terms.js';
import type { Token } from './tokens.js';

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

/** What the sentences of one text have in common. */
export interface Shared {
  readonly text: string;
  readonly dateline: Span | null;
  readonly on: string | null;
}

/** "after 2014" is any day but those of 2014: the stretch of time before or after the date. */
const boundedBy = (tokens: readonly Token[], date: DateMention): DateMention => {
  const word = tokens[tokens.findIndex((token) => token.start >= date.start) - 1]?.lower;
  // "before Friday's argument": the date belongs to what follows it.
  const next = tokens[tokens.findIndex((token) => token.start >= date.end)];
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    !/^['’\p{Lu}\p{Ll}]/u.test(next.text) ||
    /^(?:and|but|or|when|as|in|on|at)$/.test(next.lower);
  if (date.from === null || date.to === null || !alone) return date;
  if (word === 'after') return { ...date, from: addDays(date.to, 1), to: '9999-12-31' };
  return word === 'before' ? { ...date, from: '0001-01-01', to: addDays(date.from, -1) } : date;
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
  const terms = readTerms(tokens, {
    names,
    titles: assertions.map((one) => one.title),
    values: [...dates, ...numbers, ...(shared.dateline === null ? [] : [shared.dateline])],
    quoted: quotations,
  });
  const outside = tokens.filter((token) => !isQuoted(token));
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
}
