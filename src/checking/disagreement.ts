/** Whether a claim repeats one side of a documented discrepancy. */
import { stemOf } from '../reading/stems.js';
import { isEntity, isVerb, type Term } from '../reading/terms.js';
import type { SidePassage } from '../retrieval/passages.js';
import type { Claim, Evidence } from './claim.js';
import { weightOf } from './compare.js';
import type { Context } from './context.js';
import { isContrary } from './entailment.js';
import { saysEnough } from './left-over.js';
import { wordsOf } from './quote-alignment.js';

/** How much of the words at issue the claim must have, of what the side says, and the side of the claim. */
const OF_WORDS = 0.5;
const OF_ERROR = 0.7;
const OF_SIDE = { substance: 0.25, manner: 0.5 } as const;
const OF_CLAIM = 0.5;
/** How much of what only this side says the claim must have. */
const OF_DISTINCTIVE = 0.5;
/** How much of the claim may say something else. */
const BEYOND = 0.34;
/** How much of a claim a side must cover whose words alone tell it apart. */
const OF_WHOLE = 0.9;
/** Words that make a side less sure than a claim which says the same flat. */
const UNSURE: ReadonlySet<string> = new Set(['expect', 'likely', 'call'].map(stemOf));
/** How many words of a quotation must stand in the words at issue. */
const QUOTED_SHARE = 0.6;

const meets = (a: Term, b: Term): boolean =>
  [...a.concepts, ...a.parts.flat()].some(
    (concept) => b.concepts.includes(concept) || b.parts.some((part) => part.includes(concept)),
  );

const shareMet = (terms: readonly Term[], claim: Claim): number => {
  const total = terms.reduce((sum, term) => sum + weightOf(term), 0);
  const met = terms.filter((term) =>
    claim.statement.terms.some((own) => !claim.accounted(own) && meets(own, term)),
  );
  return total === 0 ? 0 : met.reduce((sum, term) => sum + weightOf(term), 0) / total;
};

/** The words at issue that other sides do not have: those on which the sources differ. */
const distinctive = (issue: readonly Term[], passage: SidePassage, context: Context): Term[] => {
  const others = context
    .sidesOf(passage.discrepancy)
    .filter((other) => other.index !== passage.index)
    .map((other) => [...context.statement(other).terms, ...context.wordsAtIssue(other).terms]);
  const has = (terms: readonly Term[], term: Term): boolean =>
    terms.some((other) => meets(other, term) && other.negated === term.negated);
  // Of three sides two may say the same; in matters of manner, only what nobody else says tells them apart.
  const apart = (term: Term): boolean =>
    passage.discrepancy.over === 'substance'
      ? others.some((terms) => !has(terms, term))
      : !others.some((terms) => has(terms, term));
  return issue.filter((term) => term.kind === 'word' && apart(term));
};

/** The span of a claim that repeats the side, or null. */
export function repeats(
  claim: Claim,
  one: Evidence<SidePassage>,
  context: Context,
): { start: number; end: number } | null {
  if (claim.sentence.form === 'question') return null;
  const quoted = repeatsWords(claim, one, context);
  if (quoted !== null) return quoted;
  const { comparison, passage } = one;
  const error = passage.discrepancy.kind === 'error';
  const verbatim = claim.sentence.text.indexOf(passage.side.words);
  if (error && verbatim >= 0) {
    const start = claim.sentence.start + verbatim;
    return { start, end: start + passage.side.words.length };
  }
  // "Some states have yet to be called": one word is no side of a disagreement.
  if (!error && !saysEnough(claim)) return null;
  const heldBack = comparison.heldBack.filter((term) => !UNSURE.has(term.stem));
  if (isContrary(comparison) || (!error && heldBack.length > 0)) return null;
  const issue = context.wordsAtIssue(passage).terms.filter((term) => term.kind !== 'saying');
  // Words that are all names put no statement at issue; titles are the business of `wrong-office`.
  if (!issue.some((term) => term.kind === 'word') || shareMet(issue, claim) < (error ? OF_ERROR : OF_WORDS))
    return null;
  // Whoever is said to be at fault must be the one whom the draft speaks of.
  const subject = one.statement.terms.find(isEntity);
  const speaksOf = (term: Term): boolean => claim.statement.terms.some((other) => meets(other, term));
  // Its very words, of the same subject: no other sign is needed of which side the draft takes.
  const inItsWords = verbatim >= 0 && subject !== undefined && speaksOf(subject);
  if (error && (subject === undefined ? claim.statement.terms.some(isEntity) : !speaksOf(subject)))
    return null;
  const solid = claim.statement.terms.filter((term) => term.kind === 'word' && !claim.accounted(term)).length;
  const beyond = comparison.missing.filter((term) => term.kind === 'word').length;
  if (!error && beyond > BEYOND * solid) return null;
  const own = distinctive(issue, passage, context);
  const apart = own.length > 0 ? shareMet(own, claim) >= OF_DISTINCTIVE : saysOnlyThis(claim, one, context);
  if (!inItsWords && !apart) return null;
  if (
    !error &&
    (comparison.coverage < OF_CLAIM ||
      comparison.missing.some((term) => (isEntity(term) && term.preposition === null) || isVerb(term)))
  )
    return null;
  if (
    !error &&
    !inItsWords &&
    passage.discrepancy.over === 'manner' &&
    claim.sentence.attributed &&
    one.statement.terms.some((term) => term.kind === 'saying')
  )
    return null;
  if (
    shareMet(
      one.statement.terms.filter((term) => term.kind === 'word'),
      claim,
    ) < OF_SIDE[passage.discrepancy.over ?? 'substance']
  )
    return null;
  if (!error && comparison.numbers.some((pair) => pair.facts.length > 0 && !pair.agrees)) return null;
  const met = claim.statement.terms.filter(
    (own) => !claim.accounted(own) && issue.some((term) => meets(own, term)),
  );
  return { start: Math.min(...met.map((term) => term.start)), end: Math.max(...met.map((term) => term.end)) };
}

/**
 * Where no word of the side is its own, a claim takes it that says all of it, while the other sides say more than the
 * claim: "may have to resign" beside "called for him to resign".
 */
const saysOnlyThis = (claim: Claim, one: Evidence<SidePassage>, context: Context): boolean => {
  const { discrepancy } = one.passage;
  if (discrepancy.over !== 'substance') return inItsStems(claim, one, context);
  const whole = (other: Evidence<SidePassage>): boolean =>
    other.comparison.missing.every((term) => term.kind !== 'word' && !isEntity(term)) &&
    other.comparison.heldBack.length === 0;
  return (
    whole(one) &&
    claim.sides.every((other) => other === one || other.passage.discrepancy !== discrepancy || !whole(other))
  );
};

/** Whether a claim has the words of a side, letter for letter, that no other side has: to freeze all, not to pause. */
const inItsStems = (claim: Claim, one: Evidence<SidePassage>, context: Context): boolean => {
  const { discrepancy, index } = one.passage;
  const others = new Set(
    context
      .sidesOf(discrepancy)
      .filter((other) => other.index !== index)
      .flatMap((other) =>
        [...context.statement(other).terms, ...context.wordsAtIssue(other).terms].map((term) => term.stem),
      ),
  );
  const own = context
    .wordsAtIssue(one.passage)
    .terms.filter((term) => term.kind === 'word' && !others.has(term.stem));
  const said = new Set(
    claim.statement.terms.filter((term) => !claim.accounted(term)).map((term) => term.stem),
  );
  return own.length > 0 && own.every((term) => said.has(term.stem)) && one.comparison.coverage >= OF_WHOLE;
};

/** A quotation that has the words at issue. */
const repeatsWords = (
  claim: Claim,
  { passage }: Evidence<SidePassage>,
  context: Context,
): { start: number; end: number } | null => {
  if (claim.quotes.every(({ status }) => status === 'none') || !betweenQuotes(passage, context)) return null;
  const issue = wordsOf(passage.side.words, context.respell).map((word) => word.key);
  for (const { quotation, status } of claim.quotes) {
    if (status === 'none') continue;
    const words = wordsOf(quotation.text, context.respell).map((word) => word.key);
    const run = longestRun(words, issue);
    if (run >= 3 && run >= QUOTED_SHARE * Math.min(words.length, issue.length))
      return { start: quotation.start, end: quotation.end };
  }
  return null;
};

/** Whether the discrepancy is over how somebody was quoted: two of its sides at least are words of quotes on record. */
const betweenQuotes = ({ discrepancy }: SidePassage, context: Context): boolean => {
  const quoted = discrepancy.sides.filter((side) => {
    const words = wordsOf(side.words, context.respell).map((word) => word.key);
    return context.quotesAt(side.source, side.locator).some(
      ({ quote }) =>
        longestRun(
          wordsOf(quote.words, context.respell).map((word) => word.key),
          words,
        ) >= Math.min(words.length, 2),
    );
  });
  return quoted.length > 1;
};

const longestRun = (a: readonly string[], b: readonly string[]): number => {
  let best = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let length = 0;
      while (
        i + length < a.length &&
        j + length < b.length &&
        a[i + length] === b[j + length] &&
        a[i + length] !== ''
      )
        length += 1;
      best = Math.max(best, length);
    }
  }
  return best;
};
