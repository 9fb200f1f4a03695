/** The lines of a text, found once and looked up by offset. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end. */
  readonly text: string;
  /** UTF-16 offset of its first character in the whole text. */
  readonly start: number;
}

export interface Lines {
  /** The lines that a span touches, in order; an empty span touches the line it stands on. */
  within(start: number, end: number): Line[];
}

/** Lines end at a line feed, with or without a carriage return before it. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const indexAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    within: (start, end) => {
      const first = indexAt(start);
      const last = indexAt(Math.max(start, end - 1));
      return starts.slice(first, last + 1).map((from, i) => ({
        number: first + i + 1,
        text: text.slice(from, starts[first + i + 1] ?? text.length).replace(/\r?\n$/, ''),
        start: from,
      }));
    },
  };
}
