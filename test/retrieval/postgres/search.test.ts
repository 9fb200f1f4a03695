/** Whether an archive in the database finds what an index in memory does: on both databases. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createPackedIndex } from '../../../src/retrieval/packed/packed-index.js';
import { indexArchive } from '../../../src/retrieval/postgres/indexing.js';
import { searchArchive } from '../../../src/retrieval/postgres/search.js';
import { testStore } from '../../support/store.js';
import { change, fileSource, madeUpSources, sourceOf } from './archive.js';

const store = testStore();
const people = { people: [], organisations: [] };
const now = new Date('2026-01-02T12:00:00Z');
const index = () => indexArchive({ db: store.db, record: people });
const search = async (query: string, at = now) =>
  (await searchArchive(store.db, [query], 10, at, { mistyped: true })).answers[0]?.map(({ id }) => id) ?? [];

/** About so many words of a sentence, in their order: what a claim has of its evidence. */
const claimFrom = (text: string, n: number): string =>
  text
    .split(' ')
    .filter((_, at) => (at + n) % 3 !== 0)
    .slice(0, 14)
    .join(' ');

describe('beside the index in memory', () => {
  test('has nearly the same ten best passages for claims', async () => {
    // In the order in which the record has them: among equals it goes by that.
    const sources = madeUpSources(60).sort((a, b) => (a.id < b.id ? -1 : 1));
    const memory = createPackedIndex();
    const ids: string[] = [];
    for (const source of sources) {
      await fileSource(store.db, source);
      for (const { id, text } of source.facts) memory.add(ids.push(`${source.id}/${id}`) - 1, text);
    }
    await index();
    const claims = sources.flatMap(({ facts }, n) => facts.slice(0, 1).map(({ text }) => claimFrom(text, n)));
    const { answers } = await searchArchive(store.db, claims, 10, now);
    const shares = claims.map((claim, n) => {
      const best = memory.search(claim, 10).map(({ id }) => ids[id]);
      const found = new Set(answers[n]?.map(({ id }) => id));
      return best.filter((id) => id !== undefined && found.has(id)).length / best.length;
    });
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.99);
    expect(claims.map((_, n) => answers[n]?.[0]?.id)).toEqual(
      claims.map((claim) => ids[memory.search(claim, 1)[0]?.id ?? -1]),
    );
  });

  test('has the same scores', async () => {
    const sources = madeUpSources(20);
    const memory = createPackedIndex();
    for (const [n, source] of sources.entries()) {
      await fileSource(store.db, source);
      for (const [place, { text }] of source.facts.entries()) memory.add(n * 10 + place, text);
    }
    await index();
    const claim = claimFrom(sources[3]?.facts[0]?.text ?? '', 3);
    const { answers } = await searchArchive(store.db, [claim], 5, now);
    expect(answers[0]?.map(({ score }) => score.toFixed(9))).toEqual(
      memory.search(claim, 5).map(({ score }) => score.toFixed(9)),
    );
  });
});

describe('follows what is filed', () => {
  const bridge = sourceOf('bridge', '2025-03-01', ['The old bridge at Varnholm was closed on Friday.']);
  const harbour = sourceOf('harbour', null, ['A crane fell in the harbour of Varnholm.']);
  beforeEach(async () => {
    await fileSource(store.db, bridge);
    await fileSource(store.db, harbour);
    await index();
  });

  test('a source that was filed is found', async () => {
    expect(await search('bridge closed at Varnholm')).toEqual(['bridge/f1', 'harbour/f1']);
  });

  test('a new version takes the place of the old one', async () => {
    await fileSource(store.db, sourceOf('bridge', '2025-03-01', ['The tunnel at Varnholm was opened.']));
    await index();
    expect(await search('bridge closed')).toEqual([]);
    expect(await search('tunnel')).toEqual(['bridge/f1']);
  });

  test.each([
    ['withdrawn', { state: 'withdrawn' as const }],
    ['withheld', { withheld: true }],
    ['embargoed', { embargoedUntil: new Date('2026-01-03') }],
  ])('one that is %s is not, even before the index is told', async (_, how) => {
    await change(store.db, 'bridge', how);
    expect(await search('bridge Varnholm')).toEqual(['harbour/f1']);
    await index();
    expect(await search('bridge Varnholm')).toEqual(['harbour/f1']);
  });

  test('one whose embargo has ended is found, and nobody need index it', async () => {
    await change(store.db, 'bridge', { embargoedUntil: new Date('2026-01-03') });
    await index();
    expect(await search('bridge closed', new Date('2026-01-03'))).toEqual(['bridge/f1']);
  });

  test('one that was withdrawn and comes back is found again', async () => {
    await change(store.db, 'bridge', { state: 'withdrawn' });
    await index();
    await change(store.db, 'bridge', { state: 'confirmed' });
    await index();
    expect(await search('bridge closed')).toEqual(['bridge/f1']);
  });

  test('nothing is left of what is gone', async () => {
    for (const id of ['bridge', 'harbour']) await change(store.db, id, { state: 'withdrawn' });
    await index();
    for (const table of ['passages', 'passage_postings', 'passage_terms', 'indexed_sources'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
    const state = await store.db.selectFrom('passage_index').selectAll().executeTakeFirstOrThrow();
    expect(state).toMatchObject({ passages: 0, length: 0 });
  });

  test('what changes nothing of the words is not indexed anew', async () => {
    const before = await store.db.selectFrom('passages').select('id').execute();
    await change(store.db, 'bridge', { state: 'confirmed' });
    await index();
    expect(await store.db.selectFrom('passages').select('id').execute()).toEqual(before);
  });

  test('an index of terms that are read otherwise now is made anew', async () => {
    await store.db.updateTable('passage_index').set({ changed: 0 }).execute();
    await store.db.deleteFrom('passage_index').execute();
    await store.db
      .insertInto('passage_index')
      .values({ terms_version: 0, changed: 99, passages: 9, length: 9 })
      .execute();
    await index();
    expect(await search('bridge closed')).toEqual(['bridge/f1']);
    expect(await store.db.selectFrom('passages').select('id').execute()).toHaveLength(2);
  });

  test('two who index at once do it once', async () => {
    for (const source of madeUpSources(30)) await fileSource(store.db, source);
    await Promise.all([index(), index()]);
    expect(await store.db.selectFrom('passages').select('id').execute()).toHaveLength(302);
    expect(await store.db.selectFrom('passage_index').selectAll().execute()).toMatchObject([
      { passages: 302 },
    ]);
  });
});

test('a slip in a word that nobody has written is seen through', async () => {
  await fileSource(store.db, sourceOf('bridge', null, ['The bridge at Varnholm was closed.']));
  await index();
  for (const typed of ['Varnhlom', 'Vranholm', 'Varnhom', 'Varnholmm', 'Warnholm'])
    expect([typed, await search(typed)]).toEqual([typed, ['bridge/f1']]);
  for (const other of ['Warnhold', 'Varn', 'Holm']) expect([other, await search(other)]).toEqual([other, []]);
});
