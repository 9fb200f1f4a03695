/** `Q4` where the other text has `Q3`: figures that are part of a name. */
import type { Token } from '../../reading/tokens.js';
import type { Remark } from '../rule.js';
import type { Draft } from './draft.js';
import { otherInPlace } from './in-place.js';

interface Designation {
  readonly letters: string;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits joined: `Q3`, `3D`, `F-16`, but not `2,400` or `9th`. */
const designationsOf = (tokens: readonly Token[]): Designation[] =>
  tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined || token.end !== next.start) return [];
    const [letters, digits] = token.kind === 'word' ? [token, next] : [next, token];
    if (
      letters.kind !== 'word' ||
      digits.kind !== 'number' ||
      !/^\p{Lu}{1,4}$/u.test(letters.text) ||
      !/^\d{1,3}$/.test(digits.text)
    )
      return [];
    return [{ letters: letters.text, digits: digits.text, start: token.start, end: next.end }];
  });

export function designations({ sentence, other, about }: Draft): Remark[] {
  const isQuoted = (one: Designation): boolean =>
    sentence.quotations.some((quoted) => quoted.start <= one.start && one.end <= quoted.end);
  return designationsOf(sentence.tokens)
    .filter((one) => !isQuoted(one))
    .flatMap((own): Remark[] => {
      const known = other.lines.flatMap((line) =>
        designationsOf(line.sentence.tokens).map((one) => ({ line, one })),
      );
      const alike = known.filter(({ one }) => one.letters === own.letters);
      if (alike.some(({ one }) => one.digits === own.digits)) return [];
      const near = alike.find(({ line }) => about.includes(line));
      if (near === undefined) return [];
      return [otherInPlace(own, near.line, near.one)];
    });
}
