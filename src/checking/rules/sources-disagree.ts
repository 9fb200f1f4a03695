import { citeSide, uniqueCitations } from '../cite.js';
import { rulingOf } from '../desk/ruling.js';
import { repeats } from '../disagreement.js';
import type { Citation } from '../report.js';
import type { Remark, Rule } from '../rule.js';

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
