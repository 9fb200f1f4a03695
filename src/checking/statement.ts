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
  /** It measures one thing by another: `more favorably than`. */
  readonly compares: boolean;
  /** What stands around the words: who published them, whom they are credited to, who they are about. */
  readonly context: readonly Term[];
  /** Of the context: who published them, and whom they are credited to. */
  readonly credits: readonly Term[];
  /** Terms and context by each of the concepts that they may stand for. */
  readonly byConcept: ReadonlyMap<string, readonly Term[]>;
}

const termsByConcept = (terms: readonly Term[]): Map<string, Term[]> => {
  const byConcept = new Map<string, Term[]>();
  for (const term of terms) {
    for (const concept of [...term.concepts, ...term.parts.flat()]) {
      const list = byConcept.get(concept);
      if (list === undefined) byConcept.set(concept, [term]);
      else list.push(term);
    }
  }
  return byConcept;
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
  entities: Entities,
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
    byConcept: termsByConcept([...terms, ...context]),
  };
}
