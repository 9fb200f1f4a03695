/** What the draft states flat, and the other text has only as hearsay or as likely. */

import { compare } from '../compare.js';
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

const DOUBT =
  /^(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|unconfirmed|rumou?red|alleged|purported)$/;
/** How much of the sentence the line must have. */
const SHARE = 0.6;

export function certainty({ sentence, statement, other, about }: Draft): Remark[] {
  if (sentence.form !== 'statement' || sentence.hedged || sentence.quotations.length > 0) return [];
  const [line] = about;
  const doubt = line?.sentence.tokens.find((token) => DOUBT.test(token.lower));
  if (line === undefined || doubt === undefined) return [];
  const { coverage, contrary } = compare(statement, other.statement(line));
  if (coverage < SHARE || contrary.length > 0) return [];
  return [
    {
      messageId: 'hedgedThere',
      data: { hedge: doubt.text },
      start: sentence.start,
      end: sentence.end,
      expected: [],
      citations: [citeLine(line, 'supports')],
    },
  ];
}
