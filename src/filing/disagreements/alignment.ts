/** Which statements of two sources of one story are about the same thing: those that share its rarer words. */
import type { Document } from './document.js';
import { type Meeting, meetingOf } from './meeting.js';
import type { Passage, Read } from './passage.js';

/** Two statements, read, with what they share. */
export interface Aligned {
  readonly a: Passage;
  readonly b: Passage;
  readonly first: Read;
  readonly second: Read;
  readonly meeting: Meeting;
}

/** Of the weight of the lighter one, what both must share to be looked at. */
const MIN_SHARE = 0.12;
/** Each statement is held against so many of another source. */
const MOST = 6;

/** @param weight how much a word tells */
export function alignedOf(own: Document, other: Document, weight: (key: string) => number): Aligned[] {
  const places = new Map<string, Passage[]>();
  for (const passage of other.passages)
    for (const key of passage.keys) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [passage]);
      else list.push(passage);
    }
  // What the whole story is about tells its statements apart less than what few of them have.
  const local = (key: string): number => weight(key) / Math.sqrt(places.get(key)?.length ?? 1);
  const massOf = (passage: Passage): number => {
    let sum = 0;
    for (const key of passage.keys) sum += local(key);
    return sum;
  };
  const masses = new Map(other.passages.map((passage) => [passage, massOf(passage)]));
  const same = own.id === other.id;
  return own.passages.flatMap((a) => {
    const shared = new Map<Passage, number>();
    for (const key of a.keys)
      for (const b of places.get(key) ?? []) {
        if (same && b.at <= a.at) continue;
        shared.set(b, (shared.get(b) ?? 0) + local(key));
      }
    const mass = massOf(a);
    return [...shared]
      .map(([b, sum]) => ({ b, share: sum / Math.min(mass, masses.get(b) ?? mass), sum }))
      .filter(({ share }) => share >= MIN_SHARE)
      .sort((x, y) => y.sum - x.sum || x.b.at - y.b.at)
      .slice(0, MOST)
      .flatMap(({ b }): Aligned[] => {
        const [first, second] = [a.read(), b.read()];
        if (first === null || second === null || a.text === b.text) return [];
        return [{ a, b, first, second, meeting: meetingOf(first, second) }];
      });
  });
}
