/** The quotes that bear out a claim which consists in quoting. */
import { isEntity } from '../reading/terms.js';
import type { QuotePassage } from '../retrieval/passages.js';
import type { Claim } from './claim.js';

/** How many words outside the quotation marks may go beyond what the record has around the quote. */
const FREE_WORDS = 2;

/** Quotes on record that a claim gives word for word, to the right speaker; empty where anything else is left open. */
export function quotedSupport(claim: Claim): QuotePassage[] {
  const spoken = claim.quotes.filter((match) => match.length > 1 || match.status === 'clean');
  const clean = spoken.filter((match) => match.status === 'clean' && match.speaker !== 'other');
  if (clean.length === 0 || spoken.some((match) => match.status === 'altered' || match.speaker === 'other'))
    return [];
  const unknown = spoken.filter((match) => match.status === 'none');
  if (unknown.some((match) => match.length > 3)) return [];
  const passages = clean.flatMap((match) => match.passages.slice(0, 3));
  const near = claim.evidence.filter(
    ({ passage }) =>
      passages.includes(passage as QuotePassage) ||
      passages.some((quote) => quote.source === passage.source && quote.locator === passage.locator),
  );
  if (near.length === 0) return [];
  const missing = (near[0]?.comparison.missing ?? []).filter((term) =>
    near.every((one) => one.comparison.missing.includes(term)),
  );
  if (missing.some(isEntity) || missing.filter((term) => term.kind === 'word').length > FREE_WORDS) return [];
  const quoteOnly = claim.evidence.filter(({ passage }) => passages.includes(passage as QuotePassage));
  const dates = claim.statement.dates.filter((date) => date.from !== null);
  const datesHold = dates.every(
    (_, i) =>
      near.some((one) => one.comparison.dates[i]?.agrees) ||
      quoteOnly.every((one) => (one.comparison.dates[i]?.facts.length ?? 0) === 0),
  );
  return datesHold ? passages : [];
}
