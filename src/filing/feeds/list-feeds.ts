/** How the watched feeds stand. */
import { sql } from 'kysely';
import type { Database } from '../../record/store/store.js';

export interface FeedState {
  readonly url: string;
  readonly title: string | null;
  readonly addedBy: string;
  readonly checkedAt: Date | null;
  /** When it is asked for again; null where it was stopped. */
  readonly nextAt: Date | null;
  /** Its publisher has taken it away. */
  readonly stopped: boolean;
  readonly problem: string | null;
  /** Items that were filed, that wait to be, and that could not be. */
  readonly items: { readonly filed: number; readonly waiting: number; readonly refused: number };
}

/** In the order of their addresses. */
export async function listFeeds(db: Database): Promise<readonly FeedState[]> {
  const count = (what: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(count(*) FILTER (WHERE ${what}))::int`;
  const rows = await db
    .selectFrom('feeds')
    .leftJoin('feed_items', 'feed_items.feed_url', 'feeds.url')
    .select(['feeds.url', 'feeds.title', 'feeds.added_by', 'feeds.checked_at', 'feeds.next_at'])
    .select(['feeds.stopped_at', 'feeds.problem'])
    .select(count(sql<boolean>`feed_items.source_id IS NOT NULL`).as('filed'))
    .select(count(sql<boolean>`feed_items.due_at IS NOT NULL`).as('waiting'))
    .select(count(sql<boolean>`feed_items.due_at IS NULL AND feed_items.problem IS NOT NULL`).as('refused'))
    .groupBy('feeds.url')
    .orderBy('feeds.url')
    .execute();
  return rows.map((row) => ({
    url: row.url,
    title: row.title,
    addedBy: row.added_by,
    checkedAt: row.checked_at,
    nextAt: row.stopped_at === null ? row.next_at : null,
    stopped: row.stopped_at !== null,
    problem: row.problem,
    items: { filed: row.filed, waiting: row.waiting, refused: row.refused },
  }));
}
