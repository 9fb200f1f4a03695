/** Where a source disagrees with the others: the check, run by one source against the rest. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import { type Aligned, alignedOf, isWorthReading, type Near, nearOf } from './alignment.js';
import type { Difference } from './difference.js';
import { type Document, documentOf } from './document.js';
import { isDocumented } from './documented.js';
import { createErrorFinder } from './errors.js';
import { asDiscrepancy, asQuestion, grouped, type Question } from './grouping.js';
import { createKeyNumbers } from './key-numbers.js';
import { COMPARISONS, OF_WORDS, WITHIN } from './kinds/index.js';
import type { Between } from './kinds/kind.js';
import { names } from './kinds/names.js';
import { offices } from './kinds/offices.js';
import { besides, quotations } from './kinds/quotations.js';
import { memo } from './memo.js';
import type { Passage } from './passage.js';
import { type Mention, type People, peopleNamedIn } from './people-named.js';
import { createQuotesIndex, quotedIn } from './quotes-index.js';
import { createStories } from './stories.js';
import { ofTwo } from './subjects.js';

/** Holds sources against one another. Keeps what it has read, so that each is read once. */
export interface Comparer {
  /** From now on this is one of the others. */
  add(source: Source): void;
  remove(id: string): void;
  /**
   * Where a source disagrees with those that were added: open discrepancies, each with the words of all its sides. One that is
   * known already and gains a side comes back with its id and all sides.
   */
  compare(source: Source): readonly Discrepancy[];
}

/** Two statements of one story about the same, for names that differ by a slip. */
const ALIGNED = 0.4;

const between = (own: Document, other: Document, aligned: readonly Aligned[]): Difference[] => {
  const context: Between = {
    own,
    other,
    memo,
    daysApart: own.day !== null && other.day !== null && own.day !== other.day,
  };
  const within = own.id === other.id;
  return aligned.flatMap((pair): readonly Difference[] => {
    if (!within && ofTwo(pair, own, other)) return [];
    const ours = pair.a.verbatim && pair.b.verbatim;
    return (within ? WITHIN : COMPARISONS).flatMap((comparison) =>
      !ours && OF_WORDS.has(comparison) ? [] : comparison(pair, context),
    );
  });
};

const read = (near: readonly Near[]): Aligned[] =>
  near.flatMap((pair) => (isWorthReading(pair) ? (alignedOf(pair) ?? []) : []));

/** @param record of which people, offices, spellings and documented discrepancies are known; its sources are not added */
export function createComparer(record: NewsRecord): Comparer {
  const personNames = new Map(
    [...record.people, ...record.organisations].map(({ id, name }): [string, string] => [id, name]),
  );
  const nameOf = (id: string): string => personNames.get(id) ?? id;
  const documents = new Map<string, Document>();
  const mentions = new WeakMap<Document, People>();
  const numbers = createKeyNumbers();
  const stories = createStories(numbers);
  let last: Document | null = null;
  const quotes = createQuotesIndex(nameOf);
  const errors = createErrorFinder(record);
  const documented = record.discrepancies.filter(({ found }) => found !== 'machine');
  const questions = new Map<string, Question>(
    record.discrepancies.flatMap((one) => {
      const question = one.found === 'machine' ? asQuestion(one) : null;
      return question === null ? [] : [[one.id, question] as const];
    }),
  );

  const peopleIn = (document: Document): People => {
    const known = mentions.get(document);
    if (known !== undefined) return known;
    const named = peopleNamedIn(document);
    mentions.set(document, named);
    return named;
  };

  const ofPeople = (own: Document, other: Document, near: readonly Near[]): Difference[] => {
    const [ours, theirs] = [peopleIn(own), peopleIn(other)];
    const keyOf = (a: Passage, b: Passage): number => a.at * other.passages.length + b.at;
    const pairs = new Map(near.map((pair) => [keyOf(pair.a, pair.b), pair]));
    const pairOf = (a: Mention, b: Mention): Near | undefined => pairs.get(keyOf(a.passage, b.passage));
    const areAligned = (a: Mention, b: Mention): boolean => {
      const pair = pairOf(a, b);
      return pair !== undefined && (alignedOf(pair)?.meeting.share ?? 0) >= ALIGNED;
    };
    return [
      ...[...ours.byName.keys()].flatMap((name) => offices(ours, theirs, name)),
      ...(own === other ? [] : names(ours, theirs, (a, b) => pairOf(a, b) !== undefined, areAligned)),
    ];
  };

  // What is compared is as a rule added next, and may have come from another thread once more.
  const asDocument = (source: Source): Document => {
    const known = documents.get(source.id);
    if (known !== undefined && known.source === source) return known;
    const same =
      last?.id === source.id &&
      (last.source === source || JSON.stringify(last.source) === JSON.stringify(source));
    return same && last !== null ? last : documentOf(source, numbers);
  };

  const ofQuotes = (source: Source, story: ReadonlySet<string>): Difference[] => {
    const own = quotedIn(source, nameOf);
    const met: {
      readonly key: string;
      readonly from: string;
      readonly to: string;
      readonly source: string;
    }[] = [];
    const found = own.flatMap((quoted) =>
      quotes.like(quoted).flatMap((other): Difference[] => {
        const difference = quotations(quoted, other, story.has(other.source));
        if (difference?.kind === 'quote')
          met.push({ key: '', from: quoted.locator, to: other.locator, source: other.source });
        return difference === null ? [] : [difference];
      }),
    );
    const done = new Set(
      found.flatMap(({ places }) => places.map(({ source: id, words }) => `${id} ${words}`)),
    );
    const more = met.flatMap(({ from, to, source: id }) => {
      const other = documents.get(id);
      if (other === undefined) return [];
      return own
        .filter((one) => one.locator === from && !done.has(`${one.source} ${one.words}`))
        .flatMap((one) =>
          quotedIn(other.source, nameOf)
            .filter((two) => two.locator === to && !done.has(`${two.source} ${two.words}`))
            .flatMap((two) => besides(one, two) ?? []),
        );
    });
    return [...found, ...more];
  };

  const rootOf = (id: string): string => {
    let root = id;
    for (let step = 0; step < 8; step += 1) {
      const next = documents.get(root)?.source.copyOf;
      if (next === undefined || next === id) break;
      root = next;
    }
    return root;
  };

  return {
    add(source) {
      if (documents.has(source.id)) this.remove(source.id);
      const document = asDocument(source);
      last = null;
      documents.set(source.id, document);
      stories.add(document);
      quotes.add(source);
    },
    remove(id) {
      if (!documents.delete(id)) return;
      stories.remove(id);
      quotes.remove(id);
      for (const question of [...questions.values()]) {
        const places = question.places.filter((place) => place.source !== id);
        if (places.length === question.places.length) continue;
        if (places.length < 2) questions.delete(question.id);
        else questions.set(question.id, { ...question, places });
      }
    },
    compare(source) {
      const own = asDocument(source);
      last = own;
      const others = stories.of(own);
      const story = new Set(others.map(({ document }) => document.id));
      const differences = [
        ...others.flatMap(({ document: other, likeness }) => {
          const near = nearOf(own, other, likeness, stories.weight);
          return [...between(own, other, read(near)), ...ofPeople(own, other, near)];
        }),
        ...between(own, own, read(nearOf(own, own, 1, stories.weight))),
        ...ofPeople(own, own, []),
        ...ofQuotes(source, story),
      ];
      const found = grouped(differences, [...questions.values()])
        .map((question) => asDiscrepancy(question, rootOf))
        .filter((one) => !documented.some((known) => isDocumented(one, known)));
      // As it is kept, so that another process that goes on from there goes on the same way.
      for (const one of found) {
        const question = asQuestion(one);
        if (question !== null) questions.set(one.id, question);
      }
      return [
        ...errors(own).filter((one) => !documented.some((known) => isDocumented(one, known))),
        ...found,
      ];
    },
  };
}
