/**
 * Words as directions: those that are met in the same company point the same way. It tells which words may stand for one
 * another in a search; it never says what is so.
 */

export interface WordVectors {
  /** The place of a stem; -1 where it is not known. */
  find(stem: string): number;
  /** How alike two known words are: the cosine of their angle, from -1 to 1. */
  alike(a: number, b: number): number;
}

/** Of a file of vectors: its first bytes, and what follows: how many words, how many dimensions, the words' length. */
const MAGIC = 'stetvec1';
const HEAD = MAGIC.length + 12;
/** A vector of length one has its numbers as so many steps. */
const STEPS = 127;

/** Vectors as a file: the stems, a line each, then each one's numbers, a byte each. */
export function packVectors(stems: readonly string[], vectors: readonly (readonly number[])[]): Uint8Array {
  const dimensions = vectors[0]?.length ?? 0;
  const words = new TextEncoder().encode(stems.join('\n'));
  const packed = new Uint8Array(HEAD + words.length + stems.length * dimensions);
  const view = new DataView(packed.buffer);
  packed.set(new TextEncoder().encode(MAGIC));
  [stems.length, dimensions, words.length].forEach((one, n) => {
    view.setUint32(MAGIC.length + 4 * n, one, true);
  });
  packed.set(words, HEAD);
  vectors.forEach((vector, n) => {
    const largest = Math.max(1e-9, ...vector.map(Math.abs));
    vector.forEach((one, at) => {
      view.setInt8(HEAD + words.length + n * dimensions + at, Math.round((one / largest) * STEPS));
    });
  });
  return packed;
}

/** Opens what `packVectors` made; null where it is something else, or cut off. */
export function openVectors(packed: Uint8Array): WordVectors | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < HEAD || new TextDecoder().decode(packed.subarray(0, MAGIC.length)) !== MAGIC)
    return null;
  const [count = 0, dimensions = 0, length = 0] = [0, 4, 8].map((at) =>
    view.getUint32(MAGIC.length + at, true),
  );
  if (packed.length !== HEAD + length + count * dimensions) return null;
  const stems = new TextDecoder().decode(packed.subarray(HEAD, HEAD + length)).split('\n');
  const places = new Map(stems.map((stem, n): [string, number] => [stem, n]));
  const from = packed.byteOffset + HEAD + length;
  const numbers = new Int8Array(packed.buffer, from, count * dimensions);
  const lengths = Float32Array.from({ length: count }, (_, n) =>
    Math.sqrt(product(numbers, n * dimensions, n * dimensions, dimensions)),
  );
  return {
    find: (stem) => places.get(stem) ?? -1,
    alike: (a, b) =>
      product(numbers, a * dimensions, b * dimensions, dimensions) /
      ((lengths[a] ?? 1) * (lengths[b] ?? 1) || 1),
  };
}

function product(numbers: Int8Array, a: number, b: number, dimensions: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (numbers[a + at] ?? 0) * (numbers[b + at] ?? 0);
  return sum;
}
