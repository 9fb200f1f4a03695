/** What a number is a number of, as far as a sign or a word beside it tells: percent and currencies. */
import type { Token } from './tokens.js';

/** By the sign that stands before a number. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);
/** By the stem of the word behind a number. */
const currencyWords: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound', 'GBP'],
  ['yen', 'JPY'],
  ['rubl', 'RUB'],
  ['roubl', 'RUB'],
]);

/** The unit that begins at a token, and how many tokens it takes. */
export const unitAfter = (tokens: readonly Token[], at: number): { unit: string; words: number } | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '%' || token.lower === 'percent') return { unit: '%', words: 1 };
  if (token.lower === 'per' && tokens[at + 1]?.lower === 'cent') return { unit: '%', words: 2 };
  const currency = currencyWords.get(token.stem);
  if (currency !== undefined) return { unit: currency, words: 1 };
  // "billions of dollars"
  const owned = token.lower === 'of' ? currencyWords.get(tokens[at + 1]?.stem ?? '') : undefined;
  return owned === undefined ? null : { unit: owned, words: 2 };
};
