/** `only`, `all`, `never`: what the draft says without exception, and the other text does not. */
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';

/** Each kind of absolute word, and the words of the other text that may stand behind it. */
const KINDS: readonly { readonly own: RegExp; readonly there: RegExp }[] = [
  {
    own: /^(?:only|solely|exclusively)$/,
    there:
      /^(?:only|solely|sole|exclusive|exclusively|just|alone|merely|single|nothing|none|nobody|but|except|limited|unless|until|one)$/,
  },
  {
    own: /^(?:no|none|nothing|nobody)$/,
    there:
      /^(?:no|none|not|n['’]t|nothing|nobody|never|without|neither|nor|cannot|zero|free|lack\w*|fail\w*|absen\w*|miss\w*|un\p{L}+|\p{L}+less|only|except|stop\w*|end\w*|avoid\w*|refus\w*|reject\w*|den\p{L}+)$/u,
  },
  {
    own: /^(?:always|never)$/,
    there: /^(?:always|never|ever|every|any|all|no|not|n't|cannot|each|constantly|consistently)$/,
  },
];
/** After these `only` limits nothing: `not only`, `if only`; before these it tells a time. */
const BEFORE = /^(?:not|if|the|an)$/;
const AFTER =
  /^(?:longer|matter|doubt|more|less|later|sooner|one|after|when|if|because|recently|yesterday|last|on|in|ago|a|an|to|too)$/;

export function absolutes({ sentence, other, about }: Draft): Remark[] {
  const [line] = about;
  if (line === undefined) return [];
  return sentence.tokens.flatMap((token, at): Remark[] => {
    const kind = KINDS.find(({ own }) => own.test(token.lower));
    if (kind === undefined) return [];
    if (BEFORE.test(sentence.tokens[at - 1]?.lower ?? '') || AFTER.test(sentence.tokens[at + 1]?.lower ?? ''))
      return [];
    if (sentence.quotations.some((quoted) => quoted.start <= token.start && token.end <= quoted.end))
      return [];
    const stated = other.lines.some(
      (one) => about.includes(one) && one.sentence.tokens.some((word) => kind.there.test(word.lower)),
    );
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
