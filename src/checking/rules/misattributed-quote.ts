import { contains, type Span } from '../../reading/span.js';
import type { Quotation } from '../../reading/speakers.js';
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

const PRONOUN = /^(?:he|she|they|it|who|that)$/i;

/**
 * Where the draft names the speaker: for "It was Biden who said", Biden; null where it has no more than a pronoun, as
 * whom that means is the reader's guess. A speaker named in an earlier sentence is no place in this one.
 */
const namedAt = ({ sentence }: Claim, { speaker, start, end }: Quotation): Span | null => {
  if (speaker === null) return null;
  if (!contains(sentence, speaker))
    return speaker.end - speaker.start < speaker.name.length ? null : { start, end };
  const words = sentence.text.slice(speaker.start - sentence.start, speaker.end - sentence.start);
  return PRONOUN.test(words)
    ? (sentence.names.find((name) => name.text === speaker.name) ?? null)
    : { start: speaker.start, end: speaker.end };
};

/** Words that are on record as somebody else's. */
export const misattributedQuote: Rule = {
  meta: {
    id: 'misattributed-quote',
    severity: 'error',
    description: 'The words are on record, said by someone else.',
    messages: {
      otherSpeaker: 'On record, {{recorded}} said this, not {{named}}.',
      otherSpeakerThere: 'In the other text, {{recorded}} says this, not {{named}}.',
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
        const at = namedAt(claim, match.quotation);
        if (speaker === null || at === null || passage === undefined || isCredited(claim, passage)) return [];
        if (passage.speakerName === null) return [];
        return [
          {
            messageId: 'otherSpeaker',
            data: { recorded: passage.speakerName, named: speaker.name },
            start: at.start,
            end: at.end,
            expected: contains(claim.sentence, speaker) ? [passage.speakerName] : [],
            citations: match.passages.slice(0, 3).map((one) => citePassage(one, 'contradicts', context)),
            basis: { kind: 'quote', match },
          },
        ];
      });
  },
};
