/** Whether two quantities can both be right, with rounding and hedges understood. */
import type { Quantity } from './numbers.js';

const within = (value: number, of: number, share: number): boolean =>
  Math.abs(value - of) <= share * Math.abs(of);

const digitsOf = (value: number): number =>
  String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length;

/** How close a rounded figure must be: half of its last digit that is not zero, but no closer than 1 in 200. */
const rounding = (value: number): number => {
  const digits = digitsOf(value);
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
      // As finely given as the other, it is no rounding of it: 33.57 million and 33.61 million.
      if (digitsOf(value) > 2 && digitsOf(value) >= digitsOf(actual)) return false;
      return value >= 1000 && Math.abs(value - actual) <= rounding(value) && within(value, actual, 0.05);
  }
}
