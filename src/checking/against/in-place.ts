/** What the other text has in the place of some words of the draft, as a remark that offers it. */
import type { Span } from '../../reading/span.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Line } from './other-text.js';

/** The words that stand in a line. */
export const wordsIn = ({ sentence }: Line, { start, end }: Span): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start);

/**
 * @param own the words of the draft
 * @param there the words of the line in their place
 */
export function otherInPlace(own: Span, line: Line, there: Span): Remark {
  const expected = wordsIn(line, there);
  return {
    messageId: 'otherThere',
    data: { expected },
    start: own.start,
    end: own.end,
    expected: [expected],
    citations: [citeLine(line, 'contradicts')],
  };
}
