/** A source as it is held against others. */
import type { Quote, Source } from '../../record/schema.js';
import { type Passage, passageOf } from './passage.js';
import { surnameOf } from './surnames.js';

export interface Document {
  readonly id: string;
  readonly source: Source;
  /** `YYYY-MM-DD`, or null where it is not known to the day. */
  readonly day: string | null;
  readonly passages: readonly Passage[];
  readonly quotes: readonly Quote[];
  /** All its words, each once, and how many of its statements have them. */
  readonly keys: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  /** The same, as names are compared. */
  readonly surnames: ReadonlySet<string>;
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function documentOf(source: Source): Document {
  const on = source.date?.on ?? null;
  const day = on !== null && FULL_DAY.test(on) ? on : null;
  const passages = source.facts.map((fact, at) => passageOf(source.id, fact, at, day));
  const keys = new Map<string, number>();
  const names = new Set<string>();
  for (const passage of passages) {
    for (const key of passage.keys) keys.set(key, (keys.get(key) ?? 0) + 1);
    for (const name of passage.names) names.add(name);
  }
  return {
    id: source.id,
    source,
    day,
    passages,
    quotes: source.quotes,
    keys,
    names,
    surnames: new Set([...names].map(surnameOf)),
  };
}
