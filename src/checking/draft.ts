/** What one sentence of a draft cannot tell: what stands before it, and who else the draft names. */
import type { Name } from '../reading/names.js';
import type { Reading, Sentence } from '../reading/read.js';

export interface Draft {
  /** The sentence before each, in the same text. */
  readonly before: ReadonlyMap<Sentence, Sentence>;
  /** Names of two words or more, by their last word in lower case. */
  readonly fullNames: ReadonlyMap<string, readonly Name[]>;
  /** All that the draft names by a name of two words or more that the record knows: `person:waltz`. */
  readonly knownInFull: ReadonlySet<string>;
}

/** Looks through a text once, for all of its sentences. */
export function draftOf({ sentences }: Reading): Draft {
  const fullNames = new Map<string, Name[]>();
  const knownInFull = new Set<string>();
  for (const { names, tokens } of sentences) {
    for (const name of names) {
      if (name.last - name.first < 2) continue;
      for (const id of name.known) knownInFull.add(id);
      const last = tokens[name.last - 1]?.lower ?? '';
      const alike = fullNames.get(last);
      if (alike === undefined) fullNames.set(last, [name]);
      else alike.push(name);
    }
  }
  const before = new Map(
    sentences.flatMap((sentence, i): [Sentence, Sentence][] => {
      const last = sentences[i - 1];
      return last === undefined ? [] : [[sentence, last]];
    }),
  );
  return { before, fullNames, knownInFull };
}
