/** Spellings that the house does not write, found in a text, each with what it writes in their place. */
import type { Span } from '../reading/span.js';
import type { Spelling } from '../record/schema.js';

export interface Misspelling extends Span {
  /** As it stands in the text. */
  readonly found: string;
  /** What is to stand in its place, in the same case. */
  readonly right: string;
  readonly entry: Spelling;
  /** A word that is no name: `advisor`. */
  readonly common: boolean;
}

/** Finds misspellings in a text; offsets are into that text. Each place is found once, by the longest form. */
export type HouseStyle = (text: string) => Misspelling[];

/** What is spelled by others than the writer: addresses, hosts, @handles and #tags. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#][\p{L}\p{N}_]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,}(?:\/\S*)?/gu;

const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const isLower = (words: string): boolean => words === words.toLowerCase();
const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const keyOf = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/** As written, in capitals, and at the head of a sentence. */
const casesOf = (form: string): string[] => [form, form.toUpperCase(), capitalised(form)];

const likeFound = (use: string, form: string, found: string): string => {
  if (found.length > 2 && found === found.toUpperCase() && form !== form.toUpperCase())
    return use.toUpperCase();
  // "The Ukraine" at the head of a sentence is a name without its article.
  return isLower(form) && !isLower(found) ? capitalised(use) : use;
};

export function houseStyleOf(spellings: readonly Spelling[]): HouseStyle {
  const entries = new Map<string, { entry: Spelling; form: string }>();
  for (const entry of spellings) for (const form of entry.not) entries.set(keyOf(form), { entry, form });
  if (entries.size === 0) return () => [];
  const forms = [...new Set([...entries.values()].flatMap(({ form }) => casesOf(form)))]
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${forms.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
  return (text) => {
    if (text.search(pattern) < 0) return [];
    const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return [...text.matchAll(pattern)].flatMap((match) => {
      const [found] = match;
      const start = match.index;
      const end = start + found.length;
      const known = entries.get(keyOf(found));
      if (known === undefined || addresses.some((span) => span.start <= start && end <= span.end)) return [];
      const { entry, form } = known;
      const one = {
        start,
        end,
        found,
        right: likeFound(entry.use, form, found),
        entry,
        common: isLower(form) && isLower(entry.use),
      };
      return [widened(one, text, entries)];
    });
  };
}

/** Put right by itself, a surname may be left with a first name that the house does not write: `Vladimir Zelenskyi`. */
const widened = (
  one: Misspelling,
  text: string,
  entries: ReadonlyMap<string, { entry: Spelling; form: string }>,
): Misspelling => {
  const before = /\p{L}+\s+$/u.exec(text.slice(0, one.start))?.[0] ?? '';
  const more = before === '' ? undefined : entries.get(keyOf(before + one.entry.use));
  if (more === undefined) return one;
  const start = one.start - before.length;
  const found = text.slice(start, one.end);
  return { ...one, start, found, right: likeFound(more.entry.use, more.form, found), entry: more.entry };
};
