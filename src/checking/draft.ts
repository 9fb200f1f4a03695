/** What one sentence of a draft cannot tell: what stands before it, and who else the draft names. */
import type { OfficeAssertion } from '../reading/assertions.js';
import type { Name } from '../reading/names.js';
import type { Reading, Sentence } from '../reading/read.js';

export interface Draft {
  /** The sentence before each, in the same text. */
  readonly before: ReadonlyMap<Sentence, Sentence>;
  /** Names of two words or more, by their last word in lower case. */
  readonly fullNames: ReadonlyMap<string, readonly Name[]>;
  /** All that the draft names by a name of two words or more that the record knows: `person:waltz`. */
  readonly knownInFull: ReadonlySet<string>;
  /** What a name of one word stands for, where all full names of the draft that end in it are of one whom the record knows. */
  meantBy(name: Name): readonly string[];
  /** The offices that the draft gives to somebody whom the record knows, anywhere in it. */
  readonly given: ReadonlyMap<string, readonly GivenOffice[]>;
}

export interface GivenOffice {
  readonly assertion: OfficeAssertion;
  readonly sentence: Sentence;
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
  const meantBy = (name: Name): readonly string[] => {
    if (name.known.length > 0 || name.last - name.first > 1) return name.known;
    const alike = fullNames.get(name.text.toLowerCase()) ?? [];
    const ids = new Set(alike.flatMap(({ known }) => known));
    return ids.size === 1 && alike.every(({ known }) => known.length === 1) ? [...ids] : [];
  };
  const given = new Map<string, GivenOffice[]>();
  for (const sentence of sentences)
    for (const assertion of sentence.assertions)
      for (const id of meantBy(assertion.name))
        given.set(id, [...(given.get(id) ?? []), { assertion, sentence }]);
  return { before, fullNames, knownInFull, meantBy, given };
}
