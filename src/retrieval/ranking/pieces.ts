/**
 * Words by their pieces of four letters: those of one root, or of two spellings, share some of them, where they are not the
 * same word (McNamee and Mayfield, Character N-Gram Tokenization for European Language Text Retrieval, 2004).
 */

const LENGTH = 4;

/** The pieces of a word with its ends marked, each once: `^fer`, `ferr`, `erry`, `rry$`. */
export function piecesOf(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(
    Array.from({ length: Math.max(1, marked.length - LENGTH + 1) }, (_, at) => marked.slice(at, at + LENGTH)),
  );
}

/**
 * How much a word is spelt like the one of `words` that is most like it: the share of pieces in common (Dice), from 0 to 1.
 * What it has found out it keeps, since candidates share most of their words.
 */
export function speltLike(words: Iterable<string>): (word: string) => number {
  const sizes: number[] = [];
  const having = new Map<string, number[]>();
  for (const word of words) {
    const pieces = piecesOf(word);
    for (const piece of pieces) {
      const known = having.get(piece);
      if (known === undefined) having.set(piece, [sizes.length]);
      else known.push(sizes.length);
    }
    sizes.push(pieces.size);
  }
  const found = new Map<string, number>();
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const pieces = piecesOf(word);
    const common = new Map<number, number>();
    for (const piece of pieces)
      for (const place of having.get(piece) ?? []) common.set(place, (common.get(place) ?? 0) + 1);
    let best = 0;
    for (const [place, count] of common)
      best = Math.max(best, (2 * count) / (pieces.size + (sizes[place] ?? 0)));
    found.set(word, best);
    return best;
  };
}
