/** How a source puts what it is not sure of, in a word. */
const words: Readonly<Record<string, string>> = {
  reported: 'reportedly',
  apparent: 'apparently',
  possible: 'possibly',
  expected: 'expected',
  suggested: 'suggested',
  unclear: 'unclear',
};

/** @param hedge as the record has it: `reported` */
export const hedged = (hedge: string): string => `hedged: ${words[hedge] ?? hedge}`;
