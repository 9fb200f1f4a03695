/**
 * Dates as news texts give them: absolute (`March 2, 2025`, `July 2019`, `in 2014`) and relative to the day that the
 * text speaks of (`on Friday` is the last one before it, `last month`).
 */
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export interface DateMention extends Span {
  /** First and last day it may mean, `YYYY-MM-DD`, both included; null where it needs a day to be relative to and none is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** As finely as the text gives it. */
  readonly grain: 'day' | 'week' | 'month' | 'year';
  /** Worked out from the day the text speaks of. */
  readonly relative: boolean;
  /** 0 Sunday to 6 Saturday, where a weekday is named. */
  readonly weekday: number | null;
  /** A weekday and a date stand together and cannot both be right. */
  readonly clash: boolean;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `day` and a number of days, as `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string => iso(at(day) + days * DAY);
/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay();
export const weekdayName = (weekday: number): string => {
  const name = WEEKDAYS[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');

const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= lastOfMonth(year, month);

type Range = { from: string; to: string };
const monthRange = (year: number, month: number): Range => ({
  from: `${year}-${two(month)}-01`,
  to: `${year}-${two(month)}-${two(lastOfMonth(year, month))}`,
});
const yearRange = (year: number): Range => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The days that `2025`, `2025-02` or `2025-02-28` may mean. */
export function rangeOf(partial: string): Range {
  const [year = 0, month, day] = partial.split('-').map(Number);
  if (month === undefined) return yearRange(year);
  return day === undefined ? monthRange(year, month) : { from: partial, to: partial };
}

const monthOf = (token: Token | undefined): number => {
  if (token === undefined || !token.capital) return 0;
  const word = token.lower.replace(/\.$/, '');
  const full = MONTHS.indexOf(word);
  if (full >= 0) return full + 1;
  return word === 'sept' ? 9 : SHORT.indexOf(word) + 1;
};

const weekdayIn = (token: Token | undefined): number => {
  if (token === undefined || !token.capital) return -1;
  const whole = WEEKDAYS.indexOf(token.lower);
  if (whole >= 0) return whole;
  return /^(?:sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat)$/.test(token.lower)
    ? WEEKDAYS.findIndex((name) => name.startsWith(token.lower.slice(0, 3)))
    : -1;
};

const integer = (token: Token | undefined): number =>
  token !== undefined && /^\d{1,4}$/.test(token.text) ? Number(token.text) : Number.NaN;
const isYear = (token: Token | undefined): boolean => integer(token) >= 1900 && integer(token) <= 2100;

const YEAR_BEFORE = new Set(
  'in since of by during until from before after throughout early late mid to around between and'.split(' '),
);

interface Found {
  range: Range | null;
  grain: DateMention['grain'];
  relative: boolean;
  /** How many tokens it took. */
  length: number;
}

// "March 2, 2025", "2 March 2025", "March 2", "July 2019", "2025-03-02".
const calendarDate = (tokens: readonly Token[], i: number, on: string | null): Found | null => {
  const token = tokens[i];
  if (token === undefined) return null;
  if (/^\d{4}$/.test(token.text) && tokens[i + 1]?.hyphenated && tokens[i + 2]?.hyphenated) {
    const [year, month, day] = [token, tokens[i + 1], tokens[i + 2]].map(integer);
    if (year && month && day && month < 13 && exists(year, month, day)) {
      const written = `${year}-${two(month)}-${two(day)}`;
      return { range: { from: written, to: written }, grain: 'day', relative: false, length: 3 };
    }
  }
  let month = monthOf(token);
  let next = i + 1;
  let day = Number.NaN;
  if (month > 0) {
    if (tokens[next]?.text === '.') next += 1;
    day = integer(tokens[next]);
    if (day >= 1 && day <= 31) {
      next += 1;
      if (/^(?:st|nd|rd|th)$/.test(tokens[next]?.lower ?? '')) next += 1;
    } else day = Number.NaN;
  } else {
    day = integer(token);
    const skip = /^(?:st|nd|rd|th)$/.test(tokens[next]?.lower ?? '') ? 1 : 0;
    month = monthOf(tokens[next + skip]);
    if (!(day >= 1 && day <= 31) || month === 0) return null;
    next += 1 + skip;
  }
  const comma = tokens[next]?.text === ',' ? 1 : 0;
  const year = isYear(tokens[next + comma]) ? integer(tokens[next + comma]) : Number.NaN;
  if (!Number.isNaN(year)) next += 1 + comma;
  // "May" and "March" alone are words as often as months; a preposition or a year tells.
  if (Number.isNaN(day) && Number.isNaN(year)) {
    const before = tokens[i - 1]?.lower ?? '';
    if (!/^(?:in|since|last|next|this|by|until|of|early|late|mid|from|during|before|after|to)$/.test(before))
      return null;
  }
  if (!Number.isNaN(year)) {
    if (Number.isNaN(day))
      return { range: monthRange(year, month), grain: 'month', relative: false, length: next - i };
    if (!exists(year, month, day)) return null;
    const written = `${year}-${two(month)}-${two(day)}`;
    return { range: { from: written, to: written }, grain: 'day', relative: false, length: next - i };
  }
  // Without a year: the last such day or month that is not after the day the text speaks of.
  if (on === null)
    return { range: null, grain: Number.isNaN(day) ? 'month' : 'day', relative: true, length: next - i };
  const thisYear = Number(on.slice(0, 4));
  const ahead =
    tokens[i - 1]?.lower === 'next' ||
    (tokens[i - 1]?.lower === 'in' &&
      FUTURE.test(
        tokens
          .slice(Math.max(0, i - 40), i + 40)
          .map((t) => t.lower)
          .join(' '),
      ));
  const candidate = Number.isNaN(day)
    ? monthRange(thisYear, month).from
    : `${thisYear}-${two(month)}-${two(day)}`;
  const inYear = !ahead && candidate > on ? thisYear - 1 : ahead && candidate < on ? thisYear + 1 : thisYear;
  if (Number.isNaN(day))
    return { range: monthRange(inYear, month), grain: 'month', relative: true, length: next - i };
  if (!exists(inYear, month, day)) return null;
  const written = `${inYear}-${two(month)}-${two(day)}`;
  return { range: { from: written, to: written }, grain: 'day', relative: true, length: next - i };
};

const FUTURE = /\b(?:will|plans?|planned|scheduled|expected|going to|due to|set to|would)\b/;

const relativeDate = (tokens: readonly Token[], i: number, on: string | null): Found | null => {
  const word = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  const found = (range: Range | null, grain: Found['grain'], length: number): Found => ({
    range,
    grain,
    relative: true,
    length,
  });
  const day = (offset: number): Range | null =>
    on === null ? null : { from: addDays(on, offset), to: addDays(on, offset) };
  if (word === 'yesterday') return found(day(-1), 'day', 1);
  if (word === 'today' || word === 'tonight') return found(day(0), 'day', 1);
  if (word === 'tomorrow') return found(day(1), 'day', 1);
  const step = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null;
  if (step === null) return null;
  if (next === 'year') return found(on === null ? null : yearRange(Number(on.slice(0, 4)) + step), 'year', 2);
  if (next === 'month') {
    if (on === null) return found(null, 'month', 2);
    const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + step;
    return found(monthRange(Math.floor(months / 12), (months % 12) + 1), 'month', 2);
  }
  if (next === 'week') {
    if (on === null) return found(null, 'week', 2);
    const monday = addDays(on, -((weekdayOf(on) + 6) % 7) + 7 * step);
    return found({ from: monday, to: addDays(monday, 6) }, 'week', 2);
  }
  return null;
};

const COUNTS: ReadonlyMap<string, number> = new Map(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, number] => [word, Math.max(1, i)]),
);
const PERIODS: Readonly<Record<string, Found['grain']>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

// "two weeks ago", "10 years ago". "A month earlier" is earlier than something that is not known here.
const timeAgo = (tokens: readonly Token[], i: number, on: string | null): Found | null => {
  if (tokens[i + 2]?.lower !== 'ago') return null;
  const counted = COUNTS.get(tokens[i]?.lower ?? '') ?? integer(tokens[i]);
  const period = (tokens[i + 1]?.lower ?? '').replace(/s$/, '');
  const years = period === 'decade' ? 10 : period === 'year' ? 1 : 0;
  const grain = PERIODS[period === 'decade' ? 'year' : period];
  if (Number.isNaN(counted) || grain === undefined) return null;
  const found = (range: Range | null): Found => ({ range, grain, relative: true, length: 3 });
  if (on === null || counted > 500) return found(null);
  if (years > 0) {
    const year = Number(on.slice(0, 4)) - counted * years;
    return found(years === 1 ? yearRange(year) : null);
  }
  if (grain === 'month') {
    const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - counted;
    return found(monthRange(Math.floor(months / 12), (months % 12) + 1));
  }
  const day = addDays(on, -counted * (grain === 'week' ? 7 : 1));
  return found(grain === 'day' ? { from: day, to: day } : { from: addDays(day, -3), to: addDays(day, 3) });
};

// "the 1990s", "the '80s": a decade.
const decade = (tokens: readonly Token[], i: number): Found | null => {
  const apostrophe = /^['’‘]$/.test(tokens[i]?.text ?? '') ? 1 : 0;
  const token = tokens[i + apostrophe];
  const plural = tokens[i + apostrophe + 1];
  if (token === undefined || plural?.lower !== 's' || plural.start !== token.end) return null;
  const century = apostrophe === 1 || token.text.length === 2 ? 1900 : 0;
  const from = integer(token) + century;
  if (from % 10 !== 0 || from < 1700 || from > 2090 || (century > 0 && (apostrophe === 0 || from < 1920)))
    return null;
  return {
    range: { from: `${from}-01-01`, to: `${from + 9}-12-31` },
    grain: 'year',
    relative: false,
    length: apostrophe + 2,
  };
};

// "02/28/2025", as American desks write it.
const numericDate = (tokens: readonly Token[], i: number): Found | null => {
  if (tokens[i + 1]?.text !== '/' || tokens[i + 3]?.text !== '/' || !isYear(tokens[i + 4])) return null;
  const [month, day, year] = [tokens[i], tokens[i + 2], tokens[i + 4]].map(integer);
  if (!month || !day || !year || month > 12 || !exists(year, month, day)) return null;
  const written = `${year}-${two(month)}-${two(day)}`;
  return { range: { from: written, to: written }, grain: 'day', relative: false, length: 5 };
};

const ORDINAL_WEEKS = ['first', 'second', 'third', 'fourth'];

// "the last week of February 2025", "late February 2025": a part of the month, as far as the words tell.
const partOfMonth = (tokens: readonly Token[], i: number, on: string | null): Found | null => {
  const word = tokens[i]?.lower ?? '';
  const week = tokens[i + 1]?.lower === 'week' && tokens[i + 2]?.lower === 'of';
  const part = /^(?:early|mid|late)$/.test(word);
  if (!week && !part) return null;
  const skip = week ? 3 : 1;
  const whole = calendarDate(tokens, i + skip, on);
  if (whole === null || whole.grain !== 'month') return null;
  const found = (first: number, last: number): Found => ({
    range:
      whole.range === null
        ? null
        : {
            from: `${whole.range.from.slice(0, 8)}${two(first)}`,
            to: `${whole.range.from.slice(0, 8)}${two(last)}`,
          },
    grain: 'week',
    relative: whole.relative,
    length: skip + whole.length,
  });
  const end = Number(whole.range?.to.slice(8) ?? 31);
  if (!week) return word === 'early' ? found(1, 12) : word === 'mid' ? found(10, 21) : found(19, end);
  if (word === 'last' || word === 'final') return found(end - 7, end);
  const nth = ORDINAL_WEEKS.indexOf(word);
  return nth < 0 ? null : found(nth * 7 + 1, Math.min(end, nth * 7 + 8));
};

/** What a bare year stands before: "the 2024 election". */
const OF_A_YEAR = new Set(
  'election elections campaign race vote referendum invasion war annexation deal agreement treaty accord law budget report study survey census olympics convention primary season coup summit pandemic'.split(
    ' ',
  ),
);

/** The last such weekday before `on`; with `last`, still that one, or the one before it if it is this very week's. */
const lastWeekday = (weekday: number, on: string): string => {
  const back = (weekdayOf(on) - weekday + 7) % 7;
  return addDays(on, -(back === 0 ? 7 : back));
};

/**
 * The dates among some tokens, in order, none overlapping.
 *
 * @param on the day that the text speaks of, `YYYY-MM-DD`, or null where none is known
 */
export function readDates(tokens: readonly Token[], on: string | null): DateMention[] {
  const mentions: DateMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const weekday = weekdayIn(token);
    if (weekday >= 0) {
      const gap = tokens[i + 1]?.text === ',' || tokens[i + 1]?.text === '.' ? 2 : 1;
      const dated = calendarDate(tokens, i + gap, on);
      const last = tokens[i + gap + (dated?.length ?? 0) - 1];
      if (dated !== null && dated.grain === 'day' && last !== undefined) {
        mentions.push({
          start: token.start,
          end: last.end,
          from: dated.range?.from ?? null,
          to: dated.range?.to ?? null,
          grain: 'day',
          relative: dated.relative,
          weekday,
          clash: !dated.relative && dated.range !== null && weekdayOf(dated.range.from) !== weekday,
        });
        i += gap + dated.length - 1;
        continue;
      }
      if (tokens[i + 1]?.lower === 's' && token.end === tokens[i + 1]?.start) continue; // Mondays
      const ahead = tokens[i - 1]?.lower === 'next';
      const meant =
        on === null ? null : ahead ? addDays(lastWeekday(weekday, on), 7) : lastWeekday(weekday, on);
      mentions.push({
        start: token.start,
        end: token.end,
        from: meant,
        to: meant,
        grain: 'day',
        relative: true,
        weekday,
        clash: false,
      });
      continue;
    }
    const before = tokens[i - 1]?.lower ?? '';
    const found =
      partOfMonth(tokens, i, on) ??
      calendarDate(tokens, i, on) ??
      numericDate(tokens, i) ??
      decade(tokens, i) ??
      timeAgo(tokens, i, on) ??
      relativeDate(tokens, i, on) ??
      (isYear(token) &&
      token.text.length === 4 &&
      (YEAR_BEFORE.has(before) ||
        before === '(' ||
        before === ',' ||
        tokens[i + 1]?.lower === "'s" ||
        OF_A_YEAR.has(tokens[i + 1]?.lower ?? '')) &&
      tokens[i + 1]?.text !== '%'
        ? { range: yearRange(integer(token)), grain: 'year' as const, relative: false, length: 1 }
        : null);
    if (found === null) continue;
    const last = tokens[i + found.length - 1] ?? token;
    mentions.push({
      start: token.start,
      end: last.end,
      from: found.range?.from ?? null,
      to: found.range?.to ?? null,
      grain: found.grain,
      relative: found.relative,
      weekday: null,
      clash: false,
    });
    i += found.length - 1;
  }
  return mentions;
}
