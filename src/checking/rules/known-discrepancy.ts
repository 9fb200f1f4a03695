import { citeSide } from '../cite.js';
import { rulingOf } from '../desk/ruling.js';
import { repeats } from '../disagreement.js';
import { isEstablished } from '../machine-read.js';
import type { Rule } from '../rule.js';

/** The draft repeats words that a documented error puts at issue. */
export const knownDiscrepancy: Rule = {
  meta: {
    id: 'known-discrepancy',
    severity: 'warning',
    description: 'The draft repeats words that a documented discrepancy puts at issue.',
    messages: {
      settled: 'This repeats a documented error ({{subject}}). {{right}}',
      unsettled: 'This repeats words that are at issue: {{subject}}.',
    },
  },
  check(claim, context) {
    return claim.sides.flatMap((one) => {
      const { discrepancy, side } = one.passage;
      if (
        discrepancy.kind !== 'error' ||
        side.wrong !== true ||
        rulingOf(discrepancy, context) === 'dismissed' ||
        !isEstablished(discrepancy, context)
      )
        return [];
      const span = repeats(claim, one, context);
      if (span === null) return [];
      return [
        {
          messageId: discrepancy.right === undefined ? 'unsettled' : 'settled',
          data: { subject: discrepancy.subject, right: discrepancy.right?.says ?? '' },
          ...span,
          expected: [],
          citations: [citeSide(discrepancy, side, 'repeats-error', context)],
          basis: { kind: 'side', decided: one },
        },
      ];
    });
  },
};
