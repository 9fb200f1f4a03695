/** The statements that one sentence strings together: `X did this and said that`, `X, who did this, did that`. */
import type { Sentence } from '../reading/read.js';
import type { Term } from '../reading/terms.js';

export type Segment = readonly Term[];

const COORDINATORS = /^(?:and|or|but|while|whereas)$/;
const RELATIVES = /^(?:who|which)$/;

/**
 * The terms of a sentence by statement, in the order in which they end. A coordinator begins a new one only where a verb
 * follows within two terms: "Trump and Vance" are one subject. A relative clause between commas is one of its own.
 */
export function segmentsOf({ tokens }: Sentence, terms: readonly Term[]): Segment[] {
  const segments: Term[][] = [[]];
  const asides: Term[][] = [];
  let aside: Term[] | null = null;
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    while (at < terms.length && (terms[at]?.start ?? 0) < token.start) at += 1;
    if (RELATIVES.test(token.lower) && tokens[i - 1]?.text === ',') {
      aside = [];
      asides.push(aside);
    } else if (token.text === ',' && aside !== null) {
      aside = null;
    } else if (aside === null && COORDINATORS.test(token.lower)) {
      const next = terms.slice(at, at + 2);
      const verb = next.some((term) => term.verbal || term.kind === 'saying');
      if (verb && segments.at(-1)?.some((term) => term.verbal || term.kind === 'saying')) segments.push([]);
    }
    const term = terms[at];
    if (term !== undefined && term.start === token.start) (aside ?? segments.at(-1))?.push(term);
  }
  return [...segments, ...asides].filter((segment) => segment.length > 0);
}
