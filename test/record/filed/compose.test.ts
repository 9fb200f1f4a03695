import { describe, expect, test } from '@jest/globals';
import { composeRecord, nextOpening } from '../../../src/record/filed/compose.js';
import type { Filed } from '../../../src/record/filed/filed-source.js';
import { base, between, filedAs, sourceOf } from './filed-tester.js';

const now = new Date('2025-03-04T12:00:00Z');
const later = new Date('2025-03-04T18:00:00Z');
const filed = (sources: Filed['sources'], discrepancies: Filed['discrepancies'] = []): Filed => ({
  sources,
  discrepancies,
});
const idsIn = (what: Filed, at = now, of = base) => composeRecord(of, what, at).sources.map(({ id }) => id);

describe('what joins the record', () => {
  test('what was filed, in the order of ids; where nothing was, the record is the folder’s', () => {
    expect(idsIn(filed([filedAs(sourceOf('b')), filedAs(sourceOf('a'))]))).toEqual(['a', 'b']);
    expect(composeRecord(base, filed([]), now)).toBe(base);
  });

  test.each<[string, Parameters<typeof filedAs>[1]]>([
    ['embargoed', { rights: { embargoedUntil: later, withheld: false } }],
    ['withheld', { rights: { embargoedUntil: null, withheld: true } }],
    ['withdrawn', { state: 'withdrawn' }],
  ])('not what is %s, nor a discrepancy that only it has a side of, nor its id', (_why, about) => {
    const what = filed(
      [
        filedAs(sourceOf('open')),
        filedAs(sourceOf('copy', { copyOf: 'closed' })),
        filedAs(sourceOf('closed'), about),
      ],
      [between('two', 'open', 'closed'), between('three', 'open', 'copy', 'closed')],
    );
    const record = composeRecord(base, what, now);
    expect(record.sources.map(({ id }) => id)).toEqual(['copy', 'open']);
    expect(record.discrepancies.map(({ id }) => id)).toEqual(['three']);
    expect(JSON.stringify(record)).not.toContain('closed');
  });

  test('what is embargoed does when its time has come', () => {
    const what = filed([filedAs(sourceOf('a'), { rights: { embargoedUntil: later, withheld: false } })]);
    expect(nextOpening(what, now)).toEqual(later);
    expect(idsIn(what, later)).toEqual(['a']);
    expect(nextOpening(what, later)).toBeNull();
  });

  test('a source of the folder stands before a filed one of its id', () => {
    const ours = { ...base, sources: [sourceOf('a', { title: 'ours' })] };
    const record = composeRecord(ours, filed([filedAs(sourceOf('a', { title: 'filed' }))]), now);
    expect(record).toBe(ours);
  });

  test('of what an editor has confirmed it is no longer said that a machine read it', () => {
    const [machine, confirmed] = composeRecord(
      base,
      filed([filedAs(sourceOf('a')), filedAs(sourceOf('b'), { state: 'confirmed' })]),
      now,
    ).sources;
    expect(machine?.read).toBe('machine');
    expect(confirmed?.read).toBeUndefined();
  });
});

describe('the digest', () => {
  const digestOf = (...sources: Filed['sources']) => composeRecord(base, filed(sources), now).digest;

  test('is another for another version, state or text, and the same where it was worked out before', () => {
    const all = [
      digestOf(filedAs(sourceOf('a'))),
      digestOf(filedAs(sourceOf('a'), { version: 2 })),
      digestOf(filedAs(sourceOf('a'), { state: 'confirmed' })),
      digestOf(filedAs(sourceOf('a', { title: 'another' }))),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(digestOf(filedAs(sourceOf('a')))).toBe(all[0]);
  });
});

describe('as of when the record speaks', () => {
  const on = (day: string) => filedAs(sourceOf('a', { date: { on: day } }));
  const asOf = (of: typeof base, day: string) => composeRecord(of, filed([on(day)]), now).asOf;
  const withSources = { ...base, sources: [sourceOf('ours')] };

  test.each([
    ['the latest day of all sources', withSources, '2025-03-03', '2025-03-03'],
    ['that of the folder, where it is later', withSources, '2025-02-03', '2025-03-01'],
    ['no day to come', withSources, '2025-12-01', '2025-03-01'],
    ['of a folder without sources, that of the filed ones', base, '2025-02-03', '2025-02-03'],
    ['and where these have no full day, what the folder says', base, '2025', '2025-03-01'],
  ])('%s', (_what, of, day, expected) => expect(asOf(of, day)).toBe(expected));
});
