/** Which terms of two statements of one story may stand for the same. */
import { foldName } from '../../reading/near-names.js';
import { isEntity, type Term } from '../../reading/terms.js';
import type { Read } from './passage.js';

/** What companies end in: it tells none from another. */
const SUFFIX =
  /^(?:inc|corp|co|ltd|llc|plc|group|company|corporation|holdings|stores|services|industries|international|bank|jr|sr)$/;

/** As it is written by those who write it otherwise from another script: `Zelensky`, `Zelenskyy`. */
const alike = (word: string): string => word.replace(/[yj]/g, 'i').replace(/(.)\1+/g, '$1');

/** The last word of a name that tells it from others, folded. */
export const surnameOf = (text: string): string => {
  const words = text
    .replace(/[’']s$/, '')
    .split(/\s+/)
    .map((word) => foldName(word.toLowerCase()));
  return alike(words.filter((word) => word !== '' && !SUFFIX.test(word)).at(-1) ?? words.at(-1) ?? '');
};

/** Within one story a surname is the whole name. */
export const sameName = (a: string, b: string): boolean => surnameOf(a) === surnameOf(b);

const touches = (a: Term, b: Term): boolean =>
  a.concepts.some(
    (concept) => b.concepts.includes(concept) || b.parts.some((part) => part.includes(concept)),
  ) || a.parts.some((part) => part.some((concept) => b.concepts.includes(concept)));

export const meets = (a: Term, b: Term): boolean => {
  if (a.kind === 'name' && b.kind === 'name') return sameName(a.text, b.text);
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
  const pairs: Met[] = [];
  for (const term of a.terms) {
    const found = [...free].find((other) => meets(term, other));
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
