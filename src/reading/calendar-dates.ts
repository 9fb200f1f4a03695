/** Dates by the calendar, with their month, their year or both: `March 2, 2025`, `late February`, `02/28/2025`, `the 1990s`. */
import { isDayOf, monthRange, twoDigits } from './calendar.js';
import { type DatePhrase, integer, isShortMonth, isYear, monthOf } from './date-words.js';
import type { Token } from './tokens.js';

// "March 2, 2025", "2 March 2025", "March 2", "July 2019", "2025-03-02".
export const calendarDate = (tokens: readonly Token[], i: number, on: string | null): DatePhrase | null => {
  const token = tokens[i];
  if (token === undefined) return null;
  if (/^\d{4}$/.test(token.text) && tokens[i + 1]?.hyphenated && tokens[i + 2]?.hyphenated) {
    const [year, month, day] = [token, tokens[i + 1], tokens[i + 2]].map(integer);
    if (year && month && day && month < 13 && isDayOf(year, month, day)) {
      const written = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
      return { range: { from: written, to: written }, grain: 'day', relative: false, length: 3 };
    }
  }
  let month = monthOf(token);
  let next = i + 1;
  let day = Number.NaN;
  if (month > 0) {
    if (tokens[next]?.text === '.' && isShortMonth(token)) next += 1;
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
  // After a day of a month any year is one: "February 20, 1894".
  const named = tokens[next + comma];
  const isOld = !Number.isNaN(day) && /^1[0-8]\d\d$/.test(named?.text ?? '');
  const year = isOld || isYear(named) ? integer(named) : Number.NaN;
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
    if (!isDayOf(year, month, day)) return null;
    const written = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
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
          .slice(Math.max(0, i - 8), i)
          .map((t) => t.lower)
          .join(' '),
      ));
  const candidate = Number.isNaN(day)
    ? monthRange(thisYear, month).from
    : `${thisYear}-${twoDigits(month)}-${twoDigits(day)}`;
  const inYear = !ahead && candidate > on ? thisYear - 1 : ahead && candidate < on ? thisYear + 1 : thisYear;
  if (Number.isNaN(day))
    return { range: monthRange(inYear, month), grain: 'month', relative: true, length: next - i };
  if (!isDayOf(inYear, month, day)) return null;
  const written = `${inYear}-${twoDigits(month)}-${twoDigits(day)}`;
  return { range: { from: written, to: written }, grain: 'day', relative: true, length: next - i };
};

const FUTURE = /\b(?:will|plans?|planned|scheduled|expected|going to|due to|set to|would)\b/;

const ORDINAL_WEEKS = ['first', 'second', 'third', 'fourth'];

// "the last week of February 2025", "late February 2025": a part of the month, as far as the words tell.
export const partOfMonth = (tokens: readonly Token[], i: number, on: string | null): DatePhrase | null => {
  const word = tokens[i]?.lower ?? '';
  const week = tokens[i + 1]?.lower === 'week' && tokens[i + 2]?.lower === 'of';
  const part = /^(?:early|mid|late)$/.test(word);
  if (!week && !part) return null;
  const skip = week ? 3 : 1;
  const whole = calendarDate(tokens, i + skip, on);
  if (whole === null || whole.grain !== 'month') return null;
  const found = (first: number, last: number): DatePhrase => ({
    range:
      whole.range === null
        ? null
        : {
            from: `${whole.range.from.slice(0, 8)}${twoDigits(first)}`,
            to: `${whole.range.from.slice(0, 8)}${twoDigits(last)}`,
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

// "02/28/2025", as American desks write it.
export const numericDate = (tokens: readonly Token[], i: number): DatePhrase | null => {
  if (tokens[i + 1]?.text !== '/' || tokens[i + 3]?.text !== '/' || !isYear(tokens[i + 4])) return null;
  const [month, day, year] = [tokens[i], tokens[i + 2], tokens[i + 4]].map(integer);
  if (!month || !day || !year || month > 12 || !isDayOf(year, month, day)) return null;
  const written = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return { range: { from: written, to: written }, grain: 'day', relative: false, length: 5 };
};

// "the 1990s", "the '80s": a decade.
export const decade = (tokens: readonly Token[], i: number): DatePhrase | null => {
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
