/** How surely a sentence says what it says, by its words outside quotation marks. */
import type { Token } from '../../reading/tokens.js';
import type { hedges } from '../../record/schema.js';

export type Hedge = (typeof hedges)[number];

/** In the order in which one goes before another where a sentence has several. */
const WORDS: readonly (readonly [Hedge, RegExp])[] = [
  ['unclear', /^(?:unclear)$/],
  ['reported', /^(?:reportedly|allegedly|purportedly|alleged|reported|rumou?red|purported|unconfirmed)$/],
  ['apparent', /^(?:apparently|seemingly|evidently|appears?|appeared|seems?|seemed)$/],
  ['expected', /^(?:expected)$/],
  ['suggested', /^(?:suggest(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|hint(?:s|ed|ing)?|insinuat(?:es|ed|ing))$/],
  [
    'possible',
    /^(?:may|might|could|possibly|possible|perhaps|maybe|probably|probable|likely|potentially|presumably)$/,
  ],
];

/** Words that hedge only in some places. */
const holds = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const before = tokens[i - 1]?.lower ?? '';
  const after = tokens[i + 1]?.lower ?? '';
  switch (token?.lower) {
    case 'may':
      return !token.capital || /^[a-z]/.test(after);
    case 'could':
    case 'might':
      return !/^(?:not|n't)$/.test(after);
    // "appeared on television", "the court in which he appeared"
    case 'appear':
    case 'appears':
    case 'appeared':
      return (
        /^(?:to|that|likely|set|poised|unlikely|ready|visibly|as)$/.test(after) || /(?:ly|ed)$/.test(after)
      );
    case 'expected':
      return /^(?:is|are|was|were|be|been|widely|'s|'re)$/.test(before) || after === 'to';
    // "the reported pause", and not "he reported the theft"
    case 'reported':
    case 'alleged':
      return /^(?:the|a|an|his|her|their|its|any|been|was|were)$/.test(before) && after !== 'by';
    case 'likely':
      return before !== 'not' && before !== 'the';
    default:
      return true;
  }
};

const THOUGHT = /^(?:thought|believed|said|understood|presumed)$/;

/** "is not clear", "remains to be seen" */
const isUnclear = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'clear' &&
  (/^(?:not|n't|never)$/.test(tokens[i - 1]?.lower ?? '') ||
    (/^(?:immediately|yet|entirely|fully)$/.test(tokens[i - 1]?.lower ?? '') &&
      /^(?:not|n't)$/.test(tokens[i - 2]?.lower ?? '')));

/** "are thought to be" */
const isThought = (tokens: readonly Token[], i: number): boolean =>
  THOUGHT.test(tokens[i]?.lower ?? '') &&
  tokens[i + 1]?.lower === 'to' &&
  /^(?:is|are|was|were|been|widely)$/.test(tokens[i - 1]?.lower ?? '');

/** @param tokens without those in quotation marks */
export function hedgeOf(tokens: readonly Token[]): Hedge | null {
  let found = WORDS.length;
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    if (isUnclear(tokens, i)) found = 0;
    const at = isThought(tokens, i)
      ? WORDS.findIndex(([hedge]) => hedge === (token.lower === 'said' ? 'reported' : 'possible'))
      : WORDS.findIndex(([, words]) => words.test(token.lower));
    if (at >= 0 && at < found && (isThought(tokens, i) || holds(tokens, i))) found = at;
  });
  return WORDS[found]?.[0] ?? null;
}
