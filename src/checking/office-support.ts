/** The offices that bear out a claim which says no more than who holds what. */
import type { Claim } from './claim.js';
import type { Context } from './context.js';
import { personIds } from './entities.js';
import { judgeTitle } from './office-judgement.js';
import type { Holder } from './office-match.js';

/** Empty where the claim says anything beyond offices, or any of them is not on record. */
export function heldOffices(claim: Claim, context: Context): Holder[] {
  const { assertions } = claim.sentence;
  const named = new Set(assertions.flatMap((assertion) => assertion.name.known));
  const beyond = claim.statement.terms.some(
    (term) => term.kind !== 'light' && !term.concepts.some((concept) => named.has(concept)),
  );
  if (assertions.length === 0 || beyond || claim.statement.numbers.length > 0) return [];
  const judged = assertions.map((assertion) => {
    const [id, ...more] = personIds(assertion.name.known);
    const person = id === undefined || more.length > 0 ? undefined : context.entities.people.get(id);
    return person === undefined ? null : judgeTitle(assertion, person, claim.day, context.record);
  });
  if (!judged.every((judgement) => judgement?.verdict === 'held')) return [];
  return judged.flatMap((judgement) => (judgement?.verdict === 'held' ? judgement.offices.slice(0, 1) : []));
}
