/** A line of a page, as it is printed. */

export interface Line {
  readonly text: string;
  /** Where it begins and ends, and how high it stands, in points from the lower left corner. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The height of its letters, in points. */
  readonly size: number;
}

/** What the reader of PDFs gives: a piece of text in one font. */
export interface Piece {
  readonly str: string;
  /** A matrix of six numbers, of which the last two are the place. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (!piece.hasEOL) continue;
    lines.push(...lineOf(open));
    open = [];
  }
  return [...lines, ...lineOf(open)];
}

function lineOf(pieces: readonly Piece[]): Line[] {
  const text = pieces
    .map(({ str }) => str)
    .join('')
    .replace(/[\s\0]+/g, ' ')
    .trim();
  const printed = pieces.filter(({ str }) => str.trim() !== '');
  const first = printed[0];
  if (first === undefined || text === '') return [];
  const size = largest(printed.map(({ height }) => height));
  return [
    {
      text,
      left: -largest(printed.map(({ transform }) => -(transform[4] ?? 0))),
      right: largest(printed.map(({ transform, width }) => (transform[4] ?? 0) + width)),
      base: first.transform[5] ?? 0,
      size: size > 0 ? size : 10,
    },
  ];
}

const largest = (figures: readonly number[]): number =>
  figures.reduce((most, figure) => Math.max(most, figure), Number.NEGATIVE_INFINITY);
