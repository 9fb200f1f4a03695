/** Who does what to whom in a claim and in a fact: subjects, objects, and names that have changed sides. */
import { stemOf } from '../reading/stems.js';
import { isEntity, type Term } from '../reading/terms.js';
import type { Statement } from './statement.js';
import { opposed, type Pair, shares } from './term-pairs.js';

/** -1 before the predicate's verb as its subject, 1 after it as its object; passives and `by` turn it round. */
const sideOf = (entity: Term, predicate: Term): -1 | 1 => {
  if (entity.agent && entity.start > predicate.start) return -1;
  const before = entity.start < predicate.start;
  return before !== predicate.passive ? -1 : 1;
};

/** Verbs that say the same whoever is named first. */
const MUTUAL =
  /^(?:meet|meeting|speak|talk|clash|argu|disput|agree|differ|negotiat|confer|vote|side|join|align|ally|cooperat|trade|share)$/;

/** Who asks whom: the only verbs of saying whose object acts. */
const ASKING = /^(?:ask|tell|urg|request)$/;

/** To blame somebody for it, or it on somebody. */
const BLAMING = /^(?:blam|pin|impos|inflict)$/;

/** The name right after a predicate, with nothing but an article or an adjective between, and not one of several. */
const objectOf = (predicate: Term, statement: Statement): Term | null => {
  const at = statement.terms.indexOf(predicate);
  if (BLAMING.test(predicate.stem)) {
    const blamed = statement.terms.slice(at + 1).find((term) => isEntity(term) && term.preposition === 'on');
    if (blamed !== undefined) return blamed;
  }
  const next = statement.terms[at + 1];
  if (next === undefined || !isEntity(next) || next.clause !== predicate.clause || predicate.passive)
    return null;
  // "attended a White House meeting": the name goes with the noun after it.
  const after = statement.terms[at + 2];
  const modifies = after !== undefined && !after.verbal && !isEntity(after) && after.start - next.end <= 1;
  return next.preposition === null && !modifies ? next : null;
};

/** A verb, or a noun with somebody's act in it: it has those who do and those who are done to. */
const isAct = (term: Term): boolean => term.verbal || term.possessed || term.agent || term.ofNation;

/** As long as " of the ": a figure in between has the name for itself. UTF-16. */
const OF_THE = 8;

/** A noun with an object: the invasion of Ukraine. */
const governs = (noun: Term, statement: Statement): boolean => {
  const next = statement.terms[statement.terms.indexOf(noun) + 1];
  return next !== undefined && isEntity(next) && next.preposition === 'of' && next.start - noun.end <= OF_THE;
};

/** A place that only says whose the next word is: "a U.S. official" does what the U.S. need not do. */
const modifiesNext = (term: Term, statement: Statement): boolean => {
  const next = statement.terms[statement.terms.indexOf(term) + 1];
  return (
    term.kind === 'place' &&
    next !== undefined &&
    !next.verbal &&
    !isEntity(next) &&
    next.kind !== 'saying' &&
    next.clause === term.clause &&
    next.start - term.end <= 1
  );
};

/** Names that stand on opposite sides of a shared predicate; empty where none do. */
export const rolesReversed = (pairs: readonly Pair[], claim: Statement, fact: Statement): Pair[] => {
  for (const predicate of pairs) {
    const asks = predicate.claim.kind === 'saying' && ASKING.test(predicate.claim.stem);
    if (!asks && (predicate.claim.kind !== 'word' || predicate.fact.kind !== 'word')) continue;
    if (MUTUAL.test(predicate.claim.stem)) continue;
    const own = objectOf(predicate.claim, claim);
    const other = objectOf(predicate.fact, fact);
    if (own === null || other === null || shares(own, other)) continue;
    const first = pairs.find((pair) => pair.claim === own);
    const second = pairs.find((pair) => shares(pair.fact, other));
    if (first !== undefined && second !== undefined && first !== second) return [first, second];
  }
  const entities = pairs.filter(
    ({ claim: a, fact: b }) =>
      isEntity(a) &&
      isEntity(b) &&
      !a.excluded &&
      !b.excluded &&
      !modifiesNext(a, claim) &&
      !modifiesNext(b, fact),
  );
  if (entities.length < 2) return [];
  for (const predicate of pairs) {
    if (
      predicate.claim.kind !== 'word' ||
      predicate.fact.kind !== 'word' ||
      MUTUAL.test(predicate.claim.stem) ||
      !isAct(predicate.claim) ||
      !(isAct(predicate.fact) || governs(predicate.fact, fact))
    )
      continue;
    if (opposed(predicate.claim, predicate.fact)) continue;
    const near = entities.filter(
      (pair) =>
        pair.claim.clause === predicate.claim.clause &&
        pair.fact.clause === predicate.fact.clause &&
        !betweenOther(pair, predicate, claim) &&
        !hasOwnVerb(pair.claim, predicate.claim, claim),
    );
    for (const first of near) {
      for (const second of near) {
        if (first === second || shares(first.claim, second.claim)) continue;
        const inClaim = [
          sideOf(first.claim, predicate.claim),
          sideOf(second.claim, predicate.claim),
        ] as const;
        const inFact = [sideOf(first.fact, predicate.fact), sideOf(second.fact, predicate.fact)] as const;
        if (inClaim[0] === -1 && inClaim[1] === 1 && inFact[0] === 1 && inFact[1] === -1)
          return [first, second];
      }
    }
  }
  return [];
};

/** "His stance has softened, and Republicans are uneasy": whoever has a verb behind is no object of the one before. */
const hasOwnVerb = (name: Term, predicate: Term, { terms }: Statement): boolean => {
  const next = terms[terms.indexOf(name) + 1];
  return (
    name.start > predicate.start &&
    next !== undefined &&
    next.verbal &&
    next.clause === name.clause &&
    next.preposition === null &&
    !next.text.endsWith('ing')
  );
};

/** A verb of saying between a name and the predicate: the name belongs to another clause. */
const betweenOther = (pair: Pair, predicate: Pair, claim: Statement): boolean => {
  const [from, to] = [
    Math.min(pair.claim.start, predicate.claim.start),
    Math.max(pair.claim.start, predicate.claim.start),
  ];
  return claim.terms.some((term) => term.kind === 'saying' && term.start > from && term.start < to);
};

/** The name that a statement begins with: it stands before every other word, and in no prepositional phrase. */
const subjectOf = (statement: Statement): Term | null => {
  for (const term of statement.terms) {
    if (!isEntity(term)) return null;
    if (term.preposition === null && !term.excluded) return term;
  }
  return null;
};

/** "Ukraine started the war" is not what "Russia started the war in Ukraine" says. */
export const otherSubject = (
  pairs: readonly Pair[],
  claim: Statement,
  fact: Statement,
  used: ReadonlySet<Term>,
): Term | null => {
  const [own, other] = [subjectOf(claim), subjectOf(fact)];
  if (own === null || other === null || used.has(other) || shares(own, other)) return null;
  const met = pairs.find((pair) => pair.claim === own)?.fact;
  const act = fact.terms.find((term) => !isEntity(term));
  if (met === undefined || act === undefined) return null;
  return met.preposition !== null || met.start > act.start ? other : null;
};

/** Verbs of saying that vouch for what they hand over: what somebody noted is so. */
const VOUCHING: ReadonlySet<string> = new Set('note point acknowledge recall'.split(' ').map(stemOf));

const isPerson = (term: Term): boolean => term.concepts.some((concept) => concept.startsWith('person:'));

/**
 * The name before a verb of saying that the claim does not have: what somebody said, asked for or denied is no fact for a
 * claim in which nobody says it. Whom a pollster or an outlet found it is enough to name.
 */
export const frameOf = (claim: Statement, fact: Statement, used: ReadonlySet<Term>): Term | null => {
  for (const [at, term] of fact.terms.entries()) {
    if (term.kind !== 'saying' || term.quoted || used.has(term) || VOUCHING.has(term.stem)) continue;
    // "praised him in statements that TASS reported": what follows the verb is what it hands over.
    if (!fact.terms.slice(at + 1).some((one) => used.has(one))) continue;
    const before = fact.terms
      .slice(0, at)
      .reverse()
      .find((one) => isEntity(one) && one.preposition === null);
    if (before === undefined) continue;
    const named = used.has(before) && (claim.attributed || !isPerson(before));
    if (!named) return before;
  }
  return null;
};

/** The name nearest before a verb of saying: its speaker, but for "said Peskov". */
const speakerBefore = (statement: Statement, saying: Term): Term | null => {
  const at = statement.terms.indexOf(saying);
  const next = statement.terms[at + 1];
  const previous = statement.terms[at - 1];
  const named = previous !== undefined && isEntity(previous) && saying.start - previous.end < 3;
  const inverted =
    !named && saying.stem === 'say' && next !== undefined && isEntity(next) && next.start - saying.end < 3;
  if (inverted) return null;
  const before = statement.terms.slice(0, at).reverse().filter(isEntity);
  // "Trump defended himself in a Truth Social post": nobody speaks who stands in a prepositional phrase.
  return before.find((term) => term.preposition === null) ?? before[0] ?? null;
};

/** "Zelenskyy said Biden …" is not what "Biden said Zelenskyy …" says. */
export const otherSpeaker = (pairs: readonly Pair[], claim: Statement, fact: Statement): Term | null => {
  const saying = pairs.find((pair) => pair.claim.kind === 'saying' && pair.fact.kind === 'saying');
  if (saying === undefined) return null;
  const [own, other] = [speakerBefore(claim, saying.claim), speakerBefore(fact, saying.fact)];
  if (own === null || other === null || shares(own, other)) return null;
  return pairs.some((pair) => shares(pair.fact, other)) ? other : null;
};

const PARTNERS = /^(?:with|against|for|to|from)$/;

/** "voted with Ukraine" is not what "voted with Russia on the war in Ukraine" says. */
export const otherPartner = (
  pairs: readonly Pair[],
  fact: Statement,
  used: ReadonlySet<Term>,
): Term | null => {
  for (const { claim: own, fact: met } of pairs) {
    if (!isEntity(own) || own.preposition === null || !PARTNERS.test(own.preposition)) continue;
    if (met.preposition === null || met.preposition === own.preposition) continue;
    const other = fact.terms.find(
      (term) => isEntity(term) && term.preposition === own.preposition && !used.has(term),
    );
    if (other !== undefined) return other;
  }
  return null;
};
