import type { Rule } from '../rule.js';

/** As many words in quotation marks are somebody's speech; fewer are as often a title or a scare quote. */
const MIN_WORDS = 4;

/** "War and Peace": all words of weight begin with a capital. */
const isTitle = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
  return words.length > 0 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
};

/** Quoted words that the record does not hold. */
export const unrecordedQuote: Rule = {
  meta: {
    id: 'unrecorded-quote',
    severity: 'info',
    description: 'Quoted words that the record does not hold.',
    messages: {
      unrecorded: 'These words are not on record.',
      unfoundThere: 'These words do not stand in the other text.',
    },
  },
  check(claim) {
    return claim.quotes
      .filter(
        (match) =>
          match.status === 'none' &&
          !isTitle(match.quotation.text) &&
          (match.length >= MIN_WORDS || (match.length > 1 && match.quotation.speaker !== null)),
      )
      .map((match) => ({
        messageId: 'unrecorded',
        data: {},
        start: match.quotation.start,
        end: match.quotation.end,
        expected: [],
        citations: [],
        basis: { kind: 'quote', match },
      }));
  },
};
