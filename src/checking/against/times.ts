/** Times of day and days of the week that the other text gives otherwise. */
import type { Sentence } from '../../reading/read.js';
import type { Span } from '../../reading/span.js';
import type { Remark } from '../rule.js';
import type { Draft } from './draft.js';
import { otherInPlace } from './in-place.js';

export interface Time extends Span {
  /** What it is compared by. */
  readonly key: string;
  readonly kind: 'clock' | 'weekday';
}

const CLOCK = /\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?|\b(\d{1,2}):(\d{2})\b/giu;
const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/giu;

/** The times of a sentence. A time without `a.m.` or `p.m.` is that of a clock with twelve hours. */
export const timesOf = ({ text, start, quotations }: Sentence): Time[] => {
  const isQuoted = (at: number): boolean =>
    quotations.some((one) => one.start <= start + at && start + at < one.end);
  const span = (match: RegExpExecArray): Span => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  });
  const clocks = [...text.matchAll(CLOCK)].map((match): Time => {
    const hour = Number(match[1] ?? match[4]) % 12;
    return { ...span(match), key: `${hour}:${match[2] ?? match[5] ?? '00'}`, kind: 'clock' };
  });
  const weekdays = [...text.matchAll(WEEKDAY)].map(
    (match): Time => ({ ...span(match), key: match[0].toLowerCase(), kind: 'weekday' }),
  );
  return [...clocks, ...weekdays].filter((time) => !isQuoted(time.start - start));
};

export function times({ sentence, other, about }: Draft): Remark[] {
  const own = timesOf(sentence);
  if (own.length === 0) return [];
  const known = other.lines.flatMap((line) => timesOf(line.sentence).map((time) => ({ line, time })));
  return own.flatMap((time): Remark[] => {
    const alike = known.filter((one) => one.time.kind === time.kind);
    if (alike.some((one) => one.time.key === time.key)) return [];
    // Of several, which is meant is not sure.
    const near = alike.filter(({ line }) => about.includes(line));
    const [first] = near;
    if (first === undefined || (time.kind === 'weekday' && alike.length > 1)) return [];
    return [otherInPlace(time, first.line, first.time)];
  });
}
