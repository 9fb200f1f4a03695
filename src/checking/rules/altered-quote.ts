import { citePassage } from '../cite.js';
import type { Rule } from '../rule.js';

/** Quoted words that resemble a quote on record and differ from it. */
export const alteredQuote: Rule = {
  meta: {
    id: 'altered-quote',
    severity: 'error',
    description:
      'Quoted words resemble a quote on record and differ: substitution, omission, insertion, reordering.',
    messages: {
      altered: '{{speaker}} is on record with other words: “{{expected}}”',
      alteredOfUnknown: 'On record the words are: “{{expected}}”',
      alteredThere: 'The other text has these words otherwise: “{{expected}}”',
      joined: 'This runs together what {{speaker}} said at different places.',
      joinedOfUnknown: 'This runs together what is on record at different places.',
    },
  },
  check(claim, context) {
    return claim.quotes
      .filter((match) => match.status === 'altered')
      .map((match) => ({ match, speaker: match.passages[0]?.speakerName ?? null }))
      .map(({ match, speaker }) => ({
        messageId: `${match.expected === null ? 'joined' : 'altered'}${speaker === null ? 'OfUnknown' : ''}`,
        data: { speaker: speaker ?? '', expected: match.expected ?? '' },
        start: match.quotation.start,
        end: match.quotation.end,
        expected: match.expected === null ? [] : [match.expected],
        citations: match.passages.slice(0, 3).map((passage) => citePassage(passage, 'contradicts', context)),
        diff: match.diff,
        basis: { kind: 'quote', match },
      }));
  },
};
