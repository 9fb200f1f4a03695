import type { Span } from '../../reading/span.js';
import type { Speaker } from '../../reading/speakers.js';
import type { QuotePassage } from '../../retrieval/passages.js';
import { citePassage } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Rule } from '../rule.js';

const WORDS =
  /^(?:line|words?|remark|claim|quote|phrase|statement|refrain|warning|argument|mantra|slogan)s?$/;

/** "Trump's line that …", "quoting Trump": the draft says whose the words are. */
const isCredited = (claim: Claim, { quote }: QuotePassage): boolean => {
  const { names, tokens } = claim.sentence;
  return names.some(
    (name) =>
      name.known.includes(`person:${quote.speaker}`) &&
      ((tokens[name.last]?.lower === "'s" && WORDS.test(tokens[name.last + 1]?.lower ?? '')) ||
        /^(?:quoting|echoing|repeating|citing|parroting|paraphrasing)$/.test(
          tokens[name.first - 1]?.lower ?? '',
        )),
  );
};

/** Where the draft names the speaker: for "It was Biden who said", Biden. */
const namedAt = (claim: Claim, speaker: Speaker): Span => {
  const { start, end } = speaker;
  const words = claim.sentence.text.slice(start - claim.sentence.start, end - claim.sentence.start);
  const named = /^(?:who|that)$/i.test(words)
    ? claim.sentence.names.find((name) => name.text === speaker.name)
    : undefined;
  return named === undefined ? { start, end } : { start: named.start, end: named.end };
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
            ...namedAt(claim, speaker),
            expected: [passage.speakerName],
            citations: match.passages.slice(0, 3).map((one) => citePassage(one, 'contradicts', context)),
          },
        ];
      });
  },
};
