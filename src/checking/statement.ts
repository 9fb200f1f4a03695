/** What one sentence, fact or quote says, ready to be compared with another. */
import type { DateMention } from '../reading/dates.js';
import type { Quantity } from '../reading/numbers.js';
import type { Sentence } from '../reading/read.js';
import { contains } from '../reading/span.js';
import type { Term } from '../reading/terms.js';
import type { Entities } from './entities.js';
import { type Extent, extentsOf } from './extents.js';
import { type Ranking, rankingOf } from './ranking.js';

export interface Statement {
  readonly terms: readonly Term[];
  readonly numbers: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** It says whose account it is: `officials said`, `according to Gallup`. */
  readonly attributed: boolean;
  /** What it says of order in time, in a word that is no term. */
  readonly order: 'before' | 'after' | null;
  /** What that word stands before. */
  readonly ordered: readonly Term[];
  /** Of how many of those whom a term names it speaks. */
  readonly extents: ReadonlyMap<Term, Extent>;
  /** It measures one thing by another: `more favorably than`. */
  readonly compares: boolean;
  /** Who is said to have more of something than whom. */
  readonly ranking: Ranking | null;
  /** What stands around the words: who published them, whom they are credited to, who they are about. */
  readonly context: readonly Term[];
  /** Of the context: who published them, and whom they are credited to. */
  readonly credits: readonly Term[];
  /** Terms and context by each of the concepts that they may stand for. */
  readonly byConcept: ReadonlyMap<string, readonly Term[]>;
}

const termsByConcept = (terms: readonly Term[], context: readonly Term[]): Map<string, Term[]> => {
  const byConcept = new Map<string, Term[]>();
  const addAs = (concepts: readonly string[], term: Term, isOwn: boolean): void => {
    for (const concept of concepts) {
      const list = byConcept.get(concept);
      if (list === undefined) byConcept.set(concept, [term]);
      // What stands around the words tells nothing of what the words themselves name.
      else if (isOwn || isAround(list[0])) list.push(term);
    }
  };
  const isAround = (term: Term | undefined): boolean => term !== undefined && context.includes(term);
  const add = (term: Term, isOwn: boolean): void => {
    addAs(term.concepts, term, isOwn);
    for (const part of term.parts) addAs(part, term, isOwn);
  };
  for (const term of terms) add(term, true);
  for (const term of context) add(term, false);
  return byConcept;
};

const ORDER: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ...['before', 'prior', 'ahead', 'preceding'].map((word) => [word, 'before'] as const),
  ...['after', 'following', 'afterward', 'afterwards'].map((word) => [word, 'after'] as const),
]);

/** How many terms an order in time bears on. */
const ORDERED = 4;

interface Ordering {
  readonly order: 'before' | 'after';
  /** Where the word ends. UTF-16. */
  readonly at: number;
}

/** The one word of order that is said outside quotation marks, and where; null for none, and for several. */
const orderOf = (sentences: readonly Sentence[]): Ordering | null => {
  let first: Ordering | null = null;
  for (const { tokens, quotations } of sentences)
    for (const token of tokens) {
      const order = ORDER.get(token.lower);
      if (order === undefined || quotations.some((quoted) => contains(quoted, token))) continue;
      if (first !== null && first.order !== order) return null;
      first ??= { order, at: token.end };
    }
  return first;
};

/** `than`, but not in `more than 40` or `rather than`. */
const measures = ({ tokens, numbers }: Sentence): boolean =>
  tokens.some(
    (token, at) =>
      token.lower === 'than' &&
      !/^(?:rather|other)$/.test(tokens[at - 1]?.lower ?? '') &&
      !numbers.some((number) => number.start >= token.end && number.start - token.end < 4),
  );

/** Some words beside those of a statement. Their terms are resolved. */
export type Aside = Pick<Statement, 'terms' | 'numbers'>;

/** What stands beside the words of a statement and is no part of them. */
export interface Beside {
  /** Who it is about. */
  readonly around: Aside;
  /** Who published it, and whom it is credited to. */
  readonly credited: Aside;
  /** A date that counts as one of the words' own. */
  readonly date: DateMention | null;
}

const NO_WORDS: Aside = { terms: [], numbers: [] };
const NOTHING: Beside = { around: NO_WORDS, credited: NO_WORDS, date: null };

/** Words that stand beside many statements. */
export const asideOf = (
  sentences: readonly Sentence[],
  { resolve }: Pick<Entities, 'resolve'>,
  day: string,
): Aside => ({
  terms: sentences.flatMap((sentence) => sentence.terms.map((term) => resolve(term, day))),
  numbers: sentences.flatMap((sentence) => sentence.numbers),
});

/** Several sentences taken together; their clauses are kept apart. */
export function statementOf(
  sentences: readonly Sentence[],
  entities: Pick<Entities, 'resolve'>,
  day: string,
  { around, credited, date }: Beside = NOTHING,
): Statement {
  let clauses = 0;
  const terms: Term[] = [];
  const extents = new Map<Term, Extent>();
  for (const sentence of sentences) {
    let highest = clauses;
    // An office given to a name is judged by itself; the name stays.
    const own: Term[] = [];
    for (const term of sentence.terms) {
      const resolved = entities.resolve(term, day);
      highest = Math.max(highest, clauses + resolved.clause);
      own.push(clauses === 0 ? resolved : { ...resolved, clause: clauses + resolved.clause });
    }
    for (const [term, extent] of extentsOf(sentence, own)) extents.set(term, extent);
    terms.push(...own);
    clauses = highest + 1;
  }
  const context = [...credited.terms, ...around.terms];
  const order = orderOf(sentences);
  const [only, ...more] = sentences;
  return {
    terms,
    context,
    credits: credited.terms,
    numbers: [...sentences.flatMap((sentence) => sentence.numbers), ...credited.numbers],
    dates: [...sentences.flatMap((sentence) => sentence.dates), ...(date === null ? [] : [date])],
    attributed: sentences.some((sentence) => sentence.attributed),
    compares: sentences.some(measures),
    ranking: only === undefined || more.length > 0 ? null : rankingOf(only, terms),
    order: order?.order ?? null,
    ordered: order === null ? [] : terms.filter((term) => term.start >= order.at).slice(0, ORDERED),
    extents,
    byConcept: termsByConcept(terms, context),
  };
}
