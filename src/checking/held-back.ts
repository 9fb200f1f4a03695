/** What a fact takes back or puts in doubt before what it shares with a claim. */
import { stemOf } from '../reading/stems.js';
import type { Term } from '../reading/terms.js';
import type { Denied } from './polarity.js';
import type { Statement } from './statement.js';
import { isLabel, shares } from './term-pairs.js';

/** To want, ask or tell somebody to do a thing: the one does not take back what the other says. */
const ASKING: ReadonlySet<string> = new Set(
  'ask tell want request demand urge press push require order instruct call insist'.split(' ').map(stemOf),
);

/** Who condemned it as an error said that it was one. */
export const CONDEMNING: ReadonlySet<string> = new Set('condemn criticize denounce'.split(' ').map(stemOf));

/** @param used the fact's terms that the claim has met */
export const heldBackIn = (
  claim: Statement,
  fact: Statement,
  used: ReadonlySet<Term>,
  denied: readonly Denied[],
): Term[] =>
  fact.terms.filter(
    (term, at) =>
      term.reversing &&
      !term.quoted &&
      !used.has(term) &&
      !denied.some(({ by }) => by === term) &&
      fact.terms.slice(at + 1, at + 3).some((next) => next.clause === term.clause && used.has(next)) &&
      !claim.terms.some((own) => own.reversing && shares(own, term)) &&
      !(CONDEMNING.has(term.stem) && (claim.attributed || claim.terms.some(isLabel))) &&
      !(ASKING.has(term.stem) && claim.terms.some((own) => ASKING.has(own.stem))),
  );
