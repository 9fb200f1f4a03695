/** Indexing that was ended in the middle of a batch goes on as if it had not been. */
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { emptyIndex, indexArchive } from '../../../src/retrieval/postgres/indexing.js';
import { testStore } from '../../support/store.js';
import { change, fileSources, madeUpSources } from './archive.js';

const store = testStore();
const index = () => indexArchive({ db: store.db, record: { people: [], organisations: [] } });

/** All that the index holds; where in the blocks it holds it may differ. */
async function held() {
  const { db } = store;
  const { rows: lists } = await sql<{ term: string; bytes: string }>`
    SELECT term, sum(octet_length(postings))::text AS bytes FROM passage_postings GROUP BY term ORDER BY term`.execute(
    db,
  );
  return {
    state: await db.selectFrom('passage_index').selectAll().execute(),
    terms: await db.selectFrom('passage_terms').selectAll().orderBy('term').execute(),
    passages: await db
      .selectFrom('passages')
      .select(['source', 'entry', 'text'])
      .orderBy('source')
      .orderBy('place')
      .execute(),
    sources: await db.selectFrom('indexed_sources').selectAll().orderBy('id').execute(),
    lists,
  };
}

test('nothing is lost and nothing doubled', async () => {
  const { db } = store;
  const sources = madeUpSources(60);
  await fileSources(db, sources);
  const { changed } = await db
    .selectFrom('filed_sources')
    .select('changed')
    .orderBy('changed')
    .offset(40)
    .limit(1)
    .executeTakeFirstOrThrow();
  // The last statement of the second batch is refused: all before it were carried out.
  await sql`ALTER TABLE passage_index ADD CONSTRAINT not_further CHECK (changed < ${sql.lit(changed)})`.execute(
    db,
  );
  try {
    await expect(index()).rejects.toThrow('not_further');
    expect((await held()).passages.length).toBe(250);
    // Meanwhile one is filed anew that was indexed, and one withdrawn that was not.
    await fileSources(db, madeUpSources(3, 8).slice(2));
    await change(db, 'story-50', { state: 'withdrawn' });
  } finally {
    await sql`ALTER TABLE passage_index DROP CONSTRAINT not_further`.execute(db);
  }
  await index();
  const after = await held();
  expect(after.passages.length).toBe(590);
  await db.transaction().execute(emptyIndex);
  await index();
  expect(after).toEqual(await held());
});
