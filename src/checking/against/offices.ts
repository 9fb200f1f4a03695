/** A title that the draft gives somebody, and the other text gives otherwise. */
import type { OfficeAssertion } from '../../reading/assertions.js';
import type { Remark } from '../rule.js';
import type { Draft } from './draft.js';
import { otherInPlace } from './in-place.js';
import type { Line } from './other-text.js';

const wordsOf = (assertion: OfficeAssertion): string[] =>
  assertion.name.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);

/** The last word of both names is the same: Schumer, and Chuck Schumer. */
const samePerson = (a: OfficeAssertion, b: OfficeAssertion): boolean =>
  wordsOf(a).at(-1) === wordsOf(b).at(-1);

type Part = 'body' | 'party' | 'state';

/** The first part of the title in which the two differ, where both have it and the rank is the same. */
const differingPart = ({ title: a }: OfficeAssertion, { title: b }: OfficeAssertion): Part | null => {
  if (a.rank !== null && b.rank !== null && (a.rank !== b.rank || a.lesser !== b.lesser)) return null;
  const parts: readonly Part[] = ['body', 'party', 'state'];
  return parts.find((part) => a[part] !== null && b[part] !== null && a[part] !== b[part]) ?? null;
};

export function offices({ sentence, other }: Draft): Remark[] {
  const known = other.lines.flatMap((line: Line) =>
    line.sentence.assertions.map((assertion) => ({ line, assertion })),
  );
  return sentence.assertions.flatMap((own): Remark[] => {
    const alike = known.filter(({ assertion }) => samePerson(own, assertion));
    const first = alike.find(({ assertion }) => differingPart(own, assertion) !== null);
    const part = first === undefined ? null : differingPart(own, first.assertion);
    // A text that gives both has two offices, or two people of one name.
    if (
      first === undefined ||
      part === null ||
      alike.some(({ assertion }) => assertion.title[part] === own.title[part])
    )
      return [];
    const { line, assertion } = first;
    const span = own.title.parts[part] ?? own.title;
    return [otherInPlace(span, line, assertion.title.parts[part] ?? assertion.title)];
  });
}
