/** Quantities in words and figures, with what they count and how surely. */
import { cardinals } from './lexicon/quantities.js';
import { type Hedge, hedgeBefore, hedgeBehind } from './number-hedges.js';
import { currencies, unitAfter } from './number-units.js';
import { opensQuantity, readQuantity, readWords } from './number-words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export interface Quantity extends Span {
  readonly value: number;
  /** The upper end of a range: `10 to 12`. */
  readonly high?: number;
  /** `%`, a currency sign's code (`USD`), or null for a plain count. */
  readonly unit: string | null;
  readonly hedge: Hedge | null;
  /** `several`, `dozens`, `billions`: the size is known only to the order of magnitude that `value` gives. */
  readonly vague: boolean;
  /** `third`, `21st`: a place in an order, not a count. */
  readonly ordinal: boolean;
}

/** Part of a designation: F-16, COVID-19, G7. */
const isDesignation = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token?.kind === 'number' &&
    before?.kind === 'word' &&
    /^\p{Lu}+$/u.test(before.text) &&
    (token.hyphenated || before.end === token.start) &&
    before.end + 1 >= token.start
  );
};

/**
 * The quantities among some tokens, in order, none overlapping. Years, days of a month and clock times are not told
 * apart here: whoever reads dates takes theirs first, as `taken`, in order.
 */
export function readNumbers(tokens: readonly Token[], taken: readonly Span[] = []): Quantity[] {
  const quantities: Quantity[] = [];
  let passed = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (!opensQuantity(token)) continue;
    while ((taken[passed]?.end ?? Number.POSITIVE_INFINITY) <= token.start) passed += 1;
    if ((taken[passed]?.start ?? Number.POSITIVE_INFINITY) < token.end || isDesignation(tokens, at)) continue;
    const read = readQuantity(tokens, at);
    if (read === null || read.length === 0) continue;
    const before = tokens[at - 1];
    const sign = before === undefined ? undefined : currencies.get(before.text);
    const after = unitAfter(tokens, at + read.length);
    const last = tokens[at + read.length - 1 + (after?.words ?? 0)] ?? token;
    const first = sign !== undefined && before ? before : token;
    const hedge = hedgeBefore(tokens, sign === undefined ? at : at - 1);
    // "one" alone is more often a pronoun or an article than a count.
    const loneOne = token.lower === 'one' && read.length === 1 && after === null;
    const following = tokens[at + read.length];
    if (
      loneOne &&
      (following === undefined ||
        following.kind === 'mark' ||
        /^(?:of|who|that|day|another)$/.test(following.lower))
    )
      continue;
    if (read.ordinal && /^second$/.test(token.lower) && following?.kind !== 'word') continue;
    let high: number | undefined;
    let highUnit: string | null = null;
    let end = last.end;
    const joint = tokens[at + read.length + (after?.words ?? 0)];
    if (
      joint &&
      !read.vague &&
      !read.ordinal &&
      (/^(?:to|–|-)$/.test(joint.text) ||
        (joint.text === 'and' && tokens[at - (sign === undefined ? 1 : 2)]?.lower === 'between') ||
        tokens[at + read.length]?.hyphenated)
    ) {
      const behind = at + read.length + (after?.words ?? 0) + (joint.hyphenated ? 0 : 1);
      // $10 billion to $12 billion
      const from =
        behind + (sign !== undefined && currencies.get(tokens[behind]?.text ?? '') === sign ? 1 : 0);
      const upper =
        tokens[from]?.kind === 'number' || cardinals.has(tokens[from]?.lower ?? '')
          ? readWords(tokens, from)
          : null;
      const upperUnit = upper === null ? null : unitAfter(tokens, from + upper.length);
      // "fell 8 percent to 729,000 tons" is no range: what has a unit of its own goes up to the same unit.
      const alike = after === null || upperUnit?.unit === after.unit;
      if (upper !== null && alike && upper.value > read.value) {
        high = upper.value;
        highUnit = upperUnit?.unit ?? null;
        end = tokens[from + upper.length - 1 + (upperUnit?.words ?? 0)]?.end ?? end;
      }
    }
    quantities.push({
      start: first.start,
      end,
      value: read.value,
      ...(high === undefined ? {} : { high }),
      unit: sign ?? after?.unit ?? highUnit,
      hedge: hedge?.hedge ?? hedgeBehind(tokens, at + read.length + (after?.words ?? 0)),
      vague: read.vague,
      ordinal: read.ordinal,
    });
    while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) < end) at += 1;
  }
  return quantities;
}
