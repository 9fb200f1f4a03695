/** Parts and the whole that they are parts of: `three of the five`, `10 people: four here and five there`. */
import type { Quantity } from '../numbers.js';
import { stemOf } from '../stems.js';
import { boundsOf, isCount, isYearLike, type Miscount, meet, type Slots, writtenLike } from './figures.js';

const PART =
  /<n(\d+)>(?: (?:seats|votes|members|people|states|senators|lawmakers))? (?:out )?of (?:(?:the|its|their|his|her|our|those|these|all|all the|the other|a possible|a total) )?<n(\d+)>(-?)/gi;

interface Part {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly index: number;
  readonly length: number;
}

const partsIn = (slots: Slots): Part[] =>
  [...slots.text.matchAll(PART)].flatMap((match) => {
    const [part, whole] = [slots.number(match[1]), slots.number(match[2])];
    if (part === null || whole === null || match[3] === '-') return [];
    if (
      part.high !== undefined ||
      whole.high !== undefined ||
      part.vague ||
      whole.vague ||
      part.ordinal ||
      whole.ordinal
    )
      return [];
    if (part.unit !== whole.unit || part.unit === '%' || isYearLike(whole, slots.words(whole))) return [];
    if (
      /\bbut $/i.test(slots.text.slice(0, match.index)) ||
      /^(?:\/|:)/.test(slots.text.slice(match.index + match[0].length))
    )
      return [];
    return [{ part, whole, index: match.index, length: match[0].length }];
  });

/** A part said to be more than so many times its whole is counted otherwise. */
const FARTHEST = 5;

const wholeNumber = ({ part, whole }: Part): boolean => isCount(part) && isCount(whole);

const moreThanAll = (slots: Slots, one: Part): Miscount[] => {
  if (!wholeNumber(one) || one.part.value <= one.whole.value || one.whole.value < 2) return [];
  // "35,000 of the two models" are pieces of each.
  if (one.part.value > FARTHEST * one.whole.value) return [];
  // "12 of 4 July": no whole of which anything could be a part.
  if (!/^ (?!percent)\p{Ll}/u.test(slots.behind(one.whole))) return [];
  return [
    {
      start: one.part.start,
      end: one.whole.end,
      kind: 'moreThanAll',
      right: `${one.part.value} of ${one.whole.value}`,
      expected: null,
    },
  ];
};

const REST = /\b[Tt]he (?:other|remaining) <n(\d+)>(?: (\p{L}+))?/u;
const NO_NOUN =
  /^(?:of|were|was|are|is|have|has|had|did|do|will|would|could|went|voted|vote|did|not|who|said|say|opposed|oppose|dissented|abstained|favou?red|supported|backed|rejected|remain|remained|came|said|in|on|at|from|and|to|died|survived|won|lost)$/;

/** "Three of the five agreed; the other three dissented." */
const rest = (slots: Slots, one: Part, next: Slots, from: number): Miscount[] => {
  if (!wholeNumber(one)) return [];
  const match = REST.exec(next.text.slice(from));
  const other = next.number(match?.[1]);
  if (match === null || !isCount(other) || match.index > 120) return [];
  const between = next.text.slice(from, from + match.index);
  if (/<n/.test(between)) return [];
  const noun = /^(?: [a-z]+)?? (\p{Ll}+)/u.exec(slots.behind(one.whole))?.[1] ?? '';
  const after = match[2]?.toLowerCase() ?? '';
  if (after !== '' && !NO_NOUN.test(after) && stemOf(after) !== stemOf(noun)) return [];
  const left = one.whole.value - one.part.value;
  if (left === other.value || left < 0) return [];
  return [
    {
      start: other.start,
      end: other.end,
      kind: 'rest',
      right: String(left),
      expected: writtenLike(left, next.words(other)),
    },
  ];
};

/** "12 of 20 members, or 70 percent": within one in the last digit that is written. */
const shares = (slots: Slots, one: Part): Miscount[] => {
  const after = slots.text.slice(one.index + one.length);
  const match = /^(?: [\p{L}’'-]+){0,4}(?:, or|,| —| –|\s?\()\s?<n(\d+)>(?=,| of\b|\)|\.| —| –|$)/u.exec(
    after,
  );
  const share = slots.number(match?.[1]);
  if (
    share === null ||
    share.unit !== '%' ||
    share.vague ||
    share.high !== undefined ||
    one.whole.value === 0
  )
    return [];
  const words = slots.words(share);
  const [part, whole] = [
    boundsOf(one.part, slots.words(one.part)),
    boundsOf(one.whole, slots.words(one.whole)),
  ];
  if (part === null || whole === null || !Number.isFinite(part.high - part.low + whole.high - whole.low))
    return [];
  const actual = { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low };
  const unit = 10 ** -(/\.(\d+)/.exec(words)?.[1]?.length ?? 0);
  const said = boundsOf(share, words);
  if (said === null || meet({ low: said.low - unit, high: said.high + unit }, actual)) return [];
  const value = (100 * one.part.value) / one.whole.value;
  return [
    {
      start: share.start,
      end: share.end,
      kind: 'share',
      right: `${Number(value.toFixed(1))} percent`,
      expected: share.hedge === null ? writtenLike(value, words) : null,
    },
  ];
};

const TOTAL = /<n(\d+)>((?: [\p{L}’'-]+){1,6})(?:: | — | – | \()((?:[^:—–()]|<n)*?)(?: — | – |\)|[.;]|$)/gu;
/** What makes a list one of some, or of the same twice. */
const NOT_ALL =
  /\b(?:includ(?:ing|es?|ed)|among|of (?:them|whom|which|those)|such as|like|also|plus|each|every|per|apiece|at least|more|whom|about|who|by|to|from)\b/i;
const CUT = /,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?=<n)/;

/** "10 people were killed: four in Kyiv, three in Lviv and two in Odesa." */
const totals = (slots: Slots): Miscount[] =>
  [...slots.text.matchAll(TOTAL)].flatMap((match) => {
    const total = slots.number(match[1]);
    const list = match[3] ?? '';
    if (
      total === null ||
      total.ordinal ||
      total.vague ||
      total.high !== undefined ||
      total.hedge !== null ||
      total.unit === '%'
    )
      return [];
    if (NOT_ALL.test(list) || isYearLike(total, slots.words(total))) return [];
    const chunks = list.split(CUT).map((chunk) => /^<n(\d+)>(?: [^<>]*)?$/.exec(chunk.trim())?.[1]);
    const parts = chunks.map((slot) => slots.number(slot));
    if (parts.length < 2 || parts.some((part) => part === null || part.unit !== total.unit)) return [];
    const bounds = parts.map((part) =>
      part === null || part.ordinal || part.hedge !== null ? null : boundsOf(part, slots.words(part)),
    );
    const said = boundsOf(total, slots.words(total));
    if (said === null || bounds.some((one) => one === null)) return [];
    // Parts must be of the whole's size: "three bills: 14 pages, 20 pages and 30 pages".
    const values = parts.map((part) => part?.value ?? 0);
    const sum = values.reduce((all, value) => all + value, 0);
    if (values.some((value) => value > total.value) || sum > 2 * total.value) return [];
    const actual = {
      low: bounds.reduce((all, one) => all + (one?.low ?? 0), 0),
      high: bounds.reduce((all, one) => all + (one?.high ?? 0), 0),
    };
    if (meet(said, actual)) return [];
    return [
      {
        start: total.start,
        end: total.end,
        kind: 'total',
        right: String(Number(sum.toPrecision(12))),
        expected: total.unit === null ? writtenLike(sum, slots.words(total)) : null,
      },
    ];
  });

const EACH =
  /<n(\d+)>((?: [\p{L}’'-]+){1,4}) of <n(\d+)> (?:each|apiece)(?:,| —| –)? (?:(?:or|for) )?(?:a total of |totall?ing |for a total of |in all )?<n(\d+)>/giu;

/** "Four payments of $5 million each, for a total of $25 million." */
const products = (slots: Slots): Miscount[] =>
  [...slots.text.matchAll(EACH)].flatMap((match) => {
    const [times, each, total] = [slots.number(match[1]), slots.number(match[3]), slots.number(match[4])];
    if (!isCount(times) || each === null || total === null || each.unit !== total.unit || total.unit === '%')
      return [];
    const [one, all] = [boundsOf(each, slots.words(each)), boundsOf(total, slots.words(total))];
    if (
      one === null ||
      all === null ||
      each.high !== undefined ||
      total.hedge !== null ||
      each.hedge !== null
    )
      return [];
    const exact = { low: one.low * times.value, high: one.high * times.value };
    const value = each.value * times.value;
    if (meet({ low: Math.min(exact.low, value), high: Math.max(exact.high, value) }, all)) return [];
    return [
      {
        start: total.start,
        end: total.end,
        kind: 'total',
        right: value.toLocaleString('en-US'),
        expected: null,
      },
    ];
  });

const ITEM = /^(?:the )?\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|de|von|van|der|al)){0,4}$/u;
const COUNTED =
  /(?:\b([Aa]ll|[Tt]hese|[Tt]hose|[Tt]he|only|just) )?<n(\d+)>((?: \p{Ll}+){0,4}): ([^:;—–()“”"<>]+?)(?:\.|$| — | – )/gu;
const UNCOUNTED =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|times|percent|points?|dollars|words?|reasons?|things|parts?|lines?|letters?|questions?|ways|steps|miles|degrees|pages|votes?|seats?|people|men|women)$/;

/** "All four: Kyiv, Lviv and Odesa." */
const lists = (slots: Slots): Miscount[] =>
  [...slots.text.matchAll(COUNTED)].flatMap((match) => {
    const count = slots.number(match[2]);
    const noun = match[3] ?? '';
    if (!isCount(count) || count.value > 12 || count.value < 2 || UNCOUNTED.test(noun)) return [];
    if (noun === '' && match[1] === undefined) return [];
    const listed = (match[4] ?? '').trim();
    if (!/,? and /.test(listed)) return [];
    const items = listed.split(/,\s*(?:and\s+)?|\s+and\s+/);
    if (!items.every((item) => ITEM.test(item)) || items.length === count.value || items.length < 2)
      return [];
    return [
      {
        start: count.start,
        end: count.end,
        kind: 'list',
        right: String(items.length),
        expected: writtenLike(items.length, slots.words(count)),
      },
    ];
  });

/** @param before the sentence before, to which "The other three" points back */
export function parts(slots: Slots, before: Slots | null): Miscount[] {
  const own = partsIn(slots);
  const [only] = own;
  const earlier = before === null ? [] : partsIn(before);
  const [last] = earlier;
  const pointsBack = /^The (?:other|remaining) <n/.test(slots.text);
  return [
    ...own.flatMap((one) => [...moreThanAll(slots, one), ...shares(slots, one)]),
    ...(only !== undefined && own.length === 1 ? rest(slots, only, slots, only.index + only.length) : []),
    ...(pointsBack && before !== null && last !== undefined && earlier.length === 1
      ? rest(before, last, slots, 0)
      : []),
    ...totals(slots),
    ...products(slots),
    ...lists(slots),
  ];
}
