/** How near one word of a name is to another: a slip of spelling, or another name. */

/**
 * `same`: but for case and marks; `close`: one slip, or the same to the ear; `loose`: two slips in a long word, or an ending
 * more or less, which as often makes another name; `far`: no slip.
 */
export type Nearness = 'same' | 'close' | 'loose' | 'far';

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Most words: nothing but their case is folded. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** A word of a name without case, marks and apostrophes: `Sørensen` is `sorensen`. */
export const foldName = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđðþıßæœ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
        .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Slips between two words: letters changed, left out, put in, or two neighbours exchanged (the optimal string alignment
 * of Damerau and Levenshtein). Gives up past `most`, and answers one more.
 */
export function slipsBetween(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** What English spells in several ways and says in one. Consonants are kept apart, like vowels brought together. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^wr/, 'r'],
  [/^kn/, 'n'],
  [/^ps/, 's'],
  [/sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/t[sz]/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/e[iy]|ie|ee|ea|y|i/g, 'i'],
  [/a[iy]|ae/g, 'a'],
  [/ou|oo|ue/g, 'u'],
  [/(.)\1+/g, '$1'],
];

export const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [spelled, said]) => sound.replace(spelled, said), word);

/** An ending that makes another name of a name: Johnson's, Kerr and Kerry, Rutte and Rutter. */
const ENDING = /^(?:s|es|e|y|i|a|o|r|er|n|t|ton|son)$/;

const endsOtherwise = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && ENDING.test(long.slice(short.length));
};

const VOWEL = /^[aeiouy]$/;

/** The two differ in one vowel, and not the last letter, which tells Paul from Paula and Mario from Maria. */
export const differInVowel = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return (
    at > 0 &&
    at < a.length - 1 &&
    a.slice(at + 1) === b.slice(at + 1) &&
    VOWEL.test(a[at] ?? '') &&
    VOWEL.test(b[at] ?? '')
  );
};

const haveSameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** @param a, b folded, as `foldName` gives them */
export function nearnessOf(a: string, b: string): Nearness {
  if (a === b) return 'same';
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || soundOf(a)[0] !== soundOf(b)[0]) return 'far';
  if (endsOtherwise(a, b)) return 'loose';
  const slips = slipsBetween(a, b);
  if (soundOf(a) === soundOf(b)) return 'close';
  if (shorter === 3) return slips === 1 && (differInVowel(a, b) || haveSameLetters(a, b)) ? 'close' : 'far';
  if (slips === 1) return 'close';
  if (slips > 2) return 'far';
  return shorter >= 7 || (a.at(-1) === b.at(-1) && shorter >= 4) ? 'loose' : 'far';
}

/** Letters that one alphabet's name is brought into another's by, in one way or another. */
const TRANSLITERATED: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch|zh|ts|tz/g, 's'],
  [/kh|gh|h|q|ck|c|g/g, 'k'],
  [/ff?$|w|v/g, 'v'],
  [/[iyj]+[ae]?|ee/g, 'i'],
  [/ou|oo|u|o/g, 'u'],
  [/e|a/g, 'a'],
  [/z|x/g, 's'],
  [/i+(?=[au]|$)/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Whether two spellings may be one name, brought over from another alphabet in two ways: Yermak and Ermak. */
export const mayTransliterate = (a: string, b: string): boolean => {
  const key = (word: string): string =>
    TRANSLITERATED.reduce(
      (done, [spelled, as]) => done.replace(spelled, as),
      word.replace(/^[yi](?=[aeou])/, ''),
    );
  return key(a) === key(b);
};
