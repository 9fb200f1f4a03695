/** A small archive for tests: sources of sentences that were made up, filed. */
import { sql } from 'kysely';
import type { Source } from '../../../src/record/schema.js';
import type { Database } from '../../../src/record/store/store.js';
import { zipfSentences } from '../../bench/archive/zipf-sentences.js';
import { chance } from '../../storm/shuffled.js';

export const sourceOf = (id: string, on: string | null, texts: readonly string[]): Source => ({
  ...{ id, title: `Of ${id}`, publisher: 'The Courier', byline: null, url: null, read: 'machine' },
  date: on === null ? null : { on },
  origins: [],
  facts: texts.map((text, n) => ({ id: `f${n + 1}`, text, locator: `¶${n + 1}`, verbatim: true })),
  ...{ quotes: [], noQuotations: [], mentions: [] },
});

/** So many sources of ten sentences, over the years from 1995. */
export function madeUpSources(count: number, seed = 7): Source[] {
  const sentences = zipfSentences(chance(seed));
  return Array.from({ length: count }, (_, n) =>
    sourceOf(
      `story-${n + 1}`,
      n % 17 === 0 ? null : `${1995 + (n % 31)}-0${1 + (n % 9)}-11`,
      Array.from({ length: 10 }, () => sentences.next()),
    ),
  );
}

interface How {
  readonly state?: 'machine' | 'confirmed' | 'withdrawn';
  readonly withheld?: boolean;
  readonly embargoedUntil?: Date | null;
}

/** Files a source, or a new version of one. */
export async function fileSource(db: Database, source: Source, how: How = {}): Promise<void> {
  const { rows } = await sql<{
    version: number;
  }>`UPDATE filed_sources SET current = false WHERE id = ${source.id}
    RETURNING version`.execute(db);
  await db
    .insertInto('filed_sources')
    .values({
      ...{ id: source.id, version: 1 + Math.max(0, ...rows.map(({ version }) => version)), current: true },
      ...{
        state: how.state ?? 'machine',
        withheld: how.withheld ?? false,
        embargoed_until: how.embargoedUntil,
      },
      ...{ document_hash: source.id, text_hash: source.id, address: null },
      text: source.facts.map(({ text }) => text).join('\n'),
      body: JSON.stringify(source),
      ...{ signature: '{}', filed_by: 'U1', via: 'file', asked_in: null, filed_at: new Date(0) },
    })
    .execute();
}

/** What an editor or a publisher does to it. */
export async function change(db: Database, id: string, how: How): Promise<void> {
  await db
    .updateTable('filed_sources')
    .set({
      ...(how.state !== undefined && { state: how.state }),
      ...(how.withheld !== undefined && { withheld: how.withheld }),
      ...(how.embargoedUntil !== undefined && { embargoed_until: how.embargoedUntil }),
      changed: sql<number>`DEFAULT`,
    })
    .where('id', '=', id)
    .where('current', '=', true)
    .execute();
}
