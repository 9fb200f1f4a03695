import type { SidePassage } from '../../retrieval/passages.js';
import { citeSide, uniqueCitations } from '../cite.js';
import type { Claim, Evidence } from '../claim.js';
import { compare } from '../compare.js';
import type { Context } from '../context.js';
import { rulingOf } from '../desk/ruling.js';
import { repeats } from '../disagreement.js';
import { isEstablished } from '../machine-read.js';
import type { Citation } from '../report.js';
import type { Remark, Rule } from '../rule.js';

/** How much of the claim both accounts must speak of: the one that it takes, and one of the others. */
const OF_OWN = 0.8;
const OF_OTHER = 0.6;

/**
 * Whether what was found by machine, and confirmed by nobody, is surely about what the draft says. Over manner it never is: that
 * one outlet is less sure than another, or words a thing otherwise, is no news to who writes.
 */
const isSurelyOf = (
  claim: Claim,
  { passage, comparison }: Evidence<SidePassage>,
  context: Context,
): boolean =>
  passage.discrepancy.over === 'substance' &&
  comparison.coverage >= OF_OWN &&
  context
    .sidesOf(passage.discrepancy)
    .some(
      (other) =>
        other.source !== passage.source &&
        compare(claim.statement, context.statement(other)).coverage >= OF_OTHER,
    );

/** The record itself holds conflicting accounts of what the draft says. */
export const sourcesDisagree: Rule = {
  meta: {
    id: 'sources-disagree',
    severity: 'warning',
    description: 'The record itself holds conflicting accounts: each is shown.',
    messages: {
      substance: 'Sources disagree on {{subject}}.',
      manner: 'Sources agree in substance but differ in manner: {{subject}}.',
    },
  },
  check(claim, context) {
    const remarks = new Map<string, Remark>();
    for (const one of claim.sides) {
      const { discrepancy, side } = one.passage;
      if (
        discrepancy.kind !== 'disagreement' ||
        rulingOf(discrepancy, context) === 'dismissed' ||
        remarks.has(discrepancy.id)
      )
        continue;
      if (!isEstablished(discrepancy, context) && !isSurelyOf(claim, one, context)) continue;
      const span = repeats(claim, one, context);
      if (span === null) continue;
      const stance = (other: typeof side): Citation['stance'] =>
        other === side ? 'supports' : 'contradicts';
      remarks.set(discrepancy.id, {
        messageId: discrepancy.over ?? 'substance',
        data: { subject: discrepancy.subject },
        ...span,
        expected: [],
        citations: uniqueCitations(
          discrepancy.sides.map((other) => citeSide(discrepancy, other, stance(other), context)),
        ),
        basis: { kind: 'side', decided: one },
      });
    }
    return [...remarks.values()];
  },
};
