import { citePassage } from '../cite.js';
import type { Rule } from '../rule.js';

/** Each kind of word without exception, and the words of a source that may stand behind it. */
export const ABSOLUTES: readonly { readonly own: RegExp; readonly there: RegExp }[] = [
  {
    own: /^(?:only|solely|exclusively)$/,
    there:
      /^(?:only|solely|sole|exclusive|exclusively|just|alone|merely|single|nothing|none|nobody|no|but|except|limited|unless|until|one)$/,
  },
  {
    own: /^(?:always|never)$/,
    there: /^(?:always|never|ever|every|any|all|no|not|n['’]t|cannot|each|constantly|consistently)$/,
  },
];

/** After these `only` limits nothing: `not only`, `if only`, `the only`; before these it tells a time or a size. */
const BEFORE = /^(?:not|if|the|an)$/;
const AFTER =
  /^(?:after|when|if|because|just|recently|yesterday|last|on|in|ago|a|an|to|too|one|[$€£¥]|\d.*)$/;

/** Where a word of a sentence allows no exception, and stands where it means that. */
export const isAbsolute = (words: readonly { readonly lower: string }[], at: number): boolean =>
  !BEFORE.test(words[at - 1]?.lower ?? '') && !AFTER.test(words[at + 1]?.lower ?? '');

/** What the draft says without exception, and what bears it out does not. */
export const overstated: Rule = {
  meta: {
    id: 'overstated',
    severity: 'warning',
    description: 'The draft says without exception (only, never, always) what its source does not.',
    messages: {
      absolute: 'The record does not say “{{word}}”.',
      notThere: 'The other text does not say “{{word}}”.',
    },
  },
  check({ sentence }, context, { support }) {
    const [first] = support;
    if (first === undefined) return [];
    return sentence.tokens.flatMap((token, at) => {
      const kind = ABSOLUTES.find(({ own }) => own.test(token.lower));
      if (kind === undefined || !isAbsolute(sentence.tokens, at)) return [];
      if (sentence.quotations.some((quoted) => quoted.start <= token.start && token.end <= quoted.end))
        return [];
      const says = support.some(({ passage }) =>
        passage.text
          .toLowerCase()
          .split(/[^\p{L}’']+/u)
          .some((word) => kind.there.test(word)),
      );
      if (says) return [];
      return [
        {
          messageId: 'absolute',
          data: { word: token.text },
          start: token.start,
          end: token.end,
          expected: [],
          citations: [citePassage(first.passage, 'contradicts', context)],
        },
      ];
    });
  },
};
