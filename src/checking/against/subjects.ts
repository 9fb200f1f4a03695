/** Whether a line of the other text is about those whom the draft speaks of. */
import type { Draft } from './draft.js';
import type { Line } from './other-text.js';

const PRONOUN = /^(?:he|she|it|they|his|her|its|their|this|the)$/;

/**
 * Of the names of the draft that the other text has anywhere, the line must have one; or open with a pronoun, and stand
 * after a line that has one. Where the other text has none of them, every line may be about them.
 */
export function speaksOfSame(draft: Draft, line: Line): boolean {
  const { sentence, other } = draft;
  const named = new Set(
    sentence.names.flatMap((name) =>
      sentence.tokens
        .slice(name.first, name.last)
        .filter((token) => token.kind === 'word' && token.capital)
        .map((token) => token.stem),
    ),
  );
  const known = [...named].filter((stem) => other.places(stem).length > 0);
  if (known.length === 0) return true;
  const has = (one: Line | undefined): boolean =>
    one?.words.some(({ stem }) => known.includes(stem)) === true;
  if (has(line)) return true;
  const before = other.lines[other.lines.indexOf(line) - 1];
  return PRONOUN.test(line.sentence.tokens[0]?.lower ?? '') && has(before);
}
