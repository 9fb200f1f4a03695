/** Puts an article into the store: once, and where it is known as a new version. */
import { createHash } from 'node:crypto';
import type { AskedIn, Via } from '../../record/filed/filed-source.js';
import { readFiledSource } from '../../record/filed/read-filed.js';
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';
import { addressKey } from '../address-key.js';
import type { Article, Provenance } from '../articles/article.js';
import { signatureOf } from '../copies/signature.js';
import { readSource } from '../machine/read-source.js';
import type { Outcome } from '../outcome.js';
import { freeId, sourceIdOf } from '../source-id.js';
import { changesBetween } from '../versions/changes.js';

export interface Keeping {
  readonly db: Database;
  readonly now: () => Date;
  /** Whose ids are taken, and whose people are known. */
  readonly record: Pick<NewsRecord, 'people' | 'sources'>;
}

export interface Asked {
  readonly by: string;
  readonly via: Via;
  readonly askedIn: AskedIn | null;
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

const textHash = (text: string): string => hashOf(text.replace(/\s+/g, ' ').trim());

/** The source that a document was filed as; null where these very bytes never came. */
export async function knownDocument(
  db: Database,
  documentHash: string,
): Promise<{ readonly id: string; readonly title: string | null } | null> {
  const row = await db
    .selectFrom('filed_sources')
    .select(['id', 'body'])
    .where('document_hash', '=', documentHash)
    .where('current', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, title: titleOf(row.body) };
}

const titleOf = (body: object): string | null => (body as Source).title;

/**
 * Nothing is filed twice: an article is known by its address, or where it has none by its text. Committed when this is done.
 *
 * @param documentHash of the bytes it came in
 * @throws {Error} of the store
 */
export async function keepArticle(
  { db, now, record }: Keeping,
  article: Article,
  documentHash: string,
  from: Provenance,
  { by, via, askedIn }: Asked,
): Promise<Outcome> {
  const address = article.url === null ? null : addressKey(article.url);
  const text_hash = textHash(article.text);
  const found = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'text_hash', 'body'])
    .where('current', '=', true)
    .where((where) =>
      address === null
        ? where.and([where('text_hash', '=', text_hash), where('address', 'is', null)])
        : where('address', '=', address),
    )
    .executeTakeFirst();
  if (found?.text_hash === text_hash) return { kind: 'known', id: found.id, title: titleOf(found.body) };

  const ours = new Set(record.sources.map(({ id }) => id));
  const id =
    found?.id ??
    (await freeId(sourceIdOf(article, from), async (taken) => {
      if (ours.has(taken)) return true;
      return (await readFiledSource(db, taken)) !== null;
    }));
  const source = readSource(id, article, record);
  const version = (found?.version ?? 0) + 1;
  const row = {
    id,
    version,
    current: true,
    state: 'machine' as const,
    document_hash: documentHash,
    text_hash,
    address,
    text: article.text,
    body: JSON.stringify(source),
    signature: JSON.stringify(signatureOf(article.text)),
    embargoed_until: article.rights.embargoedUntil,
    withheld: article.rights.withheld,
    filed_by: by,
    via,
    asked_in: askedIn === null ? null : JSON.stringify(askedIn),
    filed_at: now(),
  };
  await db.transaction().execute(async (trx) => {
    if (found !== undefined)
      await trx
        .updateTable('filed_sources')
        .set({ current: false })
        .where('id', '=', id)
        .where('current', '=', true)
        .execute();
    await trx.insertInto('filed_sources').values(row).execute();
  });
  if (found === undefined) return { kind: 'filed', source, version: 1 };
  return { kind: 'new-version', source, version, changes: changesBetween(found.body as Source, source) };
}
