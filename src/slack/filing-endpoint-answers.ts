/** What `POST /file` and `GET /file/ID` answer. */
import type { Outcome } from '../filing/outcome.js';
import type { Database } from '../record/store/store.js';

/** Without the source's text: whoever sent it has it. */
export function outcomeAsJson(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'refused':
      return { kind: outcome.kind, why: outcome.why };
    case 'known':
      return { kind: outcome.kind, id: outcome.id, title: outcome.title };
    default: {
      const { kind, source, version } = outcome;
      const { id, title, url } = source;
      const counts = { passages: source.facts.length, quotes: source.quotes.length };
      return {
        ...{ kind, id, version, title, url, ...counts },
        ...(kind === 'new-version' ? { changes: outcome.changes } : {}),
      };
    }
  }
}

/** 201 where something is new, 200 where all of it was on file, 422 where nothing could be filed. */
export function statusOf(outcomes: readonly Outcome[]): 200 | 201 | 422 {
  if (outcomes.some(({ kind }) => kind === 'filed' || kind === 'new-version')) return 201;
  return outcomes.some(({ kind }) => kind === 'known') ? 200 : 422;
}

/** How a filed source stands, without its text; null where there is none. @throws {Error} of the store */
export async function filedState(db: Database, id: string): Promise<object | null> {
  const row = await db
    .selectFrom('filed_sources')
    .select([
      'id',
      'version',
      'state',
      'body',
      'embargoed_until',
      'withheld',
      'via',
      'filed_at',
      'compared_at',
    ])
    .where('id', '=', id)
    .where('current', '=', true)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { sourceSchema } = await import('../record/schema.js');
  const { title, publisher, byline, date, url, facts, quotes } = sourceSchema.parse(row.body);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    ...{ title, publisher, byline, date: date?.on ?? null, url },
    ...{ passages: facts.length, quotes: quotes.length },
    embargoedUntil: row.embargoed_until,
    withheld: row.withheld,
    via: row.via,
    filedAt: row.filed_at,
    // When it was held against the other sources; null until then.
    comparedAt: row.compared_at,
  };
}
