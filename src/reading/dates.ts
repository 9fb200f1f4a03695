/**
 * Dates as news texts give them: absolute (`March 2, 2025`, `July 2019`, `in 2014`) and relative to the day that the
 * text speaks of (`on Friday` is the last one before it, `last month`).
 */
import { addDays, weekdayOf, yearRange } from './calendar.js';
import { calendarDate, decade, numericDate, partOfMonth } from './calendar-dates.js';
import { type Grain, integer, isYear, opensDate, weekdayIn } from './date-words.js';
import { lastWeekday, relativeDate, timeAgo } from './relative-dates.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

export interface DateMention extends Span {
  /** First and last day it may mean, `YYYY-MM-DD`, both included; null where it needs a day to be relative to and none is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** As finely as the text gives it. */
  readonly grain: Grain;
  /** Worked out from the day the text speaks of. */
  readonly relative: boolean;
  /** 0 Sunday to 6 Saturday, where a weekday is named. */
  readonly weekday: number | null;
  /** A weekday and a date stand together and cannot both be right. */
  readonly clash: boolean;
}

const YEAR_BEFORE = new Set(
  'in since of by during until from before after throughout early late mid to around between and'.split(' '),
);

/** What a bare year stands before: "the 2024 election". */
const OF_A_YEAR = new Set(
  'election elections campaign race vote referendum invasion war annexation deal agreement treaty accord law budget report study survey census olympics convention primary season coup summit pandemic'.split(
    ' ',
  ),
);

/** What a year and a single thing stand behind: "Putin's 2014 seizure", "the 2014 seizure". */
const OWNER = /^(?:the|'s|his|her|its|their|a)$/;
const isSingular = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && !token.hyphenated && !/(?<!s)s$/.test(token.lower);

/**
 * The dates among some tokens, in order, none overlapping.
 *
 * @param on the day that the text speaks of, `YYYY-MM-DD`, or null where none is known
 */
export function readDates(tokens: readonly Token[], on: string | null): DateMention[] {
  const mentions: DateMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || !opensDate(token)) continue;
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
        (OWNER.test(before) && isSingular(tokens[i + 1])) ||
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
