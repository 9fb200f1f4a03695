/** A source as it is held against others. */
import type { Quote, Source } from '../../record/schema.js';
import type { KeyNumbers } from './key-numbers.js';
import { type Passage, passageOf } from './passage.js';
import { surnameOf } from './surnames.js';

export interface Document {
  readonly id: string;
  readonly source: Source;
  /** `YYYY-MM-DD`, or null where it is not known to the day. */
  readonly day: string | null;
  readonly passages: readonly Passage[];
  readonly quotes: readonly Quote[];
  /** All its words, each once, by number, ascending. */
  readonly keys: Uint32Array;
  /** Which statements have the words: those of the n-th from `from[n]` to before `from[n + 1]` in `places`. */
  readonly from: Uint32Array;
  readonly places: Uint32Array;
  /** By number, ascending. */
  readonly names: Uint32Array;
  /** The same, as names are compared. */
  readonly surnames: ReadonlySet<string>;
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param numbers of those that it is to be held against */
export function documentOf(source: Source, numbers: KeyNumbers): Document {
  const on = source.date?.on ?? null;
  const day = on !== null && FULL_DAY.test(on) ? on : null;
  const passages = source.facts.map((fact, at) => passageOf(source.id, fact, at, day, numbers.words));
  const placesOf = new Map<number, number[]>();
  const names = new Set<string>();
  for (const passage of passages) {
    for (const key of passage.keys) {
      const number = numbers.of(key);
      const list = placesOf.get(number);
      if (list === undefined) placesOf.set(number, [passage.at]);
      else list.push(passage.at);
    }
    for (const name of passage.names) names.add(name);
  }
  const keys = Uint32Array.from(placesOf.keys()).sort();
  const from = new Uint32Array(keys.length + 1);
  const places: number[] = [];
  keys.forEach((key, at) => {
    places.push(...(placesOf.get(key) ?? []));
    from[at + 1] = places.length;
  });
  return {
    id: source.id,
    source,
    day,
    passages,
    quotes: source.quotes,
    keys,
    from,
    places: Uint32Array.from(places),
    names: Uint32Array.from(names, (name) => numbers.of(name)).sort(),
    surnames: new Set([...names].map(surnameOf)),
  };
}
