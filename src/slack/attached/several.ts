/** What several files are to each other: a draft and what it is held against, or each a text of its own. */
import { type Attachment, draftFirst, roleOf } from './attachment.js';

export interface Named {
  readonly file: Attachment;
}

export type Plan<T extends Named> =
  /** Each against the record. */
  | { readonly kind: 'each' }
  | { readonly kind: 'against'; readonly drafts: readonly T[]; readonly other: T }
  /** The words ask for one against another, and nothing tells which. */
  | { readonly kind: 'unclear' };

const HOLDING = /\b(?:against|vs|versus|compar(?:e[ds]?|ing|ison)|match(?:es)?|differ(?:s|ences?)?)\b/i;
const RECORD = /\b(?:against|with|from|match(?:es)?)\s+(?:the|our|your)\s+record\b/i;

/**
 * One is held against another only where the names or the words say so.
 *
 * @param files two or more
 * @param words what stands beside them
 */
export function planOf<T extends Named>(files: readonly T[], words: string): Plan<T> {
  const asksSo = HOLDING.test(words) && !RECORD.test(words);
  const [first, second, ...more] = files;
  if (first === undefined || second === undefined) return { kind: 'each' };
  if (more.length === 0) {
    const saysSo = roleOf(first.file) !== roleOf(second.file);
    const [draft, other] = draftFirst(first, second);
    return asksSo || (saysSo && !RECORD.test(words))
      ? { kind: 'against', drafts: [draft], other }
      : { kind: 'each' };
  }
  return planOfMany(files, asksSo);
}

function planOfMany<T extends Named>(files: readonly T[], asksSo: boolean): Plan<T> {
  const others = files.filter(({ file }) => roleOf(file) === 'other');
  const drafts = files.filter(({ file }) => roleOf(file) === 'draft');
  const left = others.length === 0 ? files.filter((file) => !drafts.includes(file)) : others;
  const [other, ...rest] = left;
  const one = other !== undefined && rest.length === 0;
  const saysSo = one && others.length === 1 && drafts.length === files.length - 1;
  if (one && (asksSo || saysSo))
    return { kind: 'against', drafts: files.filter((file) => file !== other), other };
  return asksSo ? { kind: 'unclear' } : { kind: 'each' };
}
