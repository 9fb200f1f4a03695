/**
 * Fills an archive with passages that are made up, in the form in which `src/retrieval/postgres` would have indexed them. Of more
 * than a million, each million after the first has the words of the first in other stories of other years: to search it costs as
 * much, as lists are as long and documents as many, and it takes minutes to fill and not an hour. Its vocabulary grows no more.
 */
import { sql } from 'kysely';
import type { Source } from '../../../src/record/schema.js';
import type { Database } from '../../../src/record/store/store.js';
import { makePartitions, periodOf } from '../../../src/retrieval/postgres/period.js';
import { blockSize, hexOf, postingOf } from '../../../src/retrieval/postgres/postings.js';
import { termsVersion } from '../../../src/retrieval/postgres/terms-version.js';
import type { MadePassages } from './clauses.js';
import { copyInto } from './copy.js';

/** The years that the archive is of. */
const firstYear = 2001;
const years = 25;
const perSource = 32;
const worded = 1_000_000;
/** By so many years one million is after another. */
const later = 5;

export interface Filling {
  /** Up to a million, or whole millions. Until there are so many passages in all. */
  to(passages: number): Promise<void>;
}

const sourceOf = (id: string, on: string, texts: readonly string[]): Source => ({
  ...{ id, title: null, publisher: 'The Courier', byline: null, url: null, read: 'machine' },
  date: { on },
  origins: [],
  facts: texts.map((text, n) => ({ id: `f${n + 1}`, text, locator: `¶${n + 1}`, verbatim: true })),
  ...{ quotes: [], noQuotations: [], mentions: [] },
});

/** Of the large tables, made when they are full: to sort them once is many times cheaper than to keep them sorted. */
const dropIndexes = [
  'ALTER TABLE passages DROP CONSTRAINT passages_pkey',
  'DROP INDEX passages_by_source',
  'ALTER TABLE passage_postings DROP CONSTRAINT passage_postings_pkey',
];
const makeIndexes = [
  'ALTER TABLE passages ADD CONSTRAINT passages_pkey PRIMARY KEY (id, period)',
  'CREATE INDEX passages_by_source ON passages (source)',
  'ALTER TABLE passage_postings ADD CONSTRAINT passage_postings_pkey PRIMARY KEY (term, block, period)',
];

export function fillArchive(db: Database, url: string, made: MadePassages): Filling {
  /** By number of the term: in how many passages it stands. */
  const counts: number[] = [];
  let passages = 0;
  let length = 0;
  let block = 0;
  let sources = 0;
  let millions = 1;
  return {
    async to(all) {
      const wanted = Math.min(all, worded);
      for (const statement of dropIndexes) await sql.raw(statement).execute(db);
      const filed = copyInto(url, 'filed_sources', [
        ...['id', 'version', 'current', 'state', 'document_hash', 'text_hash', 'text', 'body', 'signature'],
        ...['withheld', 'filed_by', 'via', 'filed_at', 'compared_at'],
      ]);
      const rows = copyInto(url, 'passages', ['id', 'period', 'source', 'entry', 'place', 'text']);
      const lists = copyInto(url, 'passage_postings', ['term', 'block', 'period', 'postings']);
      const blocks = copyInto(url, 'passage_blocks', ['block', 'period', 'filled']);
      const indexed = copyInto(url, 'indexed_sources', ['id', 'mark', 'latest_day']);
      await db.transaction().execute((trx) =>
        makePartitions(
          trx,
          Array.from({ length: years }, (_, n) => firstYear + n),
        ),
      );
      while (passages < wanted) {
        // A block is of one year; the years take turns.
        const on = `${firstYear + (block % years)}-${String(1 + (block % 12)).padStart(2, '0')}-15`;
        const period = periodOf(on);
        const own = new Map<number, number[]>();
        block += 1;
        let filled = 0;
        while (filled < blockSize && passages < wanted) {
          sources += 1;
          const id = `story-${sources}`;
          const parts = Array.from({ length: Math.min(perSource, wanted - passages) }, () => made.next());
          const texts = parts.map(({ text }) => text);
          await filed.write([
            ...[id, 1, 't', 'machine', id, id, '', JSON.stringify(sourceOf(id, on, texts)), '{}'],
            ...['f', 'stet', 'http', '2026-01-01', '2026-01-01'],
          ]);
          await indexed.write([id, '', on]);
          for (const [place, { text, terms }] of parts.entries()) {
            const passage = block * blockSize + filled;
            list(own, counts, filled, terms);
            await rows.write([passage, period, id, `f${place + 1}`, place, text]);
            filled += 1;
            passages += 1;
            length += terms.length;
          }
        }
        await blocks.write([block, period, blockSize]);
        for (const [number, postings] of own)
          await lists.write([made.terms[number] ?? '', block, period, `\\x${hexOf(postings)}`]);
      }
      for (const copy of [filed, rows, lists, blocks, indexed]) await copy.end();
      for (; millions < all / worded; millions += 1)
        for (const statement of repeated(millions, block)) await sql.raw(statement).execute(db);
      for (const statement of makeIndexes) await sql.raw(statement).execute(db);
      await sql`DELETE FROM passage_terms`.execute(db);
      const terms = copyInto(url, 'passage_terms', ['term', 'passages']);
      for (const [number, count] of counts.entries())
        if (count > 0) await terms.write([made.terms[number] ?? '', count * millions]);
      await terms.end();
      await sql`DELETE FROM passage_index`.execute(db);
      await sql`INSERT INTO passage_index (terms_version, changed, passages, length)
        SELECT ${termsVersion}::integer, max(changed), ${passages * millions}::bigint, ${length * millions}::bigint FROM filed_sources`.execute(
        db,
      );
      await sql`VACUUM ANALYZE`.execute(db);
    },
  };
}

/** The first million once more, as the n-th: in blocks, years and stories of its own. */
function repeated(n: number, blocks: number): string[] {
  const year = `${firstYear} + (period - ${firstYear} + ${n * later}) % ${years}`;
  const on = `(${firstYear} + (left(body->'date'->>'on', 4)::integer - ${firstYear} + ${n * later}) % ${years}) || substr(body->'date'->>'on', 5)`;
  const id = `id || '-${n}'`;
  const first = `block <= ${blocks}`;
  return [
    `INSERT INTO filed_sources (id, version, current, state, document_hash, text_hash, text, body, signature, withheld, filed_by,
        via, filed_at, compared_at)
      SELECT ${id}, version, current, state, ${id}, ${id}, text,
        body || jsonb_build_object('id', ${id}, 'date', jsonb_build_object('on', ${on})), signature, withheld, filed_by,
        via, filed_at, compared_at
      FROM filed_sources WHERE strpos(substr(id, 7), '-') = 0`,
    `INSERT INTO indexed_sources (id, mark, latest_day)
      SELECT filed_sources.id, '', body->'date'->>'on' FROM filed_sources WHERE id LIKE '%-${n}' AND strpos(substr(id, 7), '-') > 0`,
    `INSERT INTO passages (id, period, source, entry, place, text)
      SELECT id + ${n * blocks * blockSize}, ${year}, source || '-${n}', entry, place, text
      FROM passages WHERE id < ${(blocks + 1) * blockSize}`,
    `INSERT INTO passage_postings (term, block, period, postings)
      SELECT term, block + ${n * blocks}, ${year}, postings FROM passage_postings WHERE ${first}`,
    `INSERT INTO passage_blocks (block, period, filled)
      SELECT block + ${n * blocks}, ${year}, filled FROM passage_blocks WHERE ${first}`,
  ];
}

/** Notes where the terms of a passage stand. */
function list(own: Map<number, number[]>, counts: number[], place: number, terms: readonly number[]): void {
  const sorted = [...terms].sort((a, b) => a - b);
  for (let n = 0; n < sorted.length; ) {
    const term = sorted[n] ?? 0;
    let times = 1;
    while (sorted[n + times] === term) times += 1;
    n += times;
    const posting = postingOf(place, times, terms.length);
    const known = own.get(term);
    if (known === undefined) own.set(term, [posting]);
    else known.push(posting);
    counts[term] = (counts[term] ?? 0) + 1;
  }
}
