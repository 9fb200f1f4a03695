/** Terms, figures and dates in the words of an explanation. */
import type { DateMention } from '../../reading/dates.js';
import type { Hedge } from '../../reading/number-hedges.js';
import { currencies } from '../../reading/number-units.js';
import type { Quantity } from '../../reading/numbers.js';
import type { Span } from '../../reading/span.js';
import { earliestDay, formatDate, latestDay } from '../../record/partial-date.js';
import type { Claim } from '../claim.js';

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const inMarks = (words: string): string => `“${words}”`;

/** Each once, in quotation marks. */
export const listedInMarks = (words: readonly string[]): string => listed([...new Set(words)].map(inMarks));

/** What stands there in the sentence of a claim. */
export const said = ({ sentence }: Claim, span: Span): string =>
  sentence.text.slice(span.start - sentence.start, span.end - sentence.start);

const HEDGES: Readonly<Record<Hedge, string>> = {
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
};

/** `about 34%`, `$340,000`, `10 to 12`, `number 3 in order`. */
export function quantityInWords({ value, high, unit, hedge, vague, ordinal }: Quantity): string {
  const figure = (number: number): string => number.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const range = high === undefined ? figure(value) : `${figure(value)} to ${figure(high)}`;
  const counted = ordinal ? `number ${range} in order` : range;
  const sign = [...currencies].find(([, code]) => code === unit)?.[0];
  const measured =
    unit === null
      ? counted
      : unit === '%'
        ? `${counted}%`
        : sign === undefined
          ? `${counted} ${unit}`
          : `${sign}${counted}`;
  return `${hedge === null ? '' : HEDGES[hedge]}${measured}${vague ? ', by order of magnitude' : ''}`;
}

/** `28 February 2025`, `February 2025`, `3 to 9 March 2025` written out, `after 31 December 2014`. */
export function stretchInWords({ from, to }: Pick<DateMention, 'from' | 'to'>): string {
  if (from === null || to === null) return 'a day that cannot be told';
  if (from === to) return formatDate(from);
  if (to.startsWith('9999')) return `${formatDate(from)} or later`;
  if (from.startsWith('0001')) return `${formatDate(to)} or earlier`;
  const whole = [from.slice(0, 4), from.slice(0, 7)].find(
    (date) => earliestDay(date) === from && latestDay(date) === to,
  );
  return whole === undefined ? `${formatDate(from)} to ${formatDate(to)}` : formatDate(whole);
}
