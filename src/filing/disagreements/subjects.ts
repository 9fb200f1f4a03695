/** Whom a statement is about, where it begins with a name; and whether two are about two. */
import { isVerb, type Term } from '../../reading/terms.js';
import type { Aligned } from './alignment.js';
import type { Document } from './document.js';
import type { Read } from './passage.js';
import { sameName, surnameOf } from './surnames.js';

const subjectOf = ({ statement }: Read): Term | null => {
  const first = statement.terms.findIndex((term) => isVerb(term) || term.kind === 'saying');
  const before = first < 0 ? statement.terms : statement.terms.slice(0, first);
  return before.find((term) => term.kind === 'name' && term.preposition === null && !term.quoted) ?? null;
};

/** Each begins with the name of somebody whom the other's source does not know: two companies, each with a dividend. */
export function ofTwo({ first, second }: Aligned, own: Document, other: Document): boolean {
  const [ours, theirs] = [subjectOf(first), subjectOf(second)];
  if (ours === null || theirs === null || sameName(ours.text, theirs.text)) return false;
  const knows = ({ surnames }: Document, { text }: Term): boolean => surnames.has(surnameOf(text));
  return !knows(other, ours) && !knows(own, theirs);
}

const TIMES =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:first|second|third|fourth) (?:quarter|half)|(?:19|20)\d\d|last (?:year|month)|a year (?:earlier|ago))\b/gi;

/** Of which months, quarters and years a statement speaks. */
export const timesOf = ({ text }: Read): ReadonlySet<string> =>
  new Set((text.match(TIMES) ?? []).map((word) => word.toLowerCase().slice(0, 3)));

/** Both say of which month, quarter or year they speak, and it is not the same. */
export const ofTwoTimes = (own: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  if (own.size === 0 || other.size === 0) return false;
  return ![...own].some((word) => other.has(word));
};
