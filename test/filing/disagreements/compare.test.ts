/** Sources that come and go, and what is told of them. */
import { describe, expect, test } from '@jest/globals';
import { createComparer } from '../../../src/filing/disagreements/compare.js';
import { discrepancySchema, type Person } from '../../../src/record/schema.js';
import { asSource, emptyRecord } from '../../eval/disagreements/clusters.js';

const STORY =
  'The Lindqvist council met in Harrowgate on Monday. Mayor Ingrid Dahl and Pavel Orlik of Norrvik Lines attended.';
const toll = (id: string, count: number) =>
  asSource(id, `A flood in Harrowgate killed ${count} people on Monday.\n${STORY}`, '2026-04-14');

describe('the comparer', () => {
  test('gives what it finds as the record has it', () => {
    const comparer = createComparer(emptyRecord());
    comparer.add(toll('one', 12));
    const [found, ...more] = comparer.compare(toll('two', 15));
    expect(more).toEqual([]);
    expect(discrepancySchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      kind: 'disagreement',
      over: 'substance',
      found: 'machine',
      ruling: 'open',
    });
    expect(found?.sides.map(({ source, locator, words }) => [source, locator, words])).toEqual([
      ['two', '¶1', '15 people'],
      ['one', '¶1', '12 people'],
    ]);
  });

  test('a question keeps its id when it gains a side, across a restart too', () => {
    const comparer = createComparer(emptyRecord());
    comparer.add(toll('one', 12));
    comparer.add(toll('two', 15));
    const before = comparer.compare(toll('two', 15));
    comparer.add(toll('three', 12));
    const after = comparer.compare(toll('three', 12));
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.sides).toHaveLength(3);

    const again = createComparer({ ...emptyRecord(), discrepancies: before });
    again.add(toll('one', 12));
    again.add(toll('two', 15));
    expect(again.compare(toll('three', 12))).toEqual(after);
  });

  test('what was taken out is held against nothing', () => {
    const comparer = createComparer(emptyRecord());
    comparer.add(toll('one', 12));
    comparer.remove('one');
    expect(comparer.compare(toll('two', 15))).toEqual([]);
  });

  test('what an editor has documented is not found again', () => {
    const comparer = createComparer(emptyRecord());
    comparer.add(toll('one', 12));
    const found = comparer.compare(toll('two', 15));
    const documented = found.map(({ found: _, ...one }) => ({ ...one, id: 'the-toll' }));
    const told = createComparer({ ...emptyRecord(), discrepancies: documented });
    told.add(toll('one', 12));
    expect(told.compare(toll('two', 15))).toEqual([]);
  });

  test('a copy that says the same is no side of its own', () => {
    const comparer = createComparer(emptyRecord());
    comparer.add(toll('one', 12));
    comparer.add({ ...toll('copy', 12), copyOf: 'one' });
    const [found] = comparer.compare(toll('two', 15));
    expect(found?.sides.map(({ source }) => source)).toEqual(['two', 'one']);
  });

  test('an office that the record contradicts is an error, with what is right', () => {
    const person: Person = {
      id: 'roe',
      name: 'Jane Roe',
      variants: [],
      offices: [
        {
          title: 'Senate minority leader',
          body: 'Senate',
          country: 'United States',
          from: '2025-01-03',
          to: null,
          asOf: '2026-11-01',
          source: 'a register',
        },
      ],
    };
    const comparer = createComparer(emptyRecord([person]));
    const source = asSource('one', 'Jane Roe, the House minority leader, condemned the move.', '2026-04-14');
    const [found] = comparer.compare(source);
    expect(discrepancySchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      kind: 'error',
      difference: 'office',
      sides: [{ source: 'one', locator: '¶1', words: 'House minority leader', wrong: true }],
      right: { evidence: ['people/roe'] },
    });
  });

  test('a day of the week that is another’s', () => {
    const comparer = createComparer(emptyRecord());
    const [found] = comparer.compare(
      asSource('one', 'The vote was held on Tuesday, March 2, 2026, in Harrowgate.', '2026-04-14'),
    );
    expect(found).toMatchObject({
      kind: 'error',
      difference: 'date',
      right: { says: '2 March 2026 was a Monday.' },
    });
  });
});
