/** `only`, `no`, `never`: what the draft says without exception, and the other text does not. */
import type { Remark } from '../rule.js';
import { ABSOLUTES, isAbsolute } from '../rules/overstated.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

/** Of a text that is all there is, `no` says more than it does where that denies nothing. */
const KINDS = [
  ...ABSOLUTES,
  {
    own: /^(?:no|none|nothing|nobody)$/,
    there:
      /^(?:no|none|not|n['’]t|nothing|nobody|never|without|neither|nor|cannot|zero|free|lack\w*|fail\w*|absen\w*|miss\w*|un\p{L}+|\p{L}+less|only|except|stop\w*|end\w*|avoid\w*|refus\w*|reject\w*|den\p{L}+)$/u,
  },
];
const VOTES = /^vot(?:e|es|ed|ing)$/;
const NOT_DENYING = /^(?:longer|matter|doubt|more|less|later|sooner|one)$/;

export function absolutes({ sentence, other, about }: Draft): Remark[] {
  const [line] = about;
  if (line === undefined) return [];
  return sentence.tokens.flatMap((token, at): Remark[] => {
    const kind = KINDS.find(({ own }) => own.test(token.lower));
    if (kind === undefined || !isAbsolute(sentence.tokens, at)) return [];
    const next = sentence.tokens[at + 1];
    if (NOT_DENYING.test(next?.lower ?? '')) return [];
    // `voted no`: an answer, which says nothing of how many.
    if (token.lower === 'no' && VOTES.test(sentence.tokens[at - 1]?.lower ?? '')) return [];
    if (sentence.quotations.some((quoted) => quoted.start <= token.start && token.end <= quoted.end))
      return [];
    const stated = about.some((one) => one.sentence.tokens.some((word) => kind.there.test(word.lower)));
    if (stated || other.says(` ${token.text} `)) return [];
    return [
      {
        messageId: 'notThere',
        data: { word: token.text },
        start: token.start,
        end: token.end,
        expected: [],
        citations: [citeLine(line, 'contradicts')],
      },
    ];
  });
}
