/** The index in memory, over the same concepts that sentences are compared by. */
import type { EvidenceIndex, Ranked } from './evidence-index.js';
import { createPackedIndex, openPackedIndex, type PackedIndex } from './packed/packed-index.js';
import type { Passage } from './passages.js';

function build(passages: readonly Passage[]): PackedIndex {
  const index = createPackedIndex();
  passages.forEach(({ text }, id) => {
    index.add(id, text);
  });
  return index;
}

/** The saved index, where it is whole and of as many passages. */
function openedFor(passages: readonly Passage[], saved: Uint8Array): PackedIndex | undefined {
  try {
    const index = openPackedIndex(saved);
    return index.size === passages.length ? index : undefined;
  } catch {
    return undefined;
  }
}

/** The index of some passages, to be opened with the same passages in the same order. */
export const saveIndex = (passages: readonly Passage[]): Uint8Array => build(passages).save();

/**
 * @param saved what `saveIndex` made of the same passages: opening it costs a small part of building. It is searched where it
 * lies, and may be memory that threads share. Where it is damaged, or of another version, the index is built
 */
export function createMemoryIndex(passages: readonly Passage[], saved?: Uint8Array): EvidenceIndex {
  const index = (saved === undefined ? undefined : openedFor(passages, saved)) ?? build(passages);
  return {
    weightOf: (term) => index.weightOf(term),
    search(query, limit) {
      const whole = index.weightOfQuery(query);
      return index.search(query, limit).flatMap(({ id, score }): Ranked[] => {
        const passage = passages[id];
        return passage === undefined ? [] : [{ passage, score, share: score / whole }];
      });
    },
  };
}
