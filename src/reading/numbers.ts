/** Quantities in words and figures, with what they count and how surely. */
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export type Hedge = 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

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

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const small: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const ordinals: ReadonlyMap<string, number> = new Map(ORDINALS.map((word, value) => [word, value]));
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const vagueScales: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['fifth', 0.2],
  ['fifths', 0.2],
  ...['sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap((word, i): [string, number][] => [
    [word, 1 / (i + 6)],
    [`${word}s`, 1 / (i + 6)],
  ]),
]);
const currencies: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const currencyWords: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  rubl: 'RUB',
  roubl: 'RUB',
};

// Longest first. Read off the words before a quantity.
const HEDGES: readonly (readonly [readonly string[], Hedge])[] = [
  [['no', 'fewer', 'than'], 'at-least'],
  [['no', 'less', 'than'], 'at-least'],
  [['not', 'less', 'than'], 'at-least'],
  [['well', 'over'], 'more-than'],
  [['upward', 'of'], 'more-than'],
  [['at', 'the', 'most'], 'at-most'],
  [['just', 'about'], 'about'],
  [['at', 'least'], 'at-least'],
  [['a', 'minimum', 'of'], 'at-least'],
  [['no', 'more', 'than'], 'at-most'],
  [['at', 'most'], 'at-most'],
  [['up', 'to'], 'at-most'],
  [['as', 'many', 'as'], 'at-most'],
  [['as', 'much', 'as'], 'at-most'],
  [['more', 'than'], 'more-than'],
  [['just', 'over'], 'more-than'],
  [['over'], 'more-than'],
  [['above'], 'more-than'],
  [['upwards', 'of'], 'more-than'],
  [['in', 'excess', 'of'], 'more-than'],
  [['fewer', 'than'], 'less-than'],
  [['less', 'than'], 'less-than'],
  [['just', 'under'], 'less-than'],
  [['under'], 'less-than'],
  [['below'], 'less-than'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['close', 'to'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['some'], 'about'],
  [['an', 'estimated'], 'about'],
];

// Read off the words behind it.
const HEDGES_BEHIND: readonly (readonly [readonly string[], Hedge])[] = [
  [['or', 'more'], 'at-least'],
  [['or', 'so'], 'about'],
  [['or', 'less'], 'at-most'],
  [['or', 'fewer'], 'at-most'],
];

const hedgeBehind = (tokens: readonly Token[], at: number): Hedge | null =>
  HEDGES_BEHIND.find(([words]) => words.every((word, i) => tokens[at + i]?.lower === word))?.[1] ?? null;

const hedgeBefore = (tokens: readonly Token[], at: number): { hedge: Hedge; words: number } | null => {
  for (const [words, hedge] of HEDGES) {
    if (words.every((word, i) => tokens[at - words.length + i]?.lower === word))
      return { hedge, words: words.length };
  }
  return null;
};

interface Read {
  value: number;
  /** How many tokens it took. */
  length: number;
  vague: boolean;
  ordinal: boolean;
}

/** Without the noise of binary fractions: three-fifths is 0.6. */
const exact = (value: number): number => Number(value.toPrecision(12));

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

const figure = (token: Token): number => Number(token.text.replace(/,/g, ''));
const isClock = (token: Token): boolean => token.text.includes(':');

// "two hundred and fifty thousand": hundreds build up a group, a larger scale closes it.
const readWords = (tokens: readonly Token[], from: number): Read | null => {
  let total = 0;
  let group = 0;
  let at = from;
  let any = false;
  let afterScale = true;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    const unit = small.get(word);
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
    } else if (word === 'and' && any && afterScale && small.has(tokens[at + 1]?.lower ?? '')) {
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

const readQuantity = (tokens: readonly Token[], from: number): Read | null => {
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

const unitAfter = (tokens: readonly Token[], at: number): { unit: string; words: number } | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '%' || token.lower === 'percent') return { unit: '%', words: 1 };
  if (token.lower === 'per' && tokens[at + 1]?.lower === 'cent') return { unit: '%', words: 2 };
  const currency = currencyWords[token.stem];
  return currency === undefined ? null : { unit: currency, words: 1 };
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
    while ((taken[passed]?.end ?? Number.POSITIVE_INFINITY) <= token.start) passed += 1;
    if ((taken[passed]?.start ?? Number.POSITIVE_INFINITY) < token.end || isDesignation(tokens, at)) continue;
    const read = readQuantity(tokens, at);
    if (read === null || read.length === 0) continue;
    const before = tokens[at - 1];
    const sign = before === undefined ? undefined : currencies[before.text];
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
      const from = behind + (sign !== undefined && currencies[tokens[behind]?.text ?? ''] === sign ? 1 : 0);
      const upper =
        tokens[from]?.kind === 'number' || small.has(tokens[from]?.lower ?? '')
          ? readWords(tokens, from)
          : null;
      if (upper !== null && upper.value > read.value) {
        high = upper.value;
        const upperUnit = unitAfter(tokens, from + upper.length);
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

const within = (value: number, of: number, share: number): boolean =>
  Math.abs(value - of) <= share * Math.abs(of);

/** How close a rounded figure must be: half of its last digit that is not zero, but no closer than 1 in 200. */
const rounding = (value: number): number => {
  const digits = String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length;
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.max(0.5 * 10 ** (magnitude - digits + 1), Math.abs(value) / 200);
};

/**
 * Whether `said` can be true where `known` is what was counted. A hedge widens it: `about 85` may be 84,
 * `more than 80` may be 84, and so may `at least 80`.
 */
export function agrees(said: Quantity, known: Quantity): boolean {
  if (said.ordinal !== known.ordinal) return false;
  const value = said.unit !== '%' && known.unit === '%' && said.value <= 1 ? said.value * 100 : said.value;
  const actual =
    said.unit === '%' && known.unit !== '%' && known.value <= 1 ? known.value * 100 : known.value;
  if (said.vague || known.vague) {
    return said.vague && known.vague
      ? value === actual
      : said.vague
        ? actual >= value && actual < value * 1000
        : value >= actual && value < actual * 1000;
  }
  const floor = known.hedge === 'at-least' || known.hedge === 'more-than';
  const ceiling = said.hedge === 'at-most' || said.hedge === 'less-than';
  if (floor && ceiling && value <= actual) return false;
  if (value === actual && (said.high ?? known.high) === (known.high ?? said.high)) return true;
  if (said.high !== undefined) return actual >= value && actual <= said.high;
  if (known.high !== undefined) return value >= actual && value <= known.high;
  switch (said.hedge) {
    case 'about':
      return within(value, actual, 0.1) || Math.abs(value - actual) <= rounding(value);
    case 'at-least':
    case 'more-than':
      return (actual >= value && (actual <= value * 1.25 || floor)) || (floor && within(value, actual, 0.25));
    case 'at-most':
    case 'less-than':
      return actual <= value && actual >= value * 0.75;
    default:
      if (known.hedge === 'about' && within(value, actual, 0.1)) return true;
      return value >= 1000 && Math.abs(value - actual) <= rounding(value) && within(value, actual, 0.05);
  }
}
