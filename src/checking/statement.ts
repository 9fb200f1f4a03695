/** What one sentence, fact or quote says, ready to be compared with another. */
import type { DateMention } from '../reading/dates.js';
import type { Quantity } from '../reading/numbers.js';
import type { Sentence } from '../reading/read.js';
import type { Term } from '../reading/terms.js';
import type { Entities } from './entities.js';

export interface Statement {
  readonly terms: readonly Term[];
  readonly numbers: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly hedged: boolean;
  /** What it says of order in time and of how many, in words that are no terms. */
  readonly order: 'before' | 'after' | null;
  readonly extent: 'most' | 'few' | null;
  /** It measures one thing by another: `more favorably than`. */
  readonly compares: boolean;
  /** What stands around the words: who published them, whom they are credited to, who they are about. */
  readonly context: readonly Term[];
  /** Of the context: who published them, and whom they are credited to. */
  readonly credits: readonly Term[];
  /** Terms and context by each of the concepts that they may stand for. */
  readonly byConcept: ReadonlyMap<string, readonly Term[]>;
}

const termsByConcept = (terms: readonly Term[], context: readonly Term[]): Map<string, Term[]> => {
  const byConcept = new Map<string, Term[]>();
  const add = (term: Term, taken: ReadonlySet<string>): void => {
    for (const concept of [...term.concepts, ...term.parts.flat()]) {
      if (taken.has(concept)) continue;
      const list = byConcept.get(concept);
      if (list === undefined) byConcept.set(concept, [term]);
      else list.push(term);
    }
  };
  for (const term of terms) add(term, new Set());
  // What stands around the words tells nothing of what the words themselves name.
  const own = new Set(byConcept.keys());
  for (const term of context) add(term, own);
  return byConcept;
};

const ORDER = {
  before: /^(?:before|prior|ahead|preceding)$/,
  after: /^(?:after|following|afterward|afterwards)$/,
} as const;
const EXTENT = {
  most: /^(?:most|majority|all|every|nearly all)$/,
  few: /^(?:few|handful|several|couple)$/,
} as const;

/** The one of two words that is said outside quotation marks; null for neither, and for both. */
const onlyOne = <K extends string>(
  sentences: readonly Sentence[],
  words: Readonly<Record<K, RegExp>>,
): K | null => {
  const tokens = sentences.flatMap((sentence) =>
    sentence.tokens.filter(
      (token) =>
        !sentence.quotations.some((quoted) => quoted.start <= token.start && token.end <= quoted.end),
    ),
  );
  const said = (Object.keys(words) as K[]).filter((key) =>
    tokens.some((token) => words[key].test(token.lower)),
  );
  return said.length === 1 ? (said[0] ?? null) : null;
};

/** `than`, but not in `more than 40` or `rather than`. */
const measures = ({ tokens, numbers }: Sentence): boolean =>
  tokens.some(
    (token, at) =>
      token.lower === 'than' &&
      !/^(?:rather|other)$/.test(tokens[at - 1]?.lower ?? '') &&
      !numbers.some((number) => number.start >= token.end && number.start - token.end < 4),
  );

/** Several sentences taken together; their clauses are kept apart. */
export function statementOf(
  sentences: readonly Sentence[],
  entities: Pick<Entities, 'resolve'>,
  day: string,
  around: readonly Sentence[] = [],
  credited: readonly Sentence[] = [],
): Statement {
  let clauses = 0;
  const terms: Term[] = [];
  for (const sentence of sentences) {
    let highest = clauses;
    // An office given to a name is judged by itself; the name stays.
    for (const term of sentence.terms) {
      const resolved = entities.resolve(term, day);
      highest = Math.max(highest, clauses + resolved.clause);
      terms.push(clauses === 0 ? resolved : { ...resolved, clause: clauses + resolved.clause });
    }
    clauses = highest + 1;
  }
  const credits = credited.flatMap((sentence) => sentence.terms.map((term) => entities.resolve(term, day)));
  const context = [
    ...credits,
    ...around.flatMap((sentence) => sentence.terms.map((term) => entities.resolve(term, day))),
  ];
  return {
    terms,
    context,
    credits,
    numbers: [...sentences, ...credited].flatMap((sentence) => sentence.numbers),
    dates: sentences.flatMap((sentence) => sentence.dates),
    hedged: sentences.some((sentence) => sentence.hedged),
    compares: sentences.some(measures),
    order: onlyOne(sentences, ORDER),
    extent: onlyOne(sentences, EXTENT),
    byConcept: termsByConcept(terms, context),
  };
}
