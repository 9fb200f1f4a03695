/** What is told of a store that does not answer: that it does not, and nothing of what only it knows. */
import { expect, test } from '@jest/globals';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Tables } from '../../../src/record/store/tables.js';
import { createMetrics } from '../../../src/slack/metrics/metrics.js';
import { parseExposition, sampleOf } from '../exposition.js';
import { record } from '../newsroom.js';

class Answering extends DummyDriver {
  readonly #answer: () => Promise<never>;

  constructor(answer: () => Promise<never>) {
    super();
    this.#answer = answer;
  }

  override acquireConnection = () => this.#answer();
}

const storeThat = (answer: () => Promise<never>) => ({
  kind: 'postgres' as const,
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Answering(answer),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
});

test.each([
  ['refuses', () => Promise.reject(new Error('gone'))],
  ['says nothing', () => new Promise<never>(() => undefined)],
])('where the store %s', async (_, answer) => {
  const { state, registry } = createMetrics();
  const now = () => new Date('2025-03-05T12:00:00Z');
  await state.look({ checking: { record }, store: storeThat(answer), now, patience: 20 });
  const page = parseExposition(await registry.metrics());
  expect(sampleOf(page, 'stet_store_up')).toBe(0);
  expect(sampleOf(page, 'stet_store_info', { kind: 'postgres' })).toBe(1);
  expect(sampleOf(page, 'stet_record_sources')).toBe(2);
  for (const name of ['stet_jobs', 'stet_jobs_oldest_age_seconds', 'stet_filing_pending_comparisons'])
    expect(page.get(name)?.samples).toEqual([]);
});
