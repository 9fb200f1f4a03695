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

const joined = (a: readonly Place[], b: readonly Place[]): Place[] => {
  const known = new Map(a.map((place) => [keyOf(place), place]));
  for (const place of b) if (!known.has(keyOf(place))) known.set(keyOf(place), place);
  return [...known.values()];
};

/** Two differences are on one question where they are of a kind and share a side. */
const touches = (question: Question, kind: Kind, places: readonly Place[]): boolean =>
  question.kind === kind && question.places.some((one) => places.some((two) => keyOf(one) === keyOf(two)));

/**
 * @param known questions found before: one that gains a side keeps its id
 * @returns all questions that these differences are on
 */
export function grouped(differences: readonly Difference[], known: readonly Question[]): Question[] {
  const open = [...known];
  const changed = new Set<Question>();
  for (const { kind, over, subject, places } of differences) {
    const met = open.filter((question) => touches(question, kind, places));
    const [first, ...more] = met;
    const [place] = places;
    const question: Question =
      first === undefined
        ? { id: contentId('found', [kind, keyOf(place)]), kind, over, subject, places }
        : {
            ...first,
            over:
              [first, ...more].some((one) => one.over === 'substance') || over === 'substance'
                ? 'substance'
                : 'manner',
            places: met.reduce<readonly Place[]>(
              (all, one) => joined(all, one.places),
              joined(first.places, places),
            ),
          };
    for (const one of met) {
      open.splice(open.indexOf(one), 1);
      changed.delete(one);
    }
    open.push(question);
    changed.add(question);
  }
  return open.filter((question) => changed.has(question));
}

/** @param rootOf the source that a copy is of: a copy that says the same is the same voice */
export function asDiscrepancy(
  { id, kind, over, subject, places }: Question,
  rootOf: (source: string) => string,
): Discrepancy {
  const seen = new Set<string>();
  const sides = places.flatMap((place): Side[] => {
    const voice = `${rootOf(place.source)} ${place.words.toLowerCase()}`;
    if (rootOf(place.source) !== place.source && seen.has(voice)) return [];
    seen.add(voice);
    return [{ ...place }];
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
