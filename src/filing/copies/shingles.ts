/** The runs of words that two texts are compared by. */
import { quotedSpans } from '../../reading/quotations.js';

/** Short enough that a reworded sentence keeps some of them, long enough that two reporters do not chance on many. */
const WIDTH = 3;

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
const hashOfWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};

/** The last step of MurmurHash3 (Appleby): every bit of what comes in changes about half of those that go out. */
const mixed = (value: number): number => {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The words of a line outside its quotation marks, cut where a quotation stands. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [];
  let from = 0;
  const take = (to: number): void => {
    for (const line of text.slice(from, to).split('\n')) {
      const words = line.toLowerCase().replaceAll('’', "'").match(WORD);
      if (words !== null) runs.push(words.map((word) => word.replace(/'s$/, '')));
    }
  };
  for (const { start, end } of quotedSpans(text)) {
    take(start);
    from = end;
  }
  take(text.length);
  return runs;
}

/**
 * A number for each run of three words outside quotation marks, each once: what somebody said is in everybody's story, and
 * makes none the copy of another.
 */
export function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  for (const run of runsOf(text)) {
    const hashes = run.map(hashOfWord);
    for (let at = 0; at + WIDTH <= hashes.length; at += 1) {
      let hash = 0;
      for (let n = 0; n < WIDTH; n += 1) hash = mixed(Math.imul(hash, 31) + (hashes[at + n] ?? 0));
      shingles.add(hash);
    }
  }
  return shingles;
}
