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

/** A name of the other text, where it stands first. */
interface Known {
  readonly line: Line;
  readonly text: string;
  readonly words: readonly string[];
}

/** Names by all their words but one, and by the first letter of the last, so that each is held against few. */
export type NamesThere = ReadonlyMap<string, readonly Known[]>;

const keysOf = (folded: readonly string[]): string[] =>
  folded.map((_, at) => folded.map((word, n) => (n === at ? '*' : word)).join(' '));
const initial = (folded: string): string => folded.slice(0, 1);

export function namesOf(lines: readonly Line[]): NamesThere {
  const byKey = new Map<string, Known[]>();
  const seen = new Set<string>();
  for (const line of lines)
    for (const { text } of line.sentence.names) {
      if (seen.has(text)) continue;
      seen.add(text);
      const words = nameWords(text);
      const folded = words.map(foldName);
      const keys = [...(words.length > 1 ? keysOf(folded) : []), initial(folded.at(-1) ?? '')];
      for (const key of keys) {
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [{ line, text, words }]);
        else list.push({ line, text, words });
      }
    }
  return byKey;
}

/**
 * The only name of the other text that is near; null where there is none or are several, or where the draft’s sentence
 * has that name too and tells the two apart.
 */
export function nearNameOf(name: Name, among: readonly Name[], { names }: OtherText): NearName | null {
  const own = nameWords(name.text);
  const folded = own.map(foldName);
  const keys = own.length === 1 ? [initial(folded[0] ?? '')] : keysOf(folded);
  const found = new Map<string, NearName>();
  for (const { line, text, words } of keys.flatMap((key) => names().get(key) ?? [])) {
    const slip = slipOf(own, words);
    if (slip !== null && !found.has(foldName(slip.right)))
      found.set(foldName(slip.right), { line, known: text, ...slip });
  }
  const [near] = found.values();
  if (near === undefined || found.size > 1) return null;
  const apart = among.some(
    (other) =>
      other !== name && nameWords(other.text).some((word) => foldName(word) === foldName(near.right)),
  );
  return apart && own.length === 1 ? null : near;
}
