/** Principal components, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4). */

type Vector = readonly number[];

const ROUNDS = 100;

const dot = (a: Vector, b: Vector): number => a.reduce((sum, one, n) => sum + one * (b[n] ?? 0), 0);

/** The vectors with their mean taken away. */
export function withoutMean(vectors: readonly Vector[]): number[][] {
  const mean = (vectors[0] ?? []).map(() => 0);
  for (const vector of vectors)
    vector.forEach((one, n) => {
      mean[n] = (mean[n] ?? 0) + one / vectors.length;
    });
  return vectors.map((vector) => vector.map((one, n) => one - (mean[n] ?? 0)));
}

/** @returns axes of length one, those along which the vectors differ most first */
export function principal(vectors: readonly Vector[], count: number): number[][] {
  const size = vectors[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const vector of vectors)
    spread.forEach((row, a) => {
      for (let b = 0; b < size; b += 1) row[b] = (row[b] ?? 0) + (vector[a] ?? 0) * (vector[b] ?? 0);
    });
  // Any start will do that is not at right angles to an axis; this one is the same each time.
  let axes = Array.from({ length: Math.min(count, size) }, (_, a) =>
    Array.from({ length: size }, (_, b) => Math.sin(1 + a * size + b)),
  );
  for (let round = 0; round < ROUNDS; round += 1)
    axes = orthonormal(axes.map((axis) => spread.map((row) => dot(row, axis))));
  return axes;
}

function orthonormal(axes: readonly Vector[]): number[][] {
  const done: number[][] = [];
  for (const axis of axes) {
    let left = [...axis];
    for (const before of done) {
      const along = dot(left, before);
      left = left.map((one, n) => one - along * (before[n] ?? 0));
    }
    const length = Math.sqrt(dot(left, left)) || 1;
    done.push(left.map((one) => one / length));
  }
  return done;
}
