/** Years from one date to another, and how many they are said to be: of a life, or of a time in office. */
import type { DateMention } from '../dates.js';
import { isCount, type Miscount, type Slots, writtenLike } from './figures.js';

interface Years {
  readonly low: number;
  readonly high: number;
}

const DAYS_A_YEAR = 365.25;
const days = (from: string, to: string): number =>
  (Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)) - 1, Number(to.slice(8, 10))) -
    Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8, 10)))) /
  86_400_000;

/** Full years that can have passed between two dates. */
const fullYears = (one: DateMention, other: DateMention): Years | null => {
  if (one.from === null || one.to === null || other.from === null || other.to === null) return null;
  if (one.relative || other.relative) return null;
  const passed = (from: string, to: string): number =>
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return { low: passed(one.to, other.from), high: passed(one.from, other.to) };
};

const ANOTHER =
  /\b(?:his|her|their|whose) (?:wife|husband|father|mother|son|daughter|brother|sister|partner|child(?:ren)?|parents?)\b/i;

/** "Born in 1950, he died in 2010 at 62." */
const ages = (slots: Slots): Miscount[] => {
  const { text } = slots;
  const born = slots.date(/\bborn (?:in |on )?<d(\d+)>/i.exec(text)?.[1]);
  if (born === null || ANOTHER.test(text) || (text.match(/<d\d+>/g) ?? []).length !== 2) return [];
  const died =
    /\b(?:died|dies|was (?:killed|murdered|assassinated|executed|shot dead)|passed away|death)\b/i.test(text);
  const turned = /\bturn(?:ed|s|ing)? <n(\d+)> (?:in |on )?<d(\d+)>/i.exec(text);
  const aged =
    /\b(?:at (?:the )?age(?: of)?|at|aged|was) <n(\d+)>(?! ?(?:\p{L}|:|-))(?! (?:a\.m|p\.m|percent))/u.exec(
      text,
    );
  const then = slots.date(
    turned?.[2] ??
      (text.match(/<d(\d+)>/g) ?? [])
        .map((slot) => slot.slice(2, -1))
        .find((slot) => slots.date(slot) !== born),
  );
  const age = slots.number(turned?.[1] ?? (died ? aged?.[1] : undefined));
  if (then === null || !isCount(age) || age.value > 120) return [];
  const years = fullYears(born, then);
  if (years === null || years.low < 0) return [];
  // Whoever turns 60 in a year has the age of the year's end.
  const low = turned === null ? years.low : years.high;
  if (age.value >= low && age.value <= years.high) return [];
  const right = low === years.high ? String(low) : `${low} or ${years.high}`;
  return [
    {
      start: age.start,
      end: age.end,
      kind: 'age',
      right,
      expected: low === years.high ? writtenLike(low, slots.words(age)) : null,
    },
  ];
};

const UNIT = '[ -](?:full[ -])?(year|decade)s?';
const BEHIND = new RegExp(
  `\\b(?:from|between) (?:early |late |mid-)?<d(\\d+)> (to|until|till|and|through) (?:early |late |mid-)?<d(\\d+)>(?:,| \\(| —| –)? ?(?:or |that is |for |a (?:period|span|stretch|total) of |a )?<n(\\d+)>${UNIT}(?![ -]old)`,
  'i',
);
const AHEAD = new RegExp(
  `<n(\\d+)>${UNIT}(?:,| \\(| —| –| (?:period|span|stretch|reign|tenure|term|stint|rule|career))?,? (?:from|between) <d(\\d+)> (to|until|till|and|through) <d(\\d+)>`,
  'i',
);

/** "From 2014 to 2022, seven years": a year more may count both ends. */
const spans = (slots: Slots): Miscount[] => {
  const behind = BEHIND.exec(slots.text);
  const ahead = behind === null ? AHEAD.exec(slots.text) : null;
  const [first, second] = [slots.date(behind?.[1] ?? ahead?.[3]), slots.date(behind?.[3] ?? ahead?.[5])];
  const count = slots.number(behind?.[4] ?? ahead?.[1]);
  const unit = (behind?.[5] ?? ahead?.[2])?.toLowerCase() === 'decade' ? 10 : 1;
  if (first === null || second === null || !isCount(count) || first.relative || second.relative) return [];
  if (
    first.from === null ||
    first.to === null ||
    second.from === null ||
    second.to === null ||
    second.from < first.from
  )
    return [];
  const whole = first.grain === 'year' && second.grain === 'year';
  const least = whole
    ? Number(second.from.slice(0, 4)) - Number(first.from.slice(0, 4))
    : Math.floor(days(first.to, second.from) / DAYS_A_YEAR + 0.01);
  const most = whole ? least + 1 : Math.ceil(days(first.from, second.to) / DAYS_A_YEAR - 0.01);
  // Decades and long times are round figures.
  const slack = unit === 10 ? 5 : count.value >= 20 ? 1 : 0;
  const said = count.value * unit;
  if (said >= least - slack && said <= most + slack) return [];
  return [
    {
      start: count.start,
      end: count.end,
      kind: 'span',
      right: least === most || whole ? `${least} years` : `${least} to ${most} years`,
      expected: whole && unit === 1 ? writtenLike(least, slots.words(count)) : null,
    },
  ];
};

export const times = (slots: Slots): Miscount[] => [...ages(slots), ...spans(slots)];
