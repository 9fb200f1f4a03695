/** Names of the other text that a name of the draft is likely meant for: all of its words but one, and that one a slip. */
import type { Name } from '../../reading/names.js';
import { foldName, nearnessOf } from '../../reading/near-names.js';
import { nameWords } from '../near-known.js';
import type { Line, OtherText } from './other-text.js';

export interface NearName {
  readonly line: Line;
  /** As the other text has it. */
  readonly known: string;
  /** The word of the draft’s name that differs, and what stands for it there. */
  readonly wrong: string;
  readonly right: string;
}

/** A lone word must have some length, or a slip makes as likely another name. */
const MIN_LONE = 5;

/** Whether one name is likely a slip for the other. */
export const isNearName = (a: string, b: string): boolean => slipOf(nameWords(a), nameWords(b)) !== null;

/** Where two names differ in one word, and that word is near; null where they do not. */
const slipOf = (
  own: readonly string[],
  there: readonly string[],
): { wrong: string; right: string } | null => {
  const lone = own.length === 1;
  // A surname alone is held against the last word of a name.
  const against = lone ? there.slice(-1) : there;
  if (against.length !== own.length) return null;
  const differing = own.flatMap((wrong, at) => {
    const right = against[at] ?? '';
    return foldName(wrong) === foldName(right) ? [] : [{ wrong, right }];
  });
  const [slip] = differing;
  if (slip === undefined || differing.length > 1) return null;
  const nearness = nearnessOf(foldName(slip.wrong), foldName(slip.right));
  const near = lone ? nearness === 'close' && slip.wrong.length >= MIN_LONE : nearness !== 'far';
  return near ? slip : null;
};

/**
 * The only name of the other text that is near; null where there is none or are several, or where the draft’s sentence
 * has that name too and tells the two apart.
 */
export function nearNameOf(name: Name, among: readonly Name[], { lines }: OtherText): NearName | null {
  const own = nameWords(name.text);
  const found = new Map<string, NearName>();
  for (const line of lines)
    for (const there of line.sentence.names) {
      const slip = slipOf(own, nameWords(there.text));
      if (slip !== null && !found.has(foldName(slip.right)))
        found.set(foldName(slip.right), { line, known: there.text, ...slip });
    }
  const [near] = found.values();
  if (near === undefined || found.size > 1) return null;
  const apart = among.some(
    (other) =>
      other !== name && nameWords(other.text).some((word) => foldName(word) === foldName(near.right)),
  );
  return apart && own.length === 1 ? null : near;
}
