import { expect, test } from '@jest/globals';
import { withAllSides } from '../../../src/filing/comparing/found.js';
import { createComparer } from '../../../src/filing/disagreements/compare.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { loadRecord } from '../../../src/record/load.js';
import { shippedKnowledge } from '../../../src/record/package-root.js';
import type { Discrepancy, Source } from '../../../src/record/schema.js';
import { newsPages, randomFrom } from '../../bench/news-pages.js';
import { articleOf } from '../articles/reading.js';

const record = await loadRecord(shippedKnowledge());
const sources: Source[] = [];
for (const { name, html } of newsPages(40)) {
  sources.push(readSource(name.replace(/\W+/g, '-'), await articleOf(html, { name }), record));
}

const shuffled = <One>(list: readonly One[], random: () => number): One[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Holds each source against those before it. A process goes on for so many, and the next has read the others in no order. */
function found(each: number): string[] {
  const kept = new Map<string, Discrepancy>();
  const random = randomFrom(each);
  let comparer = createComparer(record);
  for (const [n, source] of sources.entries()) {
    if (n > 0 && n % each === 0) {
      const discrepancies = [...record.discrepancies, ...shuffled([...kept.values()], random)];
      comparer = createComparer({ ...record, discrepancies });
      for (const one of shuffled(sources.slice(0, n), random)) comparer.add(structuredClone(one));
    }
    for (const one of comparer.compare(source)) {
      const before = kept.get(one.id);
      kept.set(one.id, before === undefined ? one : withAllSides(before, one));
    }
    comparer.add(source);
  }
  return [...kept.values()]
    .map(({ id, sides }) => `${id}: ${[...new Set(sides.map((side) => side.source))].sort().join(', ')}`)
    .sort();
}

test('the same is found whichever process goes on, whatever it has read first', () => {
  const quiet = found(sources.length);
  expect(quiet.length).toBeGreaterThan(10);
  expect(found(7)).toEqual(quiet);
  expect(found(24)).toEqual(quiet);
});
