import { describe, expect, test } from '@jest/globals';
import { CONCEPTS } from '../../src/reading/lexicon/concepts.js';
import { stemOf } from '../../src/reading/stems.js';

const LINE =
  /^([a-z]+(?:-[a-z]+)*) = ([a-z]+(?: (?:[a-z]+|'s))*(?:, [a-z]+(?: (?:[a-z]+|'s))*)*)(?: ! ([a-z]+(?:-[a-z]+)*(?:, [a-z]+(?:-[a-z]+)*)*))?$/;

const stemsOf = (phrase: string): string => phrase.split(' ').map(stemOf).join(' ');

const lines = CONCEPTS.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
const concepts = lines.flatMap((line) => {
  const [, id, members, opposites] = LINE.exec(line) ?? [];
  return id && members
    ? [{ id, members: members.split(', ').map(stemsOf), opposites: opposites?.split(', ') ?? [] }]
    : [];
});
const byId = new Map(concepts.map((concept) => [concept.id, concept]));

const repeated = (items: readonly string[]): string[] => items.filter((item, i) => items.indexOf(item) !== i);

const idsOf = (phrase: string): Set<string> =>
  new Set(concepts.filter(({ members }) => members.includes(stemsOf(phrase))).map(({ id }) => id));

const interchangeable = (one: string, other: string): boolean => {
  const ids = idsOf(one);
  return [...idsOf(other)].some((id) => ids.has(id));
};

const opposed = (one: string, other: string): boolean => {
  const [ones, others] = [idsOf(one), idsOf(other)];
  return concepts.some(({ id, opposites }) =>
    opposites.some(
      (opposite) => (ones.has(id) && others.has(opposite)) || (others.has(id) && ones.has(opposite)),
    ),
  );
};

describe('every line', () => {
  test('reads as id = member, member, … ! opposite, opposite', () => {
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });

  test('stands in a group of its own heading', () => {
    expect(CONCEPTS.startsWith('\n# ')).toBe(true);
    const groups = CONCEPTS.trim().split('\n\n');
    expect(groups.filter((group) => !/^# [^\n]+(?:\n[^#\n]+)+$/.test(group))).toEqual([]);
  });

  test('has an id of its own', () => {
    expect(repeated(concepts.map(({ id }) => id))).toEqual([]);
  });

  test('has each member once, as stems', () => {
    expect(
      concepts.flatMap(({ id, members }) => repeated(members).map((member) => `${id}: ${member}`)),
    ).toEqual([]);
  });

  test('has no member that is empty as stems', () => {
    expect(
      concepts.filter(({ members }) => members.some((member) => !/^\S+(?: \S+)*$/.test(member))),
    ).toEqual([]);
  });

  test('has two members or more', () => {
    expect(concepts.filter(({ members }) => members.length < 2).map(({ id }) => id)).toEqual([]);
  });
});

describe('opposites', () => {
  const pairs = concepts.flatMap(({ id, opposites }) => opposites.map((opposite) => [id, opposite] as const));

  test('are at least 120 pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
  });

  test('are concepts', () => {
    expect(pairs.filter(([, opposite]) => !byId.has(opposite))).toEqual([]);
  });

  test('are written on one of the two lines only', () => {
    expect(repeated(pairs.map((pair) => [...pair].sort().join(' ! ')))).toEqual([]);
  });

  test('share no member, nor is a concept its own', () => {
    const shared = pairs.filter(([id, opposite]) =>
      byId.get(id)?.members.some((member) => byId.get(opposite)?.members.includes(member)),
    );
    expect(shared).toEqual([]);
  });
});

/** Neighbours that the same strong words serve. */
const OVERLAPPING = new Set([
  // "slammed" and "criticism" report both the mild and the strong act; `condemn` and `fault` stay apart.
  'condemn criticize',
  // Officials and court cases are both dismissed.
  'dismiss-fire dismiss-case',
  // To cut back or curtail the sharing of intelligence is to restrict it.
  'restrict reduce',
  // A doctor and a partner may be said to treat somebody well.
  'treat-medical treat-handle',
]);

test('no two concepts share two members or more', () => {
  const concerned = concepts.flatMap((one, i) =>
    concepts
      .slice(i + 1)
      .filter((other) => one.members.filter((member) => other.members.includes(member)).length > 1)
      .map((other) => `${one.id} ${other.id}`),
  );
  expect(concerned.filter((pair) => !OVERLAPPING.has(pair))).toEqual([]);
  expect([...OVERLAPPING].filter((pair) => !concerned.includes(pair))).toEqual([]);
});

test.each([
  ['paused', 'suspension'],
  ['halted', 'ceases'],
  ['froze', 'halting'],
  ['ordered', 'directive'],
  ['dustup', 'altercation'],
  ['arms shipments', 'deliveries of weapons'],
  ['stepped down', 'resignation'],
  ['grateful', 'thanked'],
  ['aligns', 'coincides'],
  ['fell', 'declining'],
  ['sought', 'trying'],
  ['unclear', 'remains to be seen'],
  ['GOP', 'Republicans'],
  ['televised', 'TV'],
  ['aides', 'advisers'],
])('%s and %s may stand for one another', (one, other) => {
  expect(interchangeable(one.toLowerCase(), other.toLowerCase())).toBe(true);
});

test.each([
  ['killed', 'wounded'],
  ['killed', 'murdered'],
  ['resigned', 'fired'],
  ['suspect', 'convict'],
  ['charged', 'accused'],
  ['charged', 'convicted'],
  ['arrested', 'detained'],
  ['ceasefire', 'peace treaty'],
  ['proposed', 'demanded'],
  ['asked', 'demanded'],
  ['appointed', 'nominated'],
  ['poll', 'report'],
  ['plan', 'plane'],
  ['aid', 'aide'],
  ['united', 'unit'],
  ['quit', 'quite'],
  ['abstained', 'vetoed'],
  ['immigrant', 'refugee'],
  ['sanctions relief', 'sanctions'],
])('%s and %s stay apart', (one, other) => {
  expect(interchangeable(one, other)).toBe(false);
});

test.each([
  ['halt', 'resume'],
  ['allow', 'ban'],
  ['applies to', 'exempts'],
  ['praised', 'condemned'],
  ['praised', 'criticized'],
  ['rose', 'fell'],
  ['won', 'lost'],
  ['confirmed', 'denied'],
  ['admitted', 'denied'],
  ['allies', 'enemies'],
  ['created', 'disbanded'],
  ['before', 'after'],
  ['always', 'never'],
  ['majority', 'minority'],
  ['favorable', 'unfavorable'],
  ['planned', 'unplanned'],
  ['voted for', 'voted against'],
])('%s and %s say the contrary', (one, other) => {
  expect(opposed(one, other)).toBe(true);
  expect(interchangeable(one, other)).toBe(false);
});
