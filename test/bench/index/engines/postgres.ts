/**
 * PostgreSQL's full text: English stems and stop words, a GIN index, any of the words, ranked by ts_rank; a prepared statement on a
 * real server, with its settings as they come.
 */
import pg from 'pg';
import { freshDatabase } from '../../../support/fresh-database.js';
import type { Engine } from '../engine.js';
import { NotHere } from '../not-here.js';

const BATCH = 5_000;

/** @throws NotHere without STET_TEST_DATABASE_URL */
export async function createPostgres(): Promise<Engine> {
  const database = await freshDatabase();
  if (database === null) throw new NotHere('no STET_TEST_DATABASE_URL');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return {
    async build(texts) {
      await client.query(
        `create table bench_passages (
           id integer primary key,
           terms tsvector not null
         )`,
      );
      for (let at = 0; at < texts.length; at += BATCH) {
        const batch = texts.slice(at, at + BATCH);
        await client.query(
          `insert into bench_passages
           select $1 + n - 1, to_tsvector('english', words) from unnest($2::text[]) with ordinality as batch(words, n)`,
          [at, batch],
        );
      }
      await client.query('create index on bench_passages using gin (terms) with (fastupdate = off)');
      await client.query('vacuum analyze bench_passages');
    },
    async search(query, limit) {
      const { rows } = await client.query<{ id: number }>({
        name: 'claim',
        text: `select id from bench_passages,
                 cast(replace(cast(plainto_tsquery('english', $1) as text), '&', '|') as tsquery) as asked
               where terms @@ asked order by ts_rank(terms, asked) desc, id limit $2`,
        values: [query, limit],
      });
      return rows.map(({ id }) => id);
    },
    async outside() {
      const { rows } = await client.query<{ bytes: string }>(
        `select pg_total_relation_size('bench_passages') as bytes`,
      );
      return { memory: null, disk: Number(rows[0]?.bytes) };
    },
    async close() {
      await client.end();
      await database.drop();
    },
  };
}
