import type { QuotePassage } from '../../retrieval/passages.js';
import { citePassage } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Rule } from '../rule.js';

/** "Trump's line that …", "quoting Trump": the draft says whose the words are. */
const isCredited = (claim: Claim, { quote }: QuotePassage): boolean => {
  const { names, tokens } = claim.sentence;
  return names.some(
    (name) =>
      name.known.includes(`person:${quote.speaker}`) &&
      (tokens[name.last]?.lower === "'s" ||
        /^(?:quoting|echoing|repeating|citing|parroting|paraphrasing)$/.test(
          tokens[name.first - 1]?.lower ?? '',
        )),
  );
};

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
        if (speaker === null || passage === undefined || isCredited(claim, passage)) return [];
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
