/** The value of a quantity in words, in figures or in both: `two hundred and fifty thousand`, `3m`, `half a million`. */
import { cardinals, fractions, ordinals, scales, vagueScales } from './lexicon/quantities.js';
import type { Token } from './tokens.js';

/** A number read from some words on. */
export interface NumberPhrase {
  value: number;
  /** How many tokens it took. */
  length: number;
  vague: boolean;
  ordinal: boolean;
}

/** Without the noise of binary fractions: three-fifths is 0.6. */
const exact = (value: number): number => Number(value.toPrecision(12));

const figure = (token: Token): number => Number(token.text.replace(/,/g, ''));
const isClock = (token: Token): boolean => token.text.includes(':');

// "two hundred and fifty thousand": hundreds build up a group, a larger scale closes it.
export const readWords = (tokens: readonly Token[], from: number): NumberPhrase | null => {
  let total = 0;
  let group = 0;
  let at = from;
  let any = false;
  let afterScale = true;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    const unit = cardinals.get(word);
    const scale = any ? scales.get(word) : undefined;
    if (token.kind === 'number' && !any && !isClock(token) && Number.isFinite(figure(token))) {
      group = figure(token);
      any = true;
      afterScale = false;
    } else if (
      unit !== undefined &&
      (afterScale || (group % 100 >= 20 && group % 10 === 0 && unit < 10 && unit > 0))
    ) {
      group += unit;
      any = true;
      afterScale = false;
    } else if (scale === 100 && group > 0 && group < 100) {
      group *= 100;
      afterScale = true;
    } else if (scale !== undefined && scale > 100) {
      // A single letter is a scale only where it touches the figure: 3m, 5bn.
      if (word.length < 3 && tokens[at - 1]?.end !== token.start) break;
      total += (group === 0 ? 1 : group) * scale;
      group = 0;
      afterScale = true;
    } else if (word === 'and' && any && afterScale && cardinals.has(tokens[at + 1]?.lower ?? '')) {
      // two hundred and fifty
    } else if (word === 'and' && any && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half') {
      const scaled = scales.get(tokens[at + 3]?.lower ?? '');
      return {
        value: (total + group + 0.5) * (scaled ?? 1),
        length: at - from + (scaled === undefined ? 3 : 4),
        vague: false,
        ordinal: false,
      };
    } else break;
  }
  if (!any) return null;
  return { value: total + group, length: at - from, vague: false, ordinal: false };
};

const OPENERS: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...vagueScales.keys(),
  ...'a half several twice'.split(' '),
]);

/** Whether a quantity can begin with a token at all: told at once of nearly every word that none begins with. */
export const opensQuantity = (token: Token): boolean => token.kind === 'number' || OPENERS.has(token.lower);

/** A number, a share (`one in five`), a dozen or a vague size (`several hundred`). */
export const readQuantity = (tokens: readonly Token[], from: number): NumberPhrase | null => {
  const token = tokens[from];
  if (token === undefined) return null;
  const next = tokens[from + 1];
  if (
    token.lower === 'half' ||
    (token.lower === 'a' && fractions.has(next?.lower ?? '') && next?.lower !== 'second')
  ) {
    const value = token.lower === 'half' ? 0.5 : (fractions.get(next?.lower ?? '') ?? 0.5);
    const length = token.lower === 'half' ? 1 : 2;
    const scale = tokens[from + 1]?.lower === 'a' ? scales.get(tokens[from + 2]?.lower ?? '') : undefined;
    // half a million
    if (length === 1 && scale !== undefined)
      return { value: scale / 2, length: 3, vague: false, ordinal: false };
    return { value, length, vague: false, ordinal: false };
  }
  if (
    (token.lower === 'a' || token.lower === 'one') &&
    scales.has(next?.lower ?? '') &&
    (next?.lower.length ?? 0) > 3
  ) {
    return { value: scales.get(next?.lower ?? '') ?? 0, length: 2, vague: false, ordinal: false };
  }
  if (token.lower === 'a' && next?.lower === 'dozen')
    return { value: 12, length: 2, vague: false, ordinal: false };
  if (token.lower === 'twice') return { value: 2, length: 1, vague: false, ordinal: false };
  const few = token.lower === 'a' && next?.lower === 'few' ? 2 : token.lower === 'several' ? 1 : 0;
  if (few > 0) {
    const scale = scales.get(tokens[from + few]?.lower ?? '');
    if (scale === undefined) return null;
    return { value: scale, length: few + 1, vague: true, ordinal: false };
  }
  const loose = vagueScales.get(token.lower);
  if (loose !== undefined) {
    const second = next?.lower === 'of' ? vagueScales.get(tokens[from + 2]?.lower ?? '') : undefined;
    return {
      value: loose * (second ?? 1),
      length: second === undefined ? 1 : 3,
      vague: true,
      ordinal: false,
    };
  }
  const place = ordinals.get(token.lower);
  if (place !== undefined) return { value: place, length: 1, vague: false, ordinal: true };
  const read = readWords(tokens, from);
  if (read === null) return null;
  const after = tokens[from + read.length];
  if (after && /^(?:st|nd|rd|th)$/.test(after.lower) && tokens[from + read.length - 1]?.end === after.start) {
    return { ...read, length: read.length + 1, ordinal: true };
  }
  const fraction = fractions.get(after?.lower ?? '');
  if (fraction !== undefined && after?.hyphenated)
    return { ...read, value: exact(read.value * fraction), length: read.length + 1 };
  // one in five, 6 in 10
  const whole = after?.lower === 'in' ? readWords(tokens, from + read.length + 1) : null;
  if (whole !== null && read.value < whole.value && whole.value <= 100 && whole.length === 1)
    return { ...read, value: exact(read.value / whole.value), length: read.length + 2 };
  if (after?.lower === 'dozen') return { ...read, value: read.value * 12, length: read.length + 1 };
  return read;
};
