/** Which sentence of one version became which of the next. */

export interface Passage {
  readonly text: string;
  readonly locator: string;
}

export interface Aligned<P> {
  readonly changed: readonly { readonly before: P; readonly after: P }[];
  readonly removed: readonly P[];
  readonly added: readonly P[];
}

/** Two sentences with fewer of their words in common are two sentences. */
const ALIKE = 0.5;
/** Words that more sentences have than this tell none from another. */
const COMMON = 40;

/** What a typesetter may change without changing what is said: marks, dashes, spaces. */
const plain = (text: string): string =>
  text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\s*[–—]\s*/g, ' - ')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Sentences that stand in both, however often and wherever, are taken out of either. */
function withoutSame<P extends Passage>(before: readonly P[], after: readonly P[]): [P[], P[]] {
  const left = new Map<string, number>();
  for (const { text } of before) left.set(plain(text), (left.get(plain(text)) ?? 0) + 1);
  const added = after.filter(({ text }) => {
    const count = left.get(plain(text)) ?? 0;
    if (count > 0) left.set(plain(text), count - 1);
    return count === 0;
  });
  // Of those that are there fewer times now, the last are gone.
  const removed: P[] = [];
  for (const passage of [...before].reverse()) {
    const count = left.get(plain(passage.text)) ?? 0;
    if (count === 0) continue;
    left.set(plain(passage.text), count - 1);
    removed.push(passage);
  }
  return [removed.reverse(), added];
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Sørensen and Dice's coefficient over words, each as often as it stands there. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const counts = countsOf(a);
  let common = 0;
  for (const word of b) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, a.length + b.length);
}

/** Those that may be alike: they share a word that few have. Not every pair, or a long text would take an hour. */
function pairsOf(removed: readonly string[][], added: readonly string[][]): Pair[] {
  const having = new Map<string, number[]>();
  for (const [from, words] of removed.entries())
    for (const word of new Set(words)) {
      const list = having.get(word);
      if (list === undefined) having.set(word, [from]);
      else list.push(from);
    }
  return added.flatMap((words, to) => {
    const candidates = new Set(
      [...new Set(words)].flatMap((word) => {
        const list = having.get(word) ?? [];
        return list.length <= COMMON ? list : [];
      }),
    );
    return [...candidates].flatMap((from) => {
      const likeness = likenessOf(removed[from] ?? [], words);
      return likeness >= ALIKE ? [{ from, to, likeness }] : [];
    });
  });
}

/** Pure. The likest go together first; of equals, those that stand in the same order. */
export function align<P extends Passage>(before: readonly P[], after: readonly P[]): Aligned<P> {
  const [removed, added] = withoutSame(before, after);
  const pairs = pairsOf(
    removed.map(({ text }) => wordsOf(text)),
    added.map(({ text }) => wordsOf(text)),
  ).sort((a, b) => b.likeness - a.likeness || a.to - b.to || a.from - b.from);
  const becomes = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    if (becomes.has(to) || taken.has(from)) continue;
    becomes.set(to, from);
    taken.add(from);
  }
  return {
    changed: added.flatMap((passage, to) => {
      const from = removed[becomes.get(to) ?? -1];
      return from === undefined ? [] : [{ before: from, after: passage }];
    }),
    removed: removed.filter((_, from) => !taken.has(from)),
    added: added.filter((_, to) => !becomes.has(to)),
  };
}
