/** Differences on one question as one discrepancy, with all its sides. */
import { contentId } from '../../checking/content-id.js';
import type { Discrepancy, Side } from '../../record/schema.js';
import type { Difference, Kind, Over, Place } from './difference.js';

/** One question on which sources differ. */
export interface Question {
  readonly id: string;
  readonly kind: Kind;
  readonly over: Over;
  readonly subject: string;
  readonly places: readonly Place[];
}

const keyOf = ({ source, locator, words }: Place): string => `${source} ${locator} ${words}`;

/** The same words at the same place, or more of them. */
const isSame = (a: Place, b: Place): boolean =>
  a.source === b.source &&
  a.locator === b.locator &&
  a.says === b.says &&
  (a.words.includes(b.words) || b.words.includes(a.words));

const joined = (a: readonly Place[], b: readonly Place[]): Place[] => [
  ...a,
  ...b.filter((place) => !a.some((one) => isSame(one, place))),
];

/** Two differences are on one question where they are of a kind and share a side. */
const touches = (question: Question, kind: Kind, places: readonly Place[]): boolean =>
  question.kind === kind && question.places.some((one) => places.some((two) => isSame(one, two)));

/**
 * @param known questions found before: one that gains a side keeps its id
 * @returns all questions that these differences are on
 */
export function grouped(differences: readonly Difference[], known: readonly Question[]): Question[] {
  const kept = [...known];
  const fresh: Question[] = [];
  const changed = new Set<string>();
  for (const { kind, over, subject, places } of differences) {
    const gain = (question: Question): Question => ({
      ...question,
      over: question.over === 'substance' || over === 'substance' ? 'substance' : 'manner',
      places: joined(question.places, places),
    });
    // Questions that were told of before stay apart: whoever was told knows them by their ids.
    // Of several, that of the first id: whichever process goes on with them, and in whatever order it has read them.
    const found = kept
      .filter((question) => touches(question, kind, places))
      .reduce<Question | undefined>(
        (first, one) => (first === undefined || one.id < first.id ? one : first),
        undefined,
      );
    if (found !== undefined) {
      kept[kept.indexOf(found)] = gain(found);
      changed.add(found.id);
      continue;
    }
    const met = fresh.filter((question) => touches(question, kind, places));
    const [first, ...more] = met;
    const [place] = places;
    if (first === undefined) {
      fresh.push({ id: contentId('found', [kind, keyOf(place)]), kind, over, subject, places });
      continue;
    }
    for (const one of more) fresh.splice(fresh.indexOf(one), 1);
    const all = gain(first);
    fresh[fresh.indexOf(first)] = {
      ...all,
      places: more.reduce<readonly Place[]>((sofar, one) => joined(sofar, one.places), all.places),
    };
  }
  return [...kept.filter(({ id }) => changed.has(id)), ...fresh];
}

/** @param rootOf the source that a copy is of: a copy that says the same is the same voice */
export function asDiscrepancy(
  { id, kind, over, subject, places }: Question,
  rootOf: (source: string) => string,
): Discrepancy {
  const sides = places.flatMap((place, at): Side[] => {
    const root = rootOf(place.source);
    // Of a copy and what it copies, the original speaks; of two copies, the first.
    const spoken = places.some(
      (other, n) =>
        rootOf(other.source) === root &&
        other.source !== place.source &&
        other.words.toLowerCase() === place.words.toLowerCase() &&
        (other.source === root || (n < at && place.source !== root)),
    );
    return spoken ? [] : [{ ...place }];
  });
  return {
    id,
    kind: 'disagreement',
    over,
    subject,
    difference: kind,
    found: 'machine',
    sides,
    ruling: 'open',
  };
}

export const asQuestion = ({ id, difference, over, subject, sides }: Discrepancy): Question | null =>
  difference === undefined || over === undefined
    ? null
    : {
        id,
        kind: difference,
        over,
        subject,
        places: sides.map(({ source, locator, words, says }) => ({ source, locator, words, says })),
      };
