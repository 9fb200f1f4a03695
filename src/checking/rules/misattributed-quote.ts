import { citePassage } from '../cite.js';
import type { Rule } from '../rule.js';

/** Words that are on record as somebody else's. */
export const misattributedQuote: Rule = {
  meta: {
    id: 'misattributed-quote',
    severity: 'error',
    description: 'The words are on record, said by someone else.',
    messages: {
      otherSpeaker: 'On record, {{recorded}} said this, not {{named}}.',
    },
  },
  check(claim, context) {
    return claim.quotes
      .filter(
        (match) => match.status !== 'none' && match.speaker === 'other' && match.quotation.speaker !== null,
      )
      .flatMap((match) => {
        const { speaker } = match.quotation;
        const [passage] = match.passages;
        if (speaker === null || passage === undefined) return [];
        return [
          {
            messageId: 'otherSpeaker',
            data: { recorded: passage.speakerName, named: speaker.name },
            start: speaker.start,
            end: speaker.end,
            expected: [passage.speakerName],
            citations: match.passages.slice(0, 3).map((one) => citePassage(one, 'contradicts', context)),
          },
        ];
      });
  },
};
