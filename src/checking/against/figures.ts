/** Figures of the draft that the other text does not have, where it has another in their place. */
import { agrees } from '../../reading/number-agreement.js';
import type { Quantity } from '../../reading/numbers.js';
import type { Sentence } from '../../reading/read.js';
import type { Remark } from '../rule.js';
import type { Draft } from './draft.js';
import { otherInPlace, wordsIn } from './in-place.js';
import type { Line } from './other-text.js';
import { timesOf } from './times.js';
import { sharedSurroundings, type Word } from './words.js';

const isYear = ({ value, unit }: Quantity, written: string): boolean =>
  unit === null && value >= 1500 && value <= 2100 && /^\d{4}$/.test(written);

const wordAt = (words: readonly Word[], quantity: Quantity): number => {
  const at = words.findIndex(({ token }) => token.end > quantity.start && token.kind === 'number');
  return at >= 0 && (words[at]?.token.start ?? 0) < quantity.end
    ? at
    : words.findIndex(({ token }) => token.end > quantity.start);
};

/** A place in an order, `third`: another in the other text before the same noun. */
const places = (quantity: Quantity, { words, other, about }: Draft): Remark[] => {
  const noun = words.find(({ token }) => token.start >= quantity.end)?.stem;
  if (noun === undefined || quantity.vague) return [];
  const before = about.flatMap((line) =>
    line.sentence.numbers
      .filter((one) => one.ordinal && !one.vague)
      .map((one) => ({
        line,
        one,
        of: line.words.filter(({ token }) => token.start >= one.end).slice(0, 2),
      })),
  );
  const same = before.filter(({ of }) => of.some(({ stem }) => stem === noun));
  const [first] = same;
  // The same place in another order leaves it open.
  if (first === undefined || before.some(({ one }) => one.value === quantity.value)) return [];
  if (
    other.lines.some((line) =>
      line.sentence.numbers.some((one) => one.ordinal && one.value === quantity.value),
    )
  )
    return [];
  return [otherInPlace(quantity, first.line, first.one)];
};

const digitsOf = (value: number): number =>
  String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length;

/** The whole number that a figure with decimals is rounded to: `6 percent` for `6.3 percent`. */
const isWholeOf = (own: Quantity, there: Quantity): boolean =>
  own.unit === there.unit &&
  Number.isInteger(own.value) &&
  !Number.isInteger(there.value) &&
  Math.abs(there.value) >= 1 &&
  Math.abs(own.value - there.value) <= 0.5;

/** Whether the draft's figure is the other text's, or a rounder one for it: `$442 million` is no rounding of `$441 million`. */
const tells = (own: Quantity, there: Quantity): boolean =>
  isWholeOf(own, there) ||
  (agrees({ ...own, unit: null }, { ...there, unit: null }) &&
    (own.value === there.value ||
      own.vague ||
      there.vague ||
      own.high !== undefined ||
      there.high !== undefined ||
      digitsOf(own.value) < digitsOf(there.value)));

/** What a figure with a measure behind it measures in; nothing else can be told from its number. */
const MEASURE =
  /^[\s-]*(?:(?:square|cubic|nautical) )?(?:years?-old|cents?|degrees?|celsius|fahrenheit|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|yards?|inch(?:es)?|acres?|hectares?|pounds?|kilos?|kilograms?|tons?|tonnes?|ounces?|grams?|gallons?|lit(?:er|re)s?|barrels?|bushels?|mph|kph)(?![\p{L}])(?: (?:celsius|fahrenheit))?/iu;

const measureOf = ({ end }: Quantity, { text, start }: Sentence): string | null => {
  const words = MEASURE.exec(text.slice(end - start))?.[0];
  return (
    words
      ?.toLowerCase()
      .replace(/[^\p{L} ]/gu, ' ')
      .trim()
      .replace(/s$/, '') ?? null
  );
};

/** Close enough for a figure that somebody worked out and rounded. */
const comesTo = (value: number, worked: number): boolean =>
  Math.abs(value - worked) <= Math.max(Math.abs(worked) * 0.005, value < 100 && worked < 100 ? 0.5 : 0);

/** A figure that follows from two of one line: by how much the one is more than the other, or the rest of a hundred. */
const isWorkedOut = (own: Quantity, { sentence }: Line): boolean => {
  const figures = sentence.numbers.filter((one) => !one.ordinal && !one.vague);
  if (own.unit === '%' && figures.some((one) => one.unit === '%' && one.value + own.value === 100))
    return true;
  return figures.some((a) =>
    figures.some((b) => {
      if (a.unit !== b.unit || a.value <= b.value || b.value <= 0) return false;
      if (own.unit === '%' && a.unit !== '%') {
        return (
          comesTo(own.value, (a.value / b.value - 1) * 100) ||
          comesTo(own.value, (1 - b.value / a.value) * 100)
        );
      }
      return own.unit !== null && own.unit === a.unit && comesTo(own.value, a.value - b.value);
    }),
  );
};

export function figures(draft: Draft): Remark[] {
  const { sentence, words, other } = draft;
  const there = other.lines.flatMap((line) => line.sentence.numbers.map((quantity) => ({ line, quantity })));
  const clocks = timesOf(sentence).filter(({ kind }) => kind === 'clock');
  return sentence.numbers.flatMap((quantity): Remark[] => {
    // Times of day are compared as such.
    if (clocks.some((time) => time.start <= quantity.start && quantity.end <= time.end)) return [];
    const written = sentence.text.slice(quantity.start - sentence.start, quantity.end - sentence.start);
    if (quantity.ordinal) return places(quantity, draft);
    if (quantity.vague || isYear(quantity, written)) return [];
    const bare = written.replace(/^[$€£¥]\s*/, '');
    const digits = /\d/.test(written);
    if (digits && other.says(bare)) return [];
    if (there.some((one) => tells(quantity, one.quantity))) return [];
    const measure = measureOf(quantity, sentence);
    // A fraction in words is one of a share, and tells of no count.
    const fraction = !digits && quantity.value < 1;
    if (draft.about.some((line) => isWorkedOut(quantity, line))) return [];
    const alike = there.filter(
      (one) =>
        measureOf(one.quantity, one.line.sentence) === measure &&
        (!fraction || one.quantity.value < 1) &&
        one.quantity.unit === quantity.unit &&
        !one.quantity.ordinal &&
        !one.quantity.vague &&
        !isYear(one.quantity, wordsIn(one.line, one.quantity)),
    );
    const at = wordAt(words, quantity);
    let best: { line: Line; quantity: Quantity; shared: number } | null = null;
    for (const one of alike) {
      const place = wordAt(one.line.words, one.quantity);
      const shared =
        sharedSurroundings(words, at, one.line.words, place) + (draft.about.includes(one.line) ? 1 : 0);
      if (best === null || shared > best.shared) best = { ...one, shared };
    }
    // A measure is told by its unit; a count only by what it counts.
    const enough = quantity.unit === null ? 2 : 1;
    if (best === null || best.shared < (digits ? enough : 2)) return [];
    return [otherInPlace(quantity, best.line, best.quantity)];
  });
}
