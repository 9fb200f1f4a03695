/** Watched feeds in the store: which are due, who reads them, and what of them is left to file. */
import { sql } from 'kysely';
import type { Database } from '../../record/store/store.js';
import type { FeedItem } from './feed.js';

export interface WatchedFeed {
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  readonly nextAt: Date;
  readonly stoppedAt: Date | null;
}

/** How long a process has a feed before another may take it, in milliseconds; renewed before each item. */
export const lease = 5 * 60_000;

const until = (now: Date): Date => new Date(now.getTime() + lease);

/** @returns `known` where it is watched already; one that was stopped is asked for again */
export async function addFeed(db: Database, url: string, by: string, now: Date): Promise<'added' | 'known'> {
  const added = await db
    .insertInto('feeds')
    .values({
      url,
      next_at: now,
      failures: 0,
      added_by: by,
      added_at: now,
      title: null,
      etag: null,
      last_modified: null,
      problem: null,
    })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .returning('url')
    .executeTakeFirst();
  return added === undefined ? 'known' : 'added';
}

/** What was filed from it stays. */
export async function removeFeed(db: Database, url: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('feeds').where('url', '=', url).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Takes a feed that is due, or that has items left to file, for one process. */
export async function takeFeed(db: Database, taker: string, now: Date): Promise<WatchedFeed | null> {
  const { rows } = await sql<Row>`
    UPDATE feeds SET taken_by = ${taker}, taken_until = ${until(now)}
    WHERE url = (
      SELECT feed.url FROM feeds AS feed
      WHERE (feed.taken_until IS NULL OR feed.taken_until <= ${now})
        AND ((feed.stopped_at IS NULL AND feed.next_at <= ${now})
          OR EXISTS (SELECT 1 FROM feed_items AS item WHERE item.feed_url = feed.url AND item.due_at <= ${now}))
      ORDER BY feed.next_at LIMIT 1 FOR UPDATE OF feed SKIP LOCKED)
    RETURNING url, title, etag, last_modified, failures, next_at, stopped_at`.execute(db);
  const [row] = rows;
  return row === undefined
    ? null
    : {
        url: row.url,
        title: row.title,
        etag: row.etag,
        lastModified: row.last_modified,
        failures: row.failures,
        nextAt: row.next_at,
        stoppedAt: row.stopped_at,
      };
}

interface Row {
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly failures: number;
  readonly next_at: Date;
  readonly stopped_at: Date | null;
}

/** @returns false where another process has it by now, or nobody watches it any more */
export async function keepFeed(db: Database, url: string, taker: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('feeds')
    .set({ taken_until: until(now) })
    .where('url', '=', url)
    .where('taken_by', '=', taker)
    .returning('url')
    .executeTakeFirst();
  return row !== undefined;
}

export async function releaseFeed(db: Database, url: string, taker: string): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ taken_by: null, taken_until: null })
    .where('url', '=', url)
    .where('taken_by', '=', taker)
    .execute();
}

/** Only where no other process can have one: at the start, with a database of one's own. */
export async function releaseAllFeeds(db: Database): Promise<void> {
  await db.updateTable('feeds').set({ taken_by: null, taken_until: null }).execute();
}

/** Feeds and items that failed are due now, those that are to be left alone included. */
export async function hurryFeeds(db: Database, now: Date): Promise<void> {
  await db.updateTable('feeds').set({ next_at: now }).where('stopped_at', 'is', null).execute();
  await db.updateTable('feed_items').set({ due_at: now }).where('due_at', 'is not', null).execute();
}

export interface Answered {
  readonly now: Date;
  readonly nextAt: Date;
}

/** It is as it was. */
export async function unchangedFeed(db: Database, url: string, { now, nextAt }: Answered): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ checked_at: now, next_at: nextAt, failures: 0, problem: null })
    .where('url', '=', url)
    .execute();
}

/** It gave nothing. @param gone whether it is never to be asked for again */
export async function failedFeed(
  db: Database,
  url: string,
  { now, nextAt, problem, gone }: Answered & { readonly problem: string; readonly gone: boolean },
): Promise<void> {
  await db
    .updateTable('feeds')
    .set(({ eb, ref }) => ({
      checked_at: now,
      next_at: nextAt,
      failures: eb(ref('failures'), '+', 1),
      problem,
      ...(gone ? { stopped_at: now } : {}),
    }))
    .where('url', '=', url)
    .execute();
}

export interface ReadNow extends Answered {
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly items: readonly FeedItem[];
}

/** Rows of one statement. */
const batch = 100;

/** In milliseconds. What a feed has not named for so long is forgotten; what was filed stays. */
const remembered = 90 * 24 * 3_600_000;

/**
 * Writes down what a feed says, all or nothing: items that are new or changed are left to file. From here on they are not
 * lost, whatever becomes of the process or of the feed.
 */
export async function readFeedNow(
  db: Database,
  url: string,
  { now, nextAt, title, etag, lastModified, items }: ReadNow,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < items.length; from += batch)
      await trx
        .insertInto('feed_items')
        .values(
          items.slice(from, from + batch).map((item) => ({
            feed_url: url,
            item_key: item.key,
            mark: item.mark,
            item: JSON.stringify(item),
            due_at: now,
            failures: 0,
            seen_at: now,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['feed_url', 'item_key']).doUpdateSet(({ ref }) => {
            const changed = sql<boolean>`feed_items.mark <> excluded.mark`;
            return {
              mark: ref('excluded.mark'),
              seen_at: ref('excluded.seen_at'),
              item: sql<string>`CASE WHEN ${changed} THEN excluded.item ELSE feed_items.item END`,
              due_at: sql<Date>`CASE WHEN ${changed} THEN excluded.due_at ELSE feed_items.due_at END`,
              failures: sql<number>`CASE WHEN ${changed} THEN 0 ELSE feed_items.failures END`,
            };
          }),
        )
        .execute();
    await trx
      .deleteFrom('feed_items')
      .where('feed_url', '=', url)
      .where('due_at', 'is', null)
      .where('seen_at', '<', new Date(now.getTime() - remembered))
      .execute();
    await trx
      .updateTable('feeds')
      .set({
        title,
        etag,
        last_modified: lastModified,
        checked_at: now,
        next_at: nextAt,
        failures: 0,
        problem: null,
      })
      .where('url', '=', url)
      .execute();
  });
}

export interface DueItem {
  readonly item: FeedItem;
  readonly failures: number;
}

/** The next item to file; null where none is due. */
export async function dueItem(db: Database, url: string, now: Date): Promise<DueItem | null> {
  const row = await db
    .selectFrom('feed_items')
    .select(['item', 'failures'])
    .where('feed_url', '=', url)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('item_key')
    .limit(1)
    .executeTakeFirst();
  // Written by `readFeedNow`, and taken away only where nothing is due.
  return row === undefined ? null : { item: row.item as FeedItem, failures: row.failures };
}

/** Nothing is left to do for it, until it changes. @param problem why it could not be filed */
export async function doneItem(
  db: Database,
  url: string,
  { key, mark }: Pick<FeedItem, 'key' | 'mark'>,
  { sourceId, problem }: { readonly sourceId: string | null; readonly problem: string | null },
): Promise<void> {
  await db
    .updateTable('feed_items')
    .set({
      item: null,
      due_at: null,
      failures: 0,
      problem,
      ...(sourceId === null ? {} : { source_id: sourceId }),
    })
    .where('feed_url', '=', url)
    .where('item_key', '=', key)
    // One that changed meanwhile is left to file.
    .where('mark', '=', mark)
    .execute();
}

export async function laterItem(
  db: Database,
  url: string,
  { key, mark }: Pick<FeedItem, 'key' | 'mark'>,
  { dueAt, problem }: { readonly dueAt: Date; readonly problem: string },
): Promise<void> {
  await db
    .updateTable('feed_items')
    .set(({ eb, ref }) => ({ due_at: dueAt, failures: eb(ref('failures'), '+', 1), problem }))
    .where('feed_url', '=', url)
    .where('item_key', '=', key)
    .where('mark', '=', mark)
    .execute();
}
