/**
 * Whether a text speaks of a name as of a woman or a man: by what stands before it (`Ms. Roe`, `spokesman John Roe`) or
 * by the first name. Where neither tells, or the two speak against each other, nothing is known.
 */
import { MENS_NAMES, MENS_TITLES, WOMENS_NAMES, WOMENS_TITLES } from './lexicon/first-names.js';
import type { Outer, OuterName } from './outer.js';

export type Gender = 'woman' | 'man';

/** Of whom a pronoun can be spoken; null for those that tell nothing. */
export const genderOf = (pronoun: string): Gender | null =>
  /^(?:she|her|hers)$/.test(pronoun) ? 'woman' : /^(?:he|his|him)$/.test(pronoun) ? 'man' : null;

const told = (word: string, women: ReadonlySet<string>, men: ReadonlySet<string>): Gender | null =>
  women.has(word) ? 'woman' : men.has(word) ? 'man' : null;

const titleBefore = (o: Outer, name: OuterName): Gender | null => {
  const stop = o.tokens[name.from - 1]?.text === '.' ? 1 : 0;
  return told(o.tokens[name.from - 1 - stop]?.lower ?? '', WOMENS_TITLES, MENS_TITLES);
};

export interface Genders {
  /** Of a name where it stands. */
  of(name: OuterName): Gender | null;
  /** Of the title before a name where it stands. */
  titleOf(name: OuterName): Gender | null;
  /** Of the words by which somebody is called: `Ann Roe`, `the mayor's spokesman`. */
  ofWords(words: string): Gender | null;
}

/** Reads a text once; a name alone has what the text tells of any name with the same last word. */
export function gendersIn(o: Outer): Genders {
  const byTitle = new Map<string, Gender | null>();
  const byFirst = new Map<string, Gender | null>();
  const note = (known: Map<string, Gender | null>, key: string, gender: Gender | null): void => {
    if (gender === null) return;
    // Two of one surname, a woman and a man: the surname alone tells nothing.
    known.set(key, known.has(key) && known.get(key) !== gender ? null : gender);
  };
  for (const name of new Set(o.nameAt.values())) {
    const last = o.tokens[name.to - 1]?.lower ?? '';
    note(byTitle, last, titleBefore(o, name));
    if (name.to - name.from > 1)
      note(byFirst, last, told(o.tokens[name.from]?.lower ?? '', WOMENS_NAMES, MENS_NAMES));
  }
  const ofWords = (words: string): Gender | null => {
    const list = words.toLowerCase().split(/[\s.]+/);
    const last = list.at(-1) ?? '';
    const first = list.length > 1 ? told(list[0] ?? '', WOMENS_NAMES, MENS_NAMES) : null;
    return told(last, WOMENS_TITLES, MENS_TITLES) ?? first ?? byTitle.get(last) ?? byFirst.get(last) ?? null;
  };
  return {
    titleOf: (name) => titleBefore(o, name),
    of: (name) => titleBefore(o, name) ?? ofWords(name.name.text),
    ofWords,
  };
}
