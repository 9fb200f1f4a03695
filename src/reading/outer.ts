/**
 * A text with each of its quotations folded into one mark: what is left is the writer's own voice, in which the
 * speakers are named.
 */
import type { Name } from './names.js';
import type { Phrase } from './noun-phrases.js';
import type { QuotedSpan } from './quotations.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';
import type { Cue } from './verbs.js';

export interface OuterName {
  readonly name: Name;
  /** Indices into the folded tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A sentence of the folded text, in indices into its tokens, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Outer {
  readonly tokens: readonly Token[];
  /** The name that a token is part of. */
  readonly nameAt: ReadonlyMap<number, OuterName>;
  /** For each quotation, where its mark stands among the tokens. */
  readonly places: readonly number[];
  readonly sentences: readonly Stretch[];
  /** For each quotation, which of the sentences holds it. */
  readonly sentenceOf: readonly number[];
  /** The subjects that were found already: many a quotation asks for those of the same verbs. */
  readonly subjects: Map<number, Phrase | null>;
  /** What has been asked of a token as a verb, kept: the same is asked from many sides. */
  readonly asked: { readonly cue: (Cue | null | undefined)[]; readonly finite: (boolean | undefined)[] };
}

const FOLD = '“”';
export const isFold = (token: Token | undefined): boolean => token?.text === FOLD;

const foldOf = (span: QuotedSpan): Token => ({
  text: FOLD,
  lower: FOLD,
  stem: FOLD,
  concept: FOLD,
  kind: 'mark',
  capital: false,
  hyphenated: false,
  start: span.start - 1,
  end: span.continues ? span.end : span.end + 1,
});

const blank = (tokens: readonly Token[]): undefined[] => tokens.map(() => undefined);

/** @param spans in order, none overlapping */
export function foldQuotations(
  all: readonly Token[],
  sentences: readonly Span[],
  spans: readonly QuotedSpan[],
  names: readonly Name[],
): Outer {
  const tokens: Token[] = [];
  const places: number[] = [];
  const moved = new Int32Array(all.length).fill(-1);
  let span = 0;
  let fold = spans[0] === undefined ? null : foldOf(spans[0]);
  all.forEach((token, i) => {
    while (fold !== null && token.start >= fold.end) {
      places.push(tokens.length);
      tokens.push(fold);
      span += 1;
      const next = spans[span];
      fold = next === undefined ? null : foldOf(next);
    }
    if (fold !== null && token.end > fold.start) return;
    moved[i] = tokens.length;
    tokens.push(token);
  });
  while (fold !== null) {
    places.push(tokens.length);
    tokens.push(fold);
    span += 1;
    const next = spans[span];
    fold = next === undefined ? null : foldOf(next);
  }

  const nameAt = new Map<number, OuterName>();
  for (const name of names) {
    const from = moved[name.first] ?? -1;
    const last = moved[name.last - 1] ?? -1;
    if (from < 0 || last - from !== name.last - 1 - name.first) continue;
    const folded = { name, from, to: last + 1 };
    for (let i = from; i <= last; i += 1) nameAt.set(i, folded);
  }

  const stretches: Stretch[] = [];
  const sentenceOf = places.map(() => 0);
  let at = 0;
  let from = 0;
  for (const sentence of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at += 1;
    // A sentence that ends within a quotation ends nothing outside it.
    if ((tokens[at - 1]?.end ?? 0) > sentence.end + 1 || at === from) continue;
    stretches.push({ from, to: at });
    from = at;
  }
  if (from < tokens.length) stretches.push({ from, to: tokens.length });
  let held = 0;
  places.forEach((place, i) => {
    while (held < stretches.length - 1 && (stretches[held]?.to ?? 0) <= place) held += 1;
    sentenceOf[i] = held;
  });
  return {
    tokens,
    nameAt,
    places,
    sentences: stretches,
    sentenceOf,
    subjects: new Map(),
    asked: { cue: blank(tokens), finite: blank(tokens) },
  };
}
