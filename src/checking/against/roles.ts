/** Who does what to whom, where the other text has it the other way round. */

import { compare } from '../compare.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

/** How much of the sentence the line must have: two acts of two people are no contradiction. */
const SHARE = 0.7;

export function roles({ sentence, statement, other, about }: Draft): Remark[] {
  if (sentence.form !== 'statement') return [];
  for (const line of about) {
    const { coverage, reversedRoles, contrary } = compare(statement, other.statement(line));
    const [first, second] = reversedRoles;
    if (first === undefined || second === undefined || coverage < SHARE || contrary.length > 0) continue;
    if ([first, second].some(({ claim }) => claim.kind !== 'name' || claim.quoted)) continue;
    return [
      {
        messageId: 'reversedThere',
        data: {},
        start: Math.min(first.claim.start, second.claim.start),
        end: Math.max(first.claim.end, second.claim.end),
        expected: [],
        citations: [citeLine(line, 'contradicts')],
      },
    ];
  }
  return [];
}
