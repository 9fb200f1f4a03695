import { afterEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openStore, type QueryMade, type Store } from '../../../src/record/store/store.js';
import { createMetrics } from '../../../src/slack/metrics/metrics.js';
import { parseExposition, sampleOf } from '../../slack/exposition.js';

let store: Store | null = null;
afterEach(() => store?.close());

test('queries are told by kind of statement and by why they failed, without a word of what they ask', async () => {
  const told: QueryMade[] = [];
  const metrics = createMetrics();
  store = await openStore({
    folder: null,
    onQuery(query) {
      told.push(query);
      metrics.store.made(query);
    },
  });
  told.length = 0;
  await store.db.selectFrom('jobs').select('id').where('key', '=', 'secret').execute();
  await expect(sql`SELECT * FROM nowhere WHERE x = ${'secret'}`.execute(store.db)).rejects.toThrow('nowhere');
  expect(told).toEqual([
    { statement: 'select', ms: expect.any(Number), sqlState: null },
    // undefined_table, https://www.postgresql.org/docs/current/errcodes-appendix.html
    { statement: 'other', ms: expect.any(Number), sqlState: '42P01' },
  ]);
  const page = parseExposition(await metrics.registry.metrics());
  expect(sampleOf(page, 'stet_store_query_duration_seconds_count', { statement: 'select' })).toBeGreaterThan(
    0,
  );
  expect(sampleOf(page, 'stet_store_query_errors_total', { class: '42' })).toBe(1);
  metrics.store.made({ statement: 'other', ms: 1, sqlState: '' });
  const later = parseExposition(await metrics.registry.metrics());
  expect(sampleOf(later, 'stet_store_query_errors_total', { class: 'none' })).toBe(1);
});
