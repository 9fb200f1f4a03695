/** Which terms of two statements of one story may stand for the same. */
import { isEntity, type Term } from '../../reading/terms.js';
import type { Read } from './passage.js';

const touches = (a: Term, b: Term): boolean =>
  a.concepts.some(
    (concept) => b.concepts.includes(concept) || b.parts.some((part) => part.includes(concept)),
  ) || a.parts.some((part) => part.some((concept) => b.concepts.includes(concept)));

export const meets = (a: Term, b: Term): boolean => {
  if (a.kind === 'name' && b.kind === 'name') return a.concepts[0] === b.concepts[0];
  if (a.kind === 'name' || b.kind === 'name') return false;
  return touches(a, b);
};

export interface Met {
  readonly a: Term;
  readonly b: Term;
}

export interface Meeting {
  readonly pairs: readonly Met[];
  /** Of the terms of the shorter, and of the longer: how much both have, 0 to 1. */
  readonly share: number;
  readonly shareOfLonger: number;
}

const WEIGHT = { name: 1.5, place: 1, description: 1, word: 1, light: 0.3, saying: 0.1 } as const;
const weigh = (terms: readonly Term[]): number => terms.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);

/** Pairs each term with one of the other statement; none is paired twice. */
export function meetingOf(a: Read, b: Read): Meeting {
  const free = new Set(b.terms);
  const { byConcept } = b.statement;
  // By what they stand for, so that not every term is held against every other.
  const among = (concepts: readonly string[], term: Term): Term | undefined => {
    for (const concept of concepts)
      for (const other of byConcept.get(concept) ?? [])
        if (free.has(other) && meets(term, other)) return other;
    return undefined;
  };
  const pairs: Met[] = [];
  for (const term of a.terms) {
    let found = among(term.concepts, term);
    for (const part of term.parts) found ??= among(part, term);
    if (found === undefined) continue;
    free.delete(found);
    pairs.push({ a: term, b: found });
  }
  const [own, other] = [weigh(a.terms), weigh(b.terms)];
  const met = weigh(pairs.map((pair) => pair.a));
  return {
    pairs,
    share: Math.min(own, other) === 0 ? 0 : Math.min(1, met / Math.min(own, other)),
    shareOfLonger: Math.max(own, other) === 0 ? 0 : met / Math.max(own, other),
  };
}

export const entitiesMet = ({ pairs }: Meeting): number => pairs.filter(({ a }) => isEntity(a)).length;
export const wordsMet = ({ pairs }: Meeting): number => pairs.filter(({ a }) => !isEntity(a)).length;
