/** Where a noun phrase begins and ends, read off the words without a parse. */
import { ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS, TIES, TIMES } from './lexicon/clause-words.js';
import { AGENT, SHARES, SPEAKERS } from './lexicon/people.js';
import type { Outer } from './outer.js';
import type { Token } from './tokens.js';
import { cueAt, looksFinite } from './verbs.js';

/** Indices into the folded tokens, half-open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Of a relative pronoun, what it stands for: "Rubio" of "Rubio, who said". */
  readonly head?: Phrase;
}

/** The ending of a possessive. */
export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === "'s" || token.text === '’' || token.text === "'");

const isTied = (o: Outer, head: number, preposition: string, floor: number): boolean => {
  const token = o.tokens[head];
  if (head < floor || token === undefined || !TIES.has(preposition)) return false;
  if (preposition === 'of' && (SHARES.has(token.lower) || token.kind === 'number')) return true;
  if (SPEAKERS.has(token.lower) || /^(?:familiar|close|briefed|involved|working|loyal)$/.test(token.lower))
    return true;
  if (o.nameAt.has(head)) return preposition === 'of' || preposition === 'from' || preposition === 'with';
  if (preposition !== 'of' || token.kind !== 'word' || STOPS.has(token.lower)) return false;
  return !looksFinite(o, head) && !token.lower.endsWith('ing');
};

const isAbbreviated = (o: Outer, i: number): boolean =>
  o.tokens[i]?.text === '.' &&
  (o.tokens[i - 1]?.capital ?? false) &&
  o.tokens[i - 1]?.end === o.tokens[i]?.start;

/** "Bacon (R-Neb.)": the name ends before the parenthesis. */
const beforeParenthesis = (o: Outer, end: number, floor: number): number => {
  if (o.tokens[end - 1]?.text !== ')') return end;
  for (let i = end - 2; i > floor && i > end - 12; i -= 1) if (o.tokens[i]?.text === '(') return i;
  return end;
};

/** The noun phrase that ends before an index, or null where what stands there is none or hangs on a preposition. */
export function phraseBefore(o: Outer, behind: number, floor: number): Phrase | null {
  const end = beforeParenthesis(o, behind, floor);
  let from = end;
  let named = false;
  let i = end - 1;
  while (i >= floor) {
    const token = o.tokens[i];
    if (token === undefined) break;
    const name = o.nameAt.get(i);
    if (name !== undefined) {
      from = Math.max(name.from, floor);
      i = from - 1;
      named = true;
      continue;
    }
    const { lower } = token;
    const last = from === end;
    if (token.kind === 'mark') {
      const inside =
        !last && (isAbbreviated(o, i) || token.text === '&' || token.text === '@' || token.text === '$');
      if (!(inside || (isPossessive(token) && !last) || token.text === '%')) break;
    } else if (PRONOUNS.has(lower)) {
      return last ? { from: i, to: end } : { from, to: end };
    } else if (PREPOSITIONS.has(lower)) {
      if (last) return null;
      if (!isTied(o, i - 1, lower, floor)) {
        // "In a statement Clinton said": the name is free of what hangs on the preposition.
        return i < from && from < end && !named ? null : free(o, from, end, i);
      }
    } else if (!last && ADVERBS.has(lower) && DETERMINERS.has(o.tokens[i - 1]?.lower ?? '')) {
      // "in a later interview"
    } else if ((STOPS.has(lower) || ADVERBS.has(lower)) && !(o.tokens[i + 1]?.hyphenated ?? false)) {
      break;
    } else if (DETERMINERS.has(lower)) {
      from = i;
      if (o.tokens[i - 1]?.lower !== 'of') {
        if (
          PREPOSITIONS.has(o.tokens[i - 1]?.lower ?? '') &&
          !isTied(o, i - 2, o.tokens[i - 1]?.lower ?? '', floor)
        )
          return null;
        if (!PREPOSITIONS.has(o.tokens[i - 1]?.lower ?? '')) break;
      }
    } else if (!last && lower.endsWith('ing') && cueAt(o, i) === 'saying') {
      break;
    } else if (!token.capital && looksFinite(o, i)) {
      if (!(/ed$/.test(lower) && !last && (DETERMINERS.has(o.tokens[i - 1]?.lower ?? '') || i === floor)))
        break;
    } else if (
      named &&
      !token.capital &&
      token.kind === 'word' &&
      !SPEAKERS.has(lower) &&
      !SHARES.has(lower) &&
      !isPossessive(token)
    ) {
      // "in an interview Clinton": a common noun before a name is a title or it belongs to something else.
      if (!AGENT.test(lower) && !isPossessive(o.tokens[from])) break;
    } else if (TIMES.has(lower) && !last) {
      break;
    }
    from = i;
    i -= 1;
  }
  return from < end ? { from, to: end } : null;
}

/** The part of a phrase after index `bound` that is a name, if the phrase ends in one. */
const free = (o: Outer, from: number, end: number, bound: number): Phrase | null => {
  const name = o.nameAt.get(end - 1);
  return name !== undefined && name.from > bound + 1 && name.from > from
    ? { from: name.from, to: end }
    : null;
};

/** The noun phrase that begins at an index. */
export function phraseFrom(o: Outer, from: number, ceiling: number): Phrase | null {
  const first = o.tokens[from];
  if (first === undefined || from >= ceiling) return null;
  if (PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (STOPS.has(first.lower) || PREPOSITIONS.has(first.lower) || ADVERBS.has(first.lower)) return null;
  if (/..ly$/.test(first.lower) && !first.capital && first.lower !== 'family') return null;
  let to = from;
  while (to < ceiling) {
    const token = o.tokens[to];
    if (token === undefined) break;
    const name = o.nameAt.get(to);
    if (name !== undefined) {
      to = Math.min(name.to, ceiling);
      continue;
    }
    const { lower } = token;
    if (token.kind === 'mark') {
      const inside =
        to > from &&
        (isAbbreviated(o, to) || token.text === '&' || isPossessive(token) || token.text === '%') &&
        to + 1 < ceiling;
      if (!inside && !(token.text === '@' || token.text === '$')) break;
    } else if (PREPOSITIONS.has(lower)) {
      if (!isTied(o, to - 1, lower, from) || to + 1 >= ceiling || o.tokens[to + 1]?.kind === 'mark') break;
      if (TIMES.has(o.tokens[to + 1]?.lower ?? '')) break;
    } else if (STOPS.has(lower) || ADVERBS.has(lower) || (PRONOUNS.has(lower) && to > from)) break;
    else if (
      to > from &&
      DETERMINERS.has(lower) &&
      !PREPOSITIONS.has(o.tokens[to - 1]?.lower ?? '') &&
      o.tokens[to - 1]?.lower !== 'all'
    )
      break;
    else if (
      to > from &&
      TIMES.has(lower) &&
      !token.hyphenated &&
      !(to === from + 1 && DETERMINERS.has(first.lower))
    )
      break;
    else if (
      to > from &&
      lower !== "'s" &&
      !token.capital &&
      looksFinite(o, to) &&
      !DETERMINERS.has(o.tokens[to - 1]?.lower ?? '')
    )
      break;
    else if (to > from && /ly$/.test(lower) && !token.capital) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}
