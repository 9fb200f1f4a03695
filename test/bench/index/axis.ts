/** Logarithmic axes, and labels that do not lie on each other. Pure. */

export interface Axis {
  readonly least: number;
  readonly most: number;
  /** From where to where it is drawn, in pixels; the second may be the smaller. */
  readonly from: number;
  readonly to: number;
}

/** Where a value lies, in pixels. An axis of one value has it in the middle. */
export function placeOn({ least, most, from, to }: Axis, value: number): number {
  const whole = Math.log(most / least);
  return from + (to - from) * (whole === 0 ? 0.5 : Math.log(value / least) / whole);
}

/** Powers of ten that hold all the values between them. */
export function decadesAround(values: readonly number[]): { least: number; most: number } {
  const least = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  return { least, most: most > least ? most : least * 10 };
}

/** The powers of ten from one to the other. */
export function decades(least: number, most: number): number[] {
  const count = Math.round(Math.log10(most / least));
  return Array.from({ length: count + 1 }, (_, n) => Number((least * 10 ** n).toPrecision(1)));
}

/**
 * Places as near as possible to those given, in the order of these, no two nearer to each other than `gap`: neighbours that would
 * lie on each other move apart as one block about the middle of what they label.
 */
export function spread(places: readonly number[], gap: number): number[] {
  const blocks: { members: number[]; start: number }[] = [];
  const inOrder = places.map((place, n) => ({ place, n })).sort((a, b) => a.place - b.place || a.n - b.n);
  const startOf = (members: readonly number[]): number => {
    // Each member asks for a start of the block; the block takes the mean.
    const wished = members.map((n, at) => (places[n] ?? 0) - at * gap);
    return wished.reduce((sum, one) => sum + one, 0) / wished.length;
  };
  for (const { n } of inOrder) {
    let block = { members: [n], start: startOf([n]) };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.start + last.members.length * gap <= block.start) break;
      blocks.pop();
      const members = [...last.members, ...block.members];
      block = { members, start: startOf(members) };
    }
    blocks.push(block);
  }
  const spreadOut = [...places];
  for (const { members, start } of blocks)
    members.forEach((n, at) => {
      spreadOut[n] = start + at * gap;
    });
  return spreadOut;
}
