/** Whether a claim repeats one side of a documented discrepancy. */
import { isEntity, type Term } from '../reading/terms.js';
import type { SidePassage } from '../retrieval/passages.js';
import type { Claim, Evidence } from './claim.js';
import { weightOf } from './compare.js';
import type { Context } from './context.js';
import { wordsOf } from './quote-alignment.js';

/** How much of the claim the side must cover, and of what is the side's own the claim. */
const OF_CLAIM = 0.6;
const OF_SIDE = 0.5;
/** How many words of a quotation must stand in the words at issue. */
const QUOTED_SHARE = 0.6;

const sameConcept = (a: Term, b: Term): boolean => a.concepts.some((concept) => b.concepts.includes(concept));

/** Solid words of a side that no other side of the discrepancy shares: the words on which it differs. */
const distinctive = (one: Evidence<SidePassage>, context: Context): Term[] => {
  const { discrepancy, index } = one.passage;
  const others = context.passages
    .filter(
      (passage): passage is SidePassage =>
        passage.kind === 'side' && passage.discrepancy === discrepancy && passage.index !== index,
    )
    .flatMap((passage) => context.statement(passage).terms);
  return one.statement.terms.filter(
    (term) =>
      (term.kind === 'word' || term.kind === 'name') &&
      !others.some((other) => sameConcept(term, other) && term.negated === other.negated),
  );
};

/** The span of a claim that repeats the side, or null. */
export function repeats(
  claim: Claim,
  one: Evidence<SidePassage>,
  context: Context,
): { start: number; end: number } | null {
  const quoted = repeatsWords(claim, one, context);
  if (quoted !== null) return quoted;
  const { comparison, passage } = one;
  if (comparison.contrary.length > 0 || comparison.reversedRoles.length > 0) return null;
  if (comparison.coverage < OF_CLAIM || comparison.missing.some((term) => isEntity(term) && !term.quoted))
    return null;
  if (comparison.heldBack.length > 0) return null;
  const own = distinctive(one, context);
  if (own.length === 0) return null;
  const met = comparison.pairs.filter((pair) => own.includes(pair.fact));
  const total = own.reduce((sum, term) => sum + weightOf(term), 0);
  const share =
    [...new Set(met.map((pair) => pair.fact))].reduce((sum, term) => sum + weightOf(term), 0) / total;
  const values =
    passage.side.wrong !== true && comparison.numbers.some((pair) => pair.facts.length > 0 && !pair.agrees);
  if (share < OF_SIDE || values) return null;
  return {
    start: Math.min(...met.map((pair) => pair.claim.start)),
    end: Math.max(...met.map((pair) => pair.claim.end)),
  };
}

/** A quotation that has the words at issue. */
const repeatsWords = (
  claim: Claim,
  { passage }: Evidence<SidePassage>,
  context: Context,
): { start: number; end: number } | null => {
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
