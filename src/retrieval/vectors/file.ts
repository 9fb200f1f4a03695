/** The vectors that ship, read when first a search looks at the meaning of words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../record/package-root.js';
import { openVectors, type WordVectors } from './word-vectors.js';

export const shippedVectors = (): string => join(packageRoot(), 'vectors', 'english.bin');

/** The vectors in a file; null where there is none that can be read: then words are like themselves alone. */
export function readVectors(path = shippedVectors()): WordVectors | null {
  try {
    return openVectors(readFileSync(path));
  } catch {
    return null;
  }
}
