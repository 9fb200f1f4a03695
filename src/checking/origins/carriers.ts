/** Which passages of the record carry a statement: those that bear it out, and those that say the same less surely. */
import { stemOf } from '../../reading/stems.js';
import { isEntity, type Term } from '../../reading/terms.js';
import type { FactPassage, QuotePassage } from '../../retrieval/passages.js';
import { type Claim, type Evidence, isNear } from '../claim.js';
import { compare } from '../compare.js';
import type { Context } from '../context.js';
import { conflicts, isAbout, valuesHold } from '../entailment.js';
import { isSolid, negligible, saysEnough } from '../left-over.js';
import { quotedSupport } from '../quote-support.js';
import type { Support } from '../trace.js';
import type { Carrying } from './origins-of.js';

/** What says that a thing may be does not say that it is. */
const NO_MORE_THAN_POSSIBLE: ReadonlySet<string> = new Set(['expected', 'possible', 'suggested', 'unclear']);
/** What its source says to have from somebody. */
const SECOND_HAND: ReadonlySet<string> = new Set(['reported', 'apparent']);
/** To end a thing that goes on is to halt it. */
const STOPS: ReadonlySet<string> = new Set(
  'end halt cease stop pause suspend discontinue'.split(' ').map(stemOf),
);
/** How much of a claim, and how many of its words, must be there where a name is missing. */
const BUT_A_NAME = 0.75;
const WORDS_BUT_A_NAME = 3;
/** How much of a passage, beside one that carries a statement, must be about the same. */
const ON_THE_SAME = 0.25;
/** So many sources among the first that were found: there may be more. */
const MANY = 8;
const FURTHER = 200;

/** What is missing and what is held back, but for words of stopping on both sides, where no other word is missing. */
const stopped = ({ missing, heldBack }: Evidence['comparison']): { missing: Term[]; heldBack: Term[] } => {
  const stops = (term: Term): boolean => STOPS.has(term.stem);
  const both =
    missing.some(stops) && heldBack.some(stops) && missing.every((term) => isEntity(term) || stops(term));
  return {
    missing: missing.filter((term) => !(both && stops(term))),
    heldBack: heldBack.filter((term) => !(both && stops(term))),
  };
};

/** All but one name that is no subject: "ordered a halt" for "ordered Cyber Command to halt". */
const lacksButAName = (
  claim: Claim,
  { comparison, statement }: Evidence,
  missing: readonly Term[],
): boolean => {
  const names = missing.filter(isEntity);
  const [name] = names;
  const subject = claim.statement.terms.find(isEntity);
  const others = statement.terms.filter(
    (term) =>
      isEntity(term) && term.preposition === null && !comparison.pairs.some((pair) => pair.fact === term),
  );
  return (
    name !== undefined &&
    names.length === 1 &&
    name !== subject &&
    others.every((term) => term.kind === 'place') &&
    comparison.coverage >= BUT_A_NAME - (missing.length === comparison.missing.length ? 0 : 0.15) &&
    claim.statement.terms.filter((term) => isSolid(term) && !missing.includes(term)).length >=
      WORDS_BUT_A_NAME &&
    negligible(
      claim,
      missing.filter((term) => term !== name),
    )
  );
};

/** Whether a passage says what a claim says, however surely and in whosever name. */
const saysTheSame = (claim: Claim, one: Evidence): boolean => {
  const { comparison, passage } = one;
  if (passage.kind === 'quote' || conflicts(comparison) || comparison.otherSubject !== null) return false;
  if (NO_MORE_THAN_POSSIBLE.has(passage.fact.attribution?.hedge ?? '')) return false;
  const { missing, heldBack } = stopped(comparison);
  return (
    comparison.pairs.length > 0 &&
    heldBack.length === 0 &&
    isAbout(claim, one) &&
    valuesHold(claim, [one]) &&
    (negligible(claim, missing) || lacksButAName(claim, one, missing))
  );
};

const paragraph = ({ locator }: { readonly locator: string }): number => Number(locator.slice(1));

/** Whom a source that has it from somebody credits in the same paragraph, or the next, for more of the same. */
function besideOf(passage: FactPassage | QuotePassage, context: Context): FactPassage[] {
  if (passage.kind === 'quote') return [];
  const { attribution } = passage.fact;
  if (
    (!SECOND_HAND.has(attribution?.hedge ?? '') || attribution?.origin) ??
    attribution?.person ??
    attribution?.to
  )
    return [];
  const own = context.statement(passage);
  return context.factsOf(passage.source).filter((other) => {
    if (other === passage) return false;
    const step = paragraph(other) - paragraph(passage);
    if (step < 0 || step > 1 || other.fact.attribution?.origin === undefined) return false;
    const { pairs, coverage } = compare(own, context.statement(other));
    return (
      coverage >= ON_THE_SAME &&
      pairs.some(({ claim }) => claim.kind === 'word') &&
      pairs.some(({ claim }) => isEntity(claim))
    );
  });
}

/** What more there is on record than a check looks at, where many sources carry the statement. */
function furtherEvidence(claim: Claim, context: Context): Evidence[] {
  const known = new Set(claim.evidence.map(({ passage }) => passage.id));
  return context.index.search(claim.sentence.text, FURTHER).flatMap((found): Evidence[] => {
    const { passage } = found;
    if (passage.kind === 'side' || known.has(passage.id) || !isNear(found)) return [];
    const statement = context.statement(passage);
    return [{ passage, statement, comparison: compare(claim.statement, statement, claim.accounted) }];
  });
}

/** The passages that carry a claim, in the order of the evidence; of a claim that quotes, the quotes. */
export function carriersOf(claim: Claim, support: Support, context: Context): Carrying[] {
  if (support.byQuote) return quotedSupport(claim).length === 0 ? [] : quotesOf(claim);
  if (!saysEnough(claim)) return [];
  const carries = (one: Evidence): boolean =>
    support.evidence.includes(one) || (!support.tainted(one) && saysTheSame(claim, one));
  const near = claim.evidence.filter(carries);
  const many = new Set(near.map(({ passage }) => passage.source)).size >= MANY;
  const found = many ? [...near, ...furtherEvidence(claim, context).filter(carries)] : near;
  return found.map(({ passage }) => ({ passage, beside: besideOf(passage, context) }));
}

const quotesOf = (claim: Claim): Carrying[] => {
  const passages = claim.quotes.flatMap((match) => (match.status === 'clean' ? match.passages : []));
  return [...new Set(passages)].map((passage) => ({ passage, beside: [] }));
};
