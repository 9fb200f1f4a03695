/** Labelled sentences: what a check must say of each. */
import { z } from 'zod';

export const labelledSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  /** What the sentence tries; else its id tells. */
  kind: z.string().min(1).optional(),
  /** The rules that must fire as error or warning; empty: none may. */
  rules: z.array(z.string()),
  /** Rules that may fire besides. */
  allow: z.array(z.string()).optional(),
  verdict: z.enum(['supported', 'refuted', 'conflicting', 'not-enough-evidence', 'not-checkable']).optional(),
  /** Sources of which one at least must be cited; empty: nothing may be. */
  cite: z.array(z.string()).optional(),
  /** The day that the sentence speaks of, as `stet check --jsonl` takes it. */
  date: z.string().optional(),
});

export type Labelled = z.infer<typeof labelledSchema>;

/** What fails there is counted, and never listed, so that a figure means something. */
export const isHeldOut = (file: string): boolean => file.includes('heldout');

/** The kinds that ids are short for. */
const kindWords: Readonly<Record<string, string>> = {
  office: 'wrong-office',
  quote: 'altered-quote',
  attr: 'misattributed-quote',
  context: 'wrong-context',
  num: 'wrong-number',
  date: 'wrong-date',
  contra: 'contradicted',
  known: 'known-discrepancy',
  disagree: 'sources-disagree',
  hedge: 'dropped-attribution',
  para: 'on record in other words',
  none: 'not on record',
  opinion: 'not checkable',
};

/**
 * What a sentence tries: a rule, or one of the ways in which none may fire. The right ones that resemble a rule's wrong
 * ones (`office-ok-003`) are of the rule's kind, so that a row has its misses and its false alarms side by side.
 */
export const kindOf = ({ id, kind }: Pick<Labelled, 'id' | 'kind'>): string => {
  if (kind !== undefined) return kind;
  const [, stem = id] = /^(?:[a-z]-)?(.+?)(?:-ok)?-\d+$/.exec(id) ?? [];
  return kindWords[stem] ?? stem;
};
