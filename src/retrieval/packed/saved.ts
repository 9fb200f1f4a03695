/**
 * A packed index as one stretch of bytes: a head of whole numbers, then the arrays as they stand. Opening one takes views of
 * them and copies nothing, so it may lie in memory that threads share.
 *
 * Head: what it is, the version, the sum of all that comes after, and the bytes of each array in the order below. Every array
 * begins at a multiple of eight bytes. Numbers are as the machine has them, and a machine of the other order does not know
 * what it sees: an index is made where it is used, or built anew.
 */
import type { DictionaryParts } from './dictionary.js';
import type { DocumentParts } from './documents.js';
import type { Segment } from './segment.js';

export interface IndexParts {
  readonly dictionary: DictionaryParts;
  readonly documents: DocumentParts;
  readonly segment: Segment;
}

/** `Stet` in ASCII. */
const MARK = 0x74657453;
/** Of the format, and of what an index makes of texts beside their terms. */
const VERSION = 1;

const MARK_AT = 0;
const VERSION_AT = 1;
const SUM_AT = 2;
const SIZES_AT = 4;
const ARRAYS = 10;
const HEAD_BYTES = 64;
const ALIGNED = 8;

const padded = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/** FNV-1a over whole numbers of 32 bits: one that is damaged by chance is found. */
const sumOf = (words: Uint32Array): number => {
  let sum = 0x811c9dc5;
  for (const word of words) {
    sum = Math.imul(sum ^ word, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
};

const listed = ({ dictionary, documents, segment }: IndexParts) => [
  dictionary.units,
  dictionary.starts,
  dictionary.table,
  documents.ids,
  documents.lengths,
  segment.terms,
  segment.starts,
  segment.postings,
  segment.mostTimes,
  segment.shortest,
];

export function savedAs(parts: IndexParts): Uint8Array {
  const arrays = listed(parts);
  const size = arrays.reduce((sum, { byteLength }) => sum + padded(byteLength), HEAD_BYTES);
  const bytes = new Uint8Array(size);
  const head = new Uint32Array(bytes.buffer, 0, HEAD_BYTES / 4);
  let at = HEAD_BYTES;
  arrays.forEach((array, n) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    head[SIZES_AT + n] = array.byteLength;
    at += padded(array.byteLength);
  });
  head[MARK_AT] = MARK;
  head[VERSION_AT] = VERSION;
  head[SUM_AT] = sumOf(new Uint32Array(bytes.buffer, SIZES_AT * 4));
  return bytes;
}

const refuse = (why: string): never => {
  throw new Error(`expected an index that this version of Stet has saved, got ${why}; build it anew`);
};

/** @throws {Error} where it is damaged, or was not made by `savedAs` */
export function opened(saved: Uint8Array): IndexParts {
  if (saved.byteLength < HEAD_BYTES || saved.byteLength % 4 !== 0) refuse(`${saved.byteLength} bytes`);
  // Views of whole numbers begin at a multiple of four; what does not is copied.
  const bytes = saved.byteOffset % ALIGNED === 0 ? saved : new Uint8Array(saved);
  const { buffer, byteOffset, byteLength } = bytes;
  const head = new Uint32Array(buffer, byteOffset, HEAD_BYTES / 4);
  if (head[MARK_AT] !== MARK) refuse('something else');
  if (head[VERSION_AT] !== VERSION) refuse(`one of version ${head[VERSION_AT]}`);
  const sizes = Array.from(head.subarray(SIZES_AT, SIZES_AT + ARRAYS));
  const whole = sizes.reduce((sum, size) => sum + padded(size), HEAD_BYTES);
  if (whole !== byteLength) refuse(`${byteLength} bytes of ${whole}`);
  const sum = sumOf(new Uint32Array(buffer, byteOffset + SIZES_AT * 4, byteLength / 4 - SIZES_AT));
  if (head[SUM_AT] !== sum) refuse('a damaged one');
  let next = byteOffset + HEAD_BYTES;
  const take = <T>(
    make: new (buffer: ArrayBufferLike, at: number, length: number) => T,
    bytesEach: number,
  ) => {
    const size = sizes.shift() ?? 0;
    const array = new make(buffer, next, size / bytesEach);
    next += padded(size);
    return array;
  };
  const whole32 = (): Uint32Array => take(Uint32Array, 4);
  const bytes8 = (): Uint8Array => take(Uint8Array, 1);
  return {
    dictionary: { units: take(Uint16Array, 2), starts: whole32(), table: whole32() },
    documents: { ids: whole32(), lengths: bytes8() },
    segment: {
      terms: whole32(),
      starts: whole32(),
      postings: whole32(),
      mostTimes: bytes8(),
      shortest: bytes8(),
    },
  };
}
