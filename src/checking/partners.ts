/** Which term of a fact a claim's term meets: by the same word, or by its opposite. */
import { isEntity, type Term } from '../reading/terms.js';
import { oppositesOf } from '../reading/vocabulary.js';
import type { Statement } from './statement.js';
import { shares } from './term-pairs.js';

/** How many terms a word reaches over to what it is about. */
const REACH = 3;

/** The first name or noun after a term, in its clause. */
const after = (term: Term, statement: Statement): Term | undefined => {
  const next = statement.terms[statement.terms.indexOf(term) + 1];
  return next?.clause === term.clause ? next : undefined;
};

/** "aligned with Putin" is met by what is said of Putin before what is said of others. */
const sameNext = (term: Term, claim: Statement, other: Term, fact: Statement): boolean => {
  const [own, theirs] = [after(term, claim), after(other, fact)];
  return own !== undefined && theirs !== undefined && isEntity(own) && shares(own, theirs);
};

const GOVERNMENT = 'administration:';

/** Whether one is a president, and the other his administration. */
const governs = (one: Term, other: Term): boolean =>
  other.concepts.some(
    (concept) => concept.startsWith(GOVERNMENT) && one.concepts.includes(concept.slice(GOVERNMENT.length)),
  );

/** "administration officials" are not the administration. */
const standsAlone = (term: Term, { terms }: Statement): boolean => {
  const next = terms[terms.indexOf(term) + 1];
  return next === undefined || next.start - term.end > 1 || next.verbal || isEntity(next);
};

/**
 * What a president's administration does is his doing, where it is the subject of the fact, and the other way round; what
 * was done under a president, his administration did.
 */
const government = (term: Term, claim: Statement, fact: Statement): Term | null => {
  const [subject] = fact.terms;
  if (subject === undefined || subject.preposition !== null || !standsAlone(subject, fact)) return null;
  if (governs(term, subject)) return claim.terms[0] === term || term.preposition === 'under' ? subject : null;
  return governs(subject, term) && claim.terms[0] === term && standsAlone(term, claim) ? subject : null;
};

/** The fact's term that a claim's term meets: one of the same polarity before one of the other. */
export const partner = (
  term: Term,
  claim: Statement,
  fact: Statement,
  used: ReadonlySet<Term>,
): Term | null => {
  let best: Term | null = null;
  let bestRank = -1;
  for (const concept of term.concepts) {
    const met = fact.byConcept.get(concept);
    if (met === undefined) continue;
    for (const other of met) {
      const rank =
        (used.has(other) ? 0 : 8) +
        (sameNext(term, claim, other, fact) ? 4 : 0) +
        (other.negated === term.negated && other.excluded === term.excluded ? 2 : 0) +
        (other.text === term.text ? 1 : 0);
      if (rank > bestRank) {
        best = other;
        bestRank = rank;
      }
    }
  }
  best ??= government(term, claim, fact);
  if (best !== null || term.parts.length === 0) return best;
  // "voted against" is not met by a vote.
  if (term.verbal && !isSplit(term, fact) && term.concepts.some((concept) => oppositesOf(concept).size > 0))
    return null;
  // A phrase is met word by word, if all of its words are there.
  const each = term.parts.map(
    (concepts) => concepts.flatMap((concept) => fact.byConcept.get(concept) ?? [])[0] ?? null,
  );
  return each.every((other) => other !== null) ? (each[0] ?? null) : null;
};

/** Whether a fact has all the words of a phrase in their order, apart from one another: "made billions available". */
const isSplit = (term: Term, fact: Statement): boolean => {
  if (term.text.split(' ').length !== term.parts.length) return false;
  const found = term.parts.map((concepts) =>
    fact.terms.findIndex((other) => concepts.some((concept) => other.concepts.includes(concept))),
  );
  const clauses = new Set(found.map((at) => fact.terms[at]?.clause));
  return found.every((at, i) => at >= 0 && at > (found[i - 1] ?? -1)) && clauses.size === 1;
};

/** A term that says the contrary by itself: a word of an idiom does not. */
export const contraryPartner = (term: Term, fact: Statement, used: ReadonlySet<Term>): Term | null => {
  for (const concept of term.concepts) {
    for (const opposite of oppositesOf(concept)) {
      const other = fact.byConcept
        .get(opposite)
        ?.find((one) => !used.has(one) && one.concepts.includes(opposite));
      if (other !== undefined) return other;
    }
  }
  return null;
};

/** The act that a fact is about: the noun it begins with, or what is ordered in "the orders to end operations". */
export const actOf = (fact: Statement): Term | null => {
  const [first, second] = fact.terms.filter((term) => !isEntity(term));
  if (first?.kind === 'word' && first.reversing) return first;
  const ordered = first?.concepts.includes('concept:order-command') === true && second?.preposition === 'to';
  return ordered && second.reversing ? second : null;
};

const STOPPING = ['concept:halt', 'concept:end'];

/** "The stand-down", with nothing said of what stands down: it may be any stop that a fact names first. */
export const isBareStop = (term: Term, claim: Statement): boolean =>
  term.reversing &&
  !term.verbal &&
  term.concepts.some((concept) => STOPPING.includes(concept)) &&
  governed(term, claim).length === 0;

const isNoun = (term: Term): boolean => term.kind === 'word' && !term.verbal;

/** What a word that takes something back takes back: what follows it, or what stands before a verb that ends its clause. */
const governed = (term: Term, { terms }: Statement): Term[] => {
  const at = terms.indexOf(term);
  const inClause = (one: Term): boolean => one.clause === term.clause;
  const behind = terms.slice(at + 1, at + 1 + REACH).filter(inClause);
  const end = behind.findIndex((one) => one.verbal || one.kind === 'saying');
  const objects = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  if (objects.length > 0 || !term.verbal || behind.length > 0) return objects;
  return terms
    .slice(Math.max(0, at - REACH), at)
    .filter(inClause)
    .filter(isNoun);
};

/** "Cyberattacks have stopped" is not what "a pause in operations" says: the two take back different things. */
export const takesBackOther = (term: Term, claim: Statement, other: Term, fact: Statement): boolean => {
  if (!term.reversing || !other.reversing || !term.verbal) return false;
  const [own, theirs] = [governed(term, claim), governed(other, fact)];
  return (
    own.length > 0 &&
    theirs.length > 0 &&
    !own.some((one) => theirs.some((two) => shares(one, two) || one.parts.length > 0 || two.parts.length > 0))
  );
};
