/** Votes and their margins: `52 to 48, a margin of six`; `the nine-member board voted 6-4`. */
import type { Quantity } from '../numbers.js';
import type { Span } from '../span.js';
import { boundsOf, isCount, isYearLike, type Miscount, meet, type Slots, writtenLike } from './figures.js';

interface Tally {
  readonly one: Quantity;
  readonly other: Quantity;
  readonly index: number;
  readonly length: number;
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|rul(?:ed|ing)|approv(?:ed|al)|pass(?:ed|age)|reject(?:ed|s)|confirmed|acquitted|convicted|decided|split|won|win|beat|defeat(?:ed|s)?|lost|le(?:d|ads)|leading|victory|ahead|elected|margin|ballots?|referendum)\b/i;
const AMOUNT =
  /<n(\d+)>[ -](?:vote|point|seat|percentage[ -]point)s? (?:margin|victory|win|edge|lead|advantage|spread|difference)\b|\bmargin of <n(\d+)>(?: (?:vote|point|seat|percentage point)s?)?(?! (?:to|votes to)\b|-<n)/gi;

const split = (range: Quantity, words: string): [Quantity, Quantity] => {
  const [low = '', high = ''] = words.split(/\s+(?:to|and)\s+|\s*[–-]\s*/);
  const one: Quantity = {
    start: range.start,
    end: range.start + low.length,
    value: range.value,
    unit: range.unit,
    hedge: range.hedge,
    vague: range.vague,
    ordinal: range.ordinal,
  };
  return [one, { ...one, start: range.end - high.length, end: range.end, value: range.high ?? range.value }];
};

const talliesIn = (slots: Slots): Tally[] => {
  const found: Tally[] = [];
  for (const match of slots.text.matchAll(
    /(?<!from )<n(\d+)>(?:-|–| to | votes? to )<n(\d+)>(?![-\p{L}])/gu,
  )) {
    const [one, other] = [slots.number(match[1]), slots.number(match[2])];
    if (one === null || other === null || one.high !== undefined || other.high !== undefined) continue;
    found.push({ one, other, index: match.index, length: match[0].length });
  }
  for (const match of slots.text.matchAll(/(?<!from )<n(\d+)>(?![-\p{L}])/gu)) {
    const range = slots.number(match[1]);
    if (range?.high === undefined || isYearLike(range, slots.words(range))) continue;
    const [one, other] = split(range, slots.words(range));
    found.push({ one, other, index: match.index, length: match[0].length });
  }
  return found.filter(
    ({ one, other }) => one.hedge === null && other.hedge === null && !one.ordinal && !other.ordinal,
  );
};

const spanOf = ({ one, other }: Tally): Span => ({ start: one.start, end: other.end });

const margins = (slots: Slots, tally: Tally): Miscount[] => {
  const amounts = [...slots.text.matchAll(AMOUNT)];
  const [match] = amounts;
  if (match === undefined || amounts.length > 1 || /margin of error/i.test(slots.text)) return [];
  const amount = slots.number(match[1] ?? match[2]);
  if (amount === null || amount.high !== undefined || amount.vague || amount.hedge !== null) return [];
  // Beside one another, with no other figure between.
  const gap =
    match.index > tally.index
      ? slots.text.slice(tally.index + tally.length, match.index)
      : slots.text.slice(match.index + match[0].length, tally.index);
  if (/<[nd]/.test(gap) || gap.length > 60) return [];
  const [a, b] = [tally.one, tally.other].map((one) => boundsOf(one, slots.words(one)));
  const said = boundsOf(amount, slots.words(amount));
  if (a === undefined || b === undefined || a === null || b === null || said === null) return [];
  const share = tally.one.unit === '%' || tally.other.unit === '%' || /point/i.test(match[0]);
  const decimals = /\.\d/.test(slots.words(amount));
  // Shares are rounded each by itself.
  const slack = share ? (decimals ? 0.11 : 1) : 0;
  const difference = Math.abs(tally.one.value - tally.other.value);
  const actual = { low: difference - slack - (a.high - a.low), high: difference + slack + (b.high - b.low) };
  if (meet(said, actual)) return [];
  const rounded = Number(difference.toFixed(1));
  return [
    {
      start: amount.start,
      end: amount.end,
      kind: 'margin',
      right: String(rounded),
      expected: writtenLike(rounded, slots.words(amount)),
    },
  ];
};

/** More votes than there are members, or not as many as "all nine" cast. */
const bodies = (slots: Slots, tally: Tally): Miscount[] => {
  const { one, other } = tally;
  if (!isCount(one) || !isCount(other)) return [];
  const sum = one.value + other.value;
  const member = /<n(\d+)>[ -](?:member|seat|person|judge|justice)\b/i.exec(slots.text)?.[1];
  const total = slots.number(member);
  if (isCount(total) && total.value > 1 && sum > total.value)
    return [
      { ...spanOf(tally), kind: 'moreThanAll', right: `${sum} votes of ${total.value}`, expected: null },
    ];
  return [];
};

export function votes(slots: Slots): Miscount[] {
  if (!VOTING.test(slots.text)) return [];
  const tallies = talliesIn(slots);
  const [tally] = tallies;
  return tally === undefined || tallies.length > 1 ? [] : [...margins(slots, tally), ...bodies(slots, tally)];
}
