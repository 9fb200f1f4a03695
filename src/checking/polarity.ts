/**
 * Denials without a `not`: "refused to sign", "failed to sign" and "declined to sign" deny the signing, as "did not sign"
 * does (negative implicatives: Karttunen, Implicative verbs, Language 47, 1971).
 */
import { stemOf } from '../reading/stems.js';
import { isEntity, type Term } from '../reading/terms.js';
import type { Statement } from './statement.js';
import type { Pair } from './term-pairs.js';

const DENYING: ReadonlySet<string> = new Set(
  'refuse refusal decline fail failure neglect omit'.split(' ').map(stemOf),
);
/** How many terms a denial reaches over to the act that it denies. */
const REACH = 3;

/** The first of a statement's paired terms that a denying word governs, names aside. */
const deniedBy = (
  denial: Term,
  statement: Statement,
  paired: (term: Term) => Pair | undefined,
): Pair | undefined => {
  const at = statement.terms.indexOf(denial);
  for (const term of statement.terms.slice(at + 1, at + 1 + REACH)) {
    if (term.clause !== denial.clause) return undefined;
    const pair = isEntity(term) || term.kind === 'light' ? undefined : paired(term);
    if (pair !== undefined) return pair;
  }
  return undefined;
};

export interface Denied {
  /** The word that denies, on one side only. */
  readonly by: Term;
  readonly pair: Pair;
}

/**
 * Pairs that a denying word of one statement governs, where the other has no such word.
 *
 * @param met whether a term of either statement has a counterpart in the other
 */
export function deniedPairs(
  claim: Statement,
  fact: Statement,
  pairs: readonly Pair[],
  met: (term: Term) => boolean,
): Denied[] {
  const found: Denied[] = [];
  const look = (statement: Statement, side: 'claim' | 'fact'): void => {
    for (const by of statement.terms) {
      // "refused to comment" is one term, and denies nothing behind it.
      const denies = by.kind === 'word' && by.parts.length === 0 && DENYING.has(by.stem);
      if (!denies || by.quoted || by.negated || met(by)) continue;
      const pair = deniedBy(by, statement, (term) => pairs.find((one) => one[side] === term));
      if (pair !== undefined) found.push({ by, pair });
    }
  };
  look(claim, 'claim');
  look(fact, 'fact');
  return found;
}
