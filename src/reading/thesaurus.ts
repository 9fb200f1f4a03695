/**
 * Words that mean the same, nearly the same, or the opposite, by stem. It tells which words of two texts may answer to one
 * another; it never says what is so.
 */

/** A thesaurus as it is kept: plain data, its lists in the order of the words' senses. */
export interface ThesaurusData {
  /** By stem, the numbers of its senses. */
  readonly senses: Readonly<Record<string, readonly number[]>>;
  /** By the number of a sense, those next to it: what it is a kind of, and what is like it. */
  readonly near: readonly (readonly number[])[];
  /** By the number of a sense, what kind of thing it is: a number with no order. */
  readonly kinds: readonly number[];
  /** By the number of a sense, those that it is a kind of. */
  readonly above: readonly (readonly number[])[];
  /** By stem, the words made from it and it from them: `govern`, `government`. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** By stem, its opposites. */
  readonly opposites: Readonly<Record<string, readonly string[]>>;
}

export interface Thesaurus {
  has(stem: string): boolean;
  /** Whether two words may stand for one another: in one sense each, they mean the same or one is a kind of the other. */
  related(a: string, b: string): boolean;
  /** Whether two words are one, or made from one another. */
  kin(a: string, b: string): boolean;
  /** Whether two words are opposites of one another in a sense. */
  opposed(a: string, b: string): boolean;
  /** The opposites of a word. */
  oppositesOf(stem: string): readonly string[];
  /** Whether hardly anything can be both: nouns for things that can be seen or heard, of which neither is a kind of the other. */
  exclusive(a: string, b: string): boolean;
}

const none: readonly never[] = [];

/** The first letters that two long words of one root have in common: `invest`, `investor`. */
const ROOT = 5;
/** As many steps up from a noun a broader one is still a name for it: singer, musician, performer, person. */
const STEPS = 6;
/** WordNet's numbers for kinds of nouns: animal, artifact, communication, food, group, location, object, person, plant. */
const CONCRETE: ReadonlySet<number> = new Set([5, 6, 10, 13, 14, 15, 17, 18, 20]);
/** One person can be a singer and a senator. */
const PERSON = 18;

const shareRoot = (a: string, b: string): boolean =>
  a.length >= ROOT && b.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT);

/** Makes a thesaurus of its data. Without data every word means itself alone. */
export function createThesaurus(data: ThesaurusData | null): Thesaurus {
  const sensesOf = (stem: string): readonly number[] =>
    data !== null && Object.hasOwn(data.senses, stem) ? (data.senses[stem] ?? none) : none;
  const listed = (table: Readonly<Record<string, readonly string[]>> | undefined, stem: string) =>
    table !== undefined && Object.hasOwn(table, stem) ? (table[stem] ?? none) : none;
  const oppositesOf = (stem: string): readonly string[] => listed(data?.opposites, stem);
  const derivedOf = (stem: string): readonly string[] => listed(data?.derived, stem);
  const touch = (a: readonly number[], b: readonly number[]): boolean =>
    a.some((sense) => b.includes(sense) || (data?.near[sense] ?? none).some((next) => b.includes(next)));
  const known = new Map<string, boolean>();
  const related = (a: string, b: string): boolean => {
    if (a === b || shareRoot(a, b)) return true;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [own, other] = [sensesOf(a), sensesOf(b)];
    const answer =
      touch(own, other) ||
      touch(other, own) ||
      derivedOf(a).includes(b) ||
      derivedOf(b).includes(a) ||
      derivedOf(a).some((word) => sensesOf(word).some((sense) => other.includes(sense))) ||
      derivedOf(b).some((word) => sensesOf(word).some((sense) => own.includes(sense)));
    // Texts are bounded, but not what is asked over a process's life.
    if (known.size > 200_000) known.clear();
    known.set(key, answer);
    return answer;
  };
  /** Every sense above some senses, themselves included. */
  const above = (senses: readonly number[]): Set<number> => {
    const found = new Set(senses);
    let edge = senses;
    for (let step = 0; step < STEPS && edge.length > 0; step += 1) {
      edge = edge.flatMap((sense) => data?.above[sense] ?? none).filter((sense) => !found.has(sense));
      for (const sense of edge) found.add(sense);
    }
    return found;
  };
  const nouns = (stem: string): number[] => sensesOf(stem).filter((sense) => (data?.kinds[sense] ?? 0) > 0);
  return {
    has: (stem) => sensesOf(stem).length > 0,
    related,
    kin: (a, b) => a === b || shareRoot(a, b) || derivedOf(a).includes(b) || derivedOf(b).includes(a),
    opposed: (a, b) => oppositesOf(a).includes(b) || oppositesOf(b).includes(a),
    oppositesOf,
    exclusive(a, b) {
      const [own, other] = [nouns(a), nouns(b)];
      const kinds = [own, other].map((senses) => data?.kinds[senses[0] ?? -1] ?? 0);
      if (
        kinds.some((kind) => !CONCRETE.has(kind)) ||
        kinds.every((kind) => kind === PERSON) ||
        related(a, b)
      )
        return false;
      const [up, over] = [above(own), above(other)];
      return !own.some((sense) => over.has(sense)) && !other.some((sense) => up.has(sense));
    },
  };
}
