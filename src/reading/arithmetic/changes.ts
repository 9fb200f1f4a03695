/** From one figure to another, and by how much that is said to be: `rose from 40 to 50, a 20 percent increase`. */
import type { Quantity } from '../numbers.js';
import { stemOf } from '../stems.js';
import { type Bounds, boundsOf, isYearLike, type Miscount, type Slots, writtenLike } from './figures.js';

interface Change {
  readonly from: Bounds & { readonly value: number };
  readonly to: Bounds & { readonly value: number };
  /** Both are shares. */
  readonly percent: boolean;
  readonly at: { readonly start: number; readonly end: number };
  /** Where it stands in the text with slots. */
  readonly index: number;
  readonly length: number;
  readonly said: 'up' | 'down' | null;
}

const UP =
  'rose|rise|rises|risen|rising|climb(?:ed|s|ing)?|increas(?:ed|es|e|ing)|grew|grow|grows|grown|growing|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|soar(?:ed|s|ing)?';
const DOWN =
  'fell|fall|falls|fallen|falling|drop(?:ped|s|ping)?|declin(?:ed|es|e|ing)|decreas(?:ed|es|e|ing)|shrank|shrunk|shrink|slip(?:ped|s)?|plung(?:ed|es|ing)|plummet(?:ed|s)?|tumbl(?:ed|es)|slid|sank';
const NOUN =
  'increase|rise|jump|gain|surge|climb|growth|hike|drop|decline|decrease|fall|reduction|cut|dip|plunge|change|improvement';
/** Of ranks and temperatures, marks and odds, up and down are said otherwise. */
const OTHERWISE =
  /\b(?:ranks?|ranked|ranking|rankings|place|places|position|spot|seed|No\.|number|grade|rating|below|minus|negative|deficit|odds|standings|degrees|temperature|frequency|interval|seconds?|minutes|par|list|charts?|p\.m\.?|a\.m\.?|o['’]clock|ages?|aged|against the|exchange)\b/i;

const withScale = (a: Quantity, b: Quantity, words: string): number => {
  // "from 40 to 50 million": the scale is that of both.
  const scaled =
    /\d\s*(?:thousand|million|billion|trillion|mln|bln|bn|m)\b|(?:thousand|million|billion|trillion)/i.test(
      words,
    );
  const scale = [1e12, 1e9, 1e6, 1e3].find((one) => b.value >= one) ?? 1;
  return scaled && a.value < 1000 && b.value / Math.max(a.value, 1) > 1000 ? scale : 1;
};

const scaledBy = (bounds: Bounds, scale: number): Bounds => ({
  low: bounds.low * scale,
  high: bounds.high * scale,
});

const SMALL_WORD =
  /^(?:in|to|from|of|and|or|for|at|on|by|a|an|the|this|last|since|after|over|with|as|during|between|per|each|while|when|compared|earlier|previously|now|today|more|less)$/;

/** What a figure is a figure of, by the word behind it: cents, months. */
const countedIn = (slots: Slots, quantity: Quantity): string | null => {
  const word = /^[ -](\p{Ll}+)/u.exec(slots.behind(quantity))?.[1] ?? null;
  return word === null || SMALL_WORD.test(word) ? null : stemOf(word);
};

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** How many times the one figure may be the other. */
const FARTHEST = 20;

/** From 3 to 6 p.m. */
const isClock = ({ sentence }: Slots, { end }: Quantity): boolean =>
  /^\s?(?:[ap]\.?m\b|o['’]clock)/i.test(sentence.text.slice(end - sentence.start));

/** Part of something written with marks: 7-1/8, 21-28. */
const isPiece = (slots: Slots, { start, end }: Quantity): boolean => {
  const { text, start: from } = slots.sentence;
  return (
    /[/\-–.,:\d]$/u.test(text.slice(0, start - from).slice(-1)) ||
    /^[/:\d]|^-\d/u.test(text.slice(end - from))
  );
};

const changeOf = (slots: Slots, one: Quantity, other: Quantity, match: RegExpMatchArray): Change | null => {
  const [a, b] = [slots.words(one), slots.words(other)];
  if (isYearLike(one, a) || isYearLike(other, b) || (one.unit !== null && one.unit !== other.unit))
    return null;
  if (differ(countedIn(slots, one), countedIn(slots, other))) return null;
  if (isClock(slots, one) || isClock(slots, other)) return null;
  const from = boundsOf(one, a);
  const to = boundsOf(other, b);
  if (from === null || to === null) return null;
  const scale = withScale(one, other, b);
  // So far apart, they are not of one kind: "1.5 billion from 500", for 500 million.
  const ratio = (one.value * scale) / other.value;
  if (ratio > FARTHEST || ratio < 1 / FARTHEST || isPiece(slots, one) || isPiece(slots, other)) return null;
  const index = match.index ?? 0;
  // The word of the direction stands before it, with at most the amount of the change between.
  const before = slots.text.slice(0, index);
  const lead = new RegExp(
    `\\b(?:(${UP})|(${DOWN}))(?:\\s+(?:by\\s+)?<n\\d+>(?: (?:percentage )?points?)?,?|\\s+(?:sharply|slightly|steadily|steeply|in value|again))?,?\\s*$`,
    'i',
  ).exec(before);
  return {
    from: { ...scaledBy(from, scale), value: one.value * scale },
    to: { ...to, value: other.value },
    percent: other.unit === '%',
    at: { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) },
    index,
    length: match[0].length,
    said: lead === null ? null : lead[1] !== undefined ? 'up' : 'down',
  };
};

const BETWEEN = "(?: (?!from\\b|to\\b)[\\p{L}$’'-]+){0,4}(?: in <d\\d+>)?,?";

const changesIn = (slots: Slots): Change[] => {
  const found: Change[] = [];
  const add = (pattern: RegExp, swap: boolean): void => {
    for (const match of slots.text.matchAll(pattern)) {
      const [first, second] = [slots.number(match[1]), slots.number(match[2])];
      if (first === null || second === null || first.high !== undefined || second.high !== undefined)
        continue;
      const change = swap ? changeOf(slots, second, first, match) : changeOf(slots, first, second, match);
      if (change !== null) found.push(change);
    }
  };
  add(new RegExp(`\\bfrom <n(\\d+)>${BETWEEN} to <n(\\d+)>`, 'gu'), false);
  add(new RegExp(`\\bto <n(\\d+)>${BETWEEN} from <n(\\d+)>`, 'gu'), true);
  // "40 to 50" is read as one figure with two ends.
  for (const match of slots.text.matchAll(/\bfrom <n(\d+)>/g)) {
    const range = slots.number(match[1]);
    if (range?.high === undefined) continue;
    const words = slots.words(range);
    const [low = '', high = ''] = words.split(/\s+to\s+|\s*[–-]\s*/);
    if (!/\sto\s/.test(words)) continue;
    const ends = { ...range, high: undefined };
    const from: Quantity = {
      start: range.start,
      end: range.start + low.length,
      value: range.value,
      unit: /%|percent/.test(low) ? '%' : range.unit,
      hedge: range.hedge,
      vague: false,
      ordinal: false,
    };
    const to: Quantity = {
      ...from,
      start: range.end - high.length,
      end: range.end,
      value: range.high,
      unit: ends.unit,
    };
    const change = changeOf(slots, from, to, match);
    if (change !== null) found.push(change);
  }
  return found;
};

/** Without their sign: where a rise and a fall are both possible, it may be as little as nothing. */
const sizes = (ends: readonly number[]): Bounds => {
  const all = ends.map(Math.abs);
  const crosses = Math.min(...ends) < 0 && Math.max(...ends) > 0;
  return { low: crosses ? 0 : Math.min(...all), high: Math.max(...all) };
};

const percentOf = ({ from, to }: Change): Bounds =>
  sizes([from.low, from.high].flatMap((a) => [to.low, to.high].map((b) => (b / a - 1) * 100)));

const pointsOf = ({ from, to }: Change): Bounds =>
  sizes([from.low, from.high].flatMap((a) => [to.low, to.high].map((b) => b - a)));

/** Within one unit of the last digit that is written, as people round; more where it is hedged. */
const agreesWith = (said: Quantity, words: string, actual: Bounds): boolean => {
  const decimals = /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
  const unit = 10 ** -decimals * 1.001;
  switch (said.hedge) {
    case 'about':
      return actual.low <= said.value * 1.1 + 2 && actual.high >= said.value * 0.9 - 2;
    case 'at-least':
    case 'more-than':
      return actual.high >= said.value - unit;
    case 'at-most':
    case 'less-than':
      return actual.low <= said.value + unit;
    default:
      return actual.low <= said.value + unit && actual.high >= said.value - unit;
  }
};

const FOLDS: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, halv: 0.5 };

const folds = (slots: Slots, change: Change): Miscount[] => {
  const said =
    /\b((?:more than|at least|over|well over|nearly|almost|about|roughly|virtually|not quite|close to|effectively) )?(doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e),?\s*$/i.exec(
      slots.text.slice(0, change.index),
    );
  const times = FOLDS[said?.[2]?.toLowerCase() ?? ''];
  if (said === null || times === undefined || change.from.value === 0) return [];
  const actual = { low: change.to.low / change.from.high, high: change.to.high / change.from.low };
  const off = (low: number, high: number): boolean => actual.high < times * low || actual.low > times * high;
  const loosely = said[1] !== undefined;
  const over = /more|least|over/i.test(said[1] ?? '');
  const wrong = over
    ? times < 1
      ? actual.low > times
      : actual.high < times
    : off(loosely ? 0.75 : 0.9, loosely ? 1.15 : 1.2);
  if (!wrong) return [];
  const ratio = change.to.value / change.from.value;
  return [
    { ...change.at, kind: 'change', right: `${Number(ratio.toPrecision(2))} times as much`, expected: null },
  ];
};

/** The amount that a change is said to have: beside it, or in a sentence that points back to it. */
const amountsBeside = (slots: Slots, { index, length }: Change): Quantity[] => {
  const after = slots.text.slice(index + length);
  const before = slots.text.slice(0, index);
  const behind =
    new RegExp(
      `^(?: [\\p{L}’'-]+){0,3}(?: in <d\\d+>)?(?:,| —| –|;)?(?: (?:or|which (?:is|was|represents?)|representing|that is|that’s|i\\.e\\.))?,?(?: an?| the)? <n(\\d+)>(?:[ -](?:percent(?:age)?[ -])?points?)?[ -](?:${NOUN})\\b`,
      'iu',
    ).exec(after)?.[1] ??
    new RegExp(`^(?: [\\p{L}’'-]+){0,3}(?:,| —| –)? (?:an?|the) (?:${NOUN}) of <n(\\d+)>`, 'iu').exec(
      after,
    )?.[1];
  const ahead =
    new RegExp(
      `\\b(?:${UP}|${DOWN}|up|down|off) (?:by )?<n(\\d+)>(?:[ -](?:percentage )?points?)?,?\\s*$`,
      'i',
    ).exec(before)?.[1] ??
    new RegExp(
      `<n(\\d+)>(?:[ -](?:percentage[ -])?points?)?[ -](?:${NOUN})(?: [\\p{L}’'-]+){0,4},?\\s*$`,
      'iu',
    ).exec(before)?.[1];
  return [slots.number(behind), slots.number(ahead)].filter((one) => one !== null);
};

const SINCE = /<n(\d+)>(?: \p{Ll}[\p{L}’'-]*){0,3},? (?:up|down|off) (?:by )?<n(\d+)>,? from <n(\d+)>/gu;

/** "235,916 contracts, up 92 percent from 122,616". */
const amountsSince = (slots: Slots): Miscount[] =>
  [...slots.text.matchAll(SINCE)].flatMap((match) => {
    const [now, amount, then] = [slots.number(match[1]), slots.number(match[2]), slots.number(match[3])];
    if (now === null || amount === null || then === null) return [];
    if (now.high !== undefined || then.high !== undefined || now.unit !== then.unit) return [];
    const change = changeOf(slots, then, now, match);
    return change === null ? [] : judge(slots, amount, change);
  });

const amountPointingBack = (slots: Slots): Quantity | null =>
  slots.number(
    new RegExp(
      `^(?:That|This|It) (?:is|was|represents|represented|amounts to|amounted to|meant|means|marks|marked) an? <n(\\d+)>[ -](?:${NOUN})\\b`,
      'i',
    ).exec(slots.text)?.[1],
  );

const judge = (slots: Slots, amount: Quantity, change: Change): Miscount[] => {
  const words = slots.words(amount);
  if (amount.vague || amount.ordinal || amount.high !== undefined || change.from.value === 0) return [];
  const inPoints = amount.unit === null && /^[ -](?:percentage[ -])?points?\b/i.test(slots.behind(amount));
  // Of shares, percent may be meant as points: an old quarrel, and not one of figures.
  if (amount.unit === '%' ? change.percent : !(inPoints && change.percent)) return [];
  const actual = inPoints ? pointsOf(change) : percentOf(change);
  if (!Number.isFinite(actual.low) || !Number.isFinite(actual.high) || agreesWith(amount, words, actual))
    return [];
  const value = inPoints
    ? Math.abs(change.to.value - change.from.value)
    : Math.abs(change.to.value / change.from.value - 1) * 100;
  const rounded = Math.abs(value - Math.round(value)) < 0.05 ? Math.round(value) : Number(value.toFixed(1));
  return [
    {
      start: amount.start,
      end: amount.end,
      kind: 'change',
      right: inPoints ? `${rounded} points` : `${rounded} percent`,
      expected:
        amount.hedge === null ? writtenLike(/\.\d/.test(words) ? value : Math.round(value), words) : null,
    },
  ];
};

const directions = (slots: Slots): Miscount[] => {
  if (OTHERWISE.test(slots.text)) return [];
  const told = changesIn(slots).filter(({ said, from, to }) =>
    said === 'up' ? to.high < from.low : said === 'down' && to.low > from.high,
  );
  const since = [
    ...slots.text.matchAll(/(?<!\bor )<n(\d+)>(?: \p{Ll}[\p{L}’'-]*)?,? (up|down) from <n(\d+)>/gu),
  ].flatMap((match) => {
    const [now, then] = [slots.number(match[1]), slots.number(match[3])];
    if (
      now === null ||
      then === null ||
      now.unit !== then.unit ||
      now.high !== undefined ||
      then.high !== undefined
    )
      return [];
    const change = changeOf(slots, then, now, match);
    if (change === null) return [];
    return (match[2] === 'up' ? change.to.high < change.from.low : change.to.low > change.from.high)
      ? [change]
      : [];
  });
  return [...told, ...since].map(({ at, from, to }) => ({
    ...at,
    kind: 'direction',
    right: to.value > from.value ? 'a rise' : 'a fall',
    expected: null,
  }));
};

/** @param before the sentence before, which "That is a 20 percent increase" points back to */
export function changes(slots: Slots, before: Slots | null): Miscount[] {
  const own = changesIn(slots);
  const amounts = own.flatMap((change) =>
    amountsBeside(slots, change).flatMap((amount) => judge(slots, amount, change)),
  );
  const back = own.length === 0 && before !== null ? amountPointingBack(slots) : null;
  const earlier = back === null || before === null ? [] : changesIn(before);
  const [only] = earlier;
  return [
    ...amounts,
    ...own.flatMap((change) => folds(slots, change)),
    ...amountsSince(slots),
    ...directions(slots),
    ...(back !== null && only !== undefined && earlier.length === 1 ? judge(slots, back, only) : []),
  ];
}
