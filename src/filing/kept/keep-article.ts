/** Puts an article into the store: once, and where it is known as a new version. */
import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { AskedIn, Rights, Via } from '../../record/filed/filed-source.js';
import type { NewsRecord } from '../../record/record.js';
import { type Source, sourceSchema } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';
import type { Tables } from '../../record/store/tables.js';
import { addressKey } from '../address-key.js';
import { type Article, type Provenance, refused } from '../articles/article.js';
import type { FiledCopies } from '../copies/filed-copies.js';
import type { Signature } from '../copies/signature.js';
import { readSource } from '../machine/read-source.js';
import type { Outcome } from '../outcome.js';
import { freeId, sourceIdOf } from '../source-id.js';
import { inThisThread, type Stages } from '../thread/stages.js';
import { changesBetween } from '../versions/changes.js';
import { cleaned } from './cleaned.js';
import { changedNow, lapse, lockCompared } from './lapse.js';
import { rightsNow, sameRights } from './rights.js';

export interface Keeping {
  readonly db: Database;
  readonly now: () => Date;
  /** Whose ids are taken, and whose people are known. */
  readonly record: NewsRecord;
  readonly copies: FiledCopies;
  /** Where the long stages are done; in this thread, without it. */
  readonly stages?: Stages;
}

export interface Asked {
  readonly by: string;
  readonly via: Via;
  readonly askedIn: AskedIn | null;
}

/** The document that an article came in. */
export interface Came {
  /** Of its bytes; where it holds several articles, of the bytes and the article's place. */
  readonly documentHash: string;
  readonly from: Provenance;
  /** Whether what it says, or does not say, of an embargo goes. */
  readonly speaksOfRights: boolean;
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

const textHash = (text: string): string => hashOf(text.replace(/\s+/g, ' ').trim());

/** The source that a document was filed as; null where these very bytes never came. */
export async function knownDocument(
  db: Kysely<Tables>,
  documentHash: string,
): Promise<{ readonly id: string; readonly title: string | null } | null> {
  const row = await db
    .selectFrom('filed_sources')
    .select(['id', sql<string | null>`body ->> 'title'`.as('title')])
    .where('document_hash', '=', documentHash)
    .where('current', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * What has the address or the text of an article, in the order of filing; and whether its id is taken already. One question: each
 * takes the store's time.
 */
async function lookUp(
  db: Kysely<Tables>,
  address: string | null,
  text_hash: string,
  id: string,
): Promise<{ readonly alike: readonly Kept[]; readonly isTaken: boolean }> {
  const rows = await db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'state', 'state_by', 'state_at', 'text_hash', 'address', 'current'])
    .select(['embargoed_until', 'withheld'])
    // That which has only the id is not read.
    .select(
      sql<object>`CASE WHEN current AND (address = ${address}::text OR text_hash = ${text_hash}) THEN body END`.as(
        'body',
      ),
    )
    .where((where) =>
      where.or([
        ...(address === null
          ? []
          : [where.and([where('current', '=', true), where('address', '=', address)])]),
        where.and([where('current', '=', true), where('text_hash', '=', text_hash)]),
        where.and([where('id', '=', id), where('version', '=', 1)]),
      ]),
    )
    .orderBy('seq')
    .execute();
  return {
    alike: rows.filter(
      (row) => row.current && ((address !== null && row.address === address) || row.text_hash === text_hash),
    ),
    isTaken: rows.some((row) => row.id === id && row.version === 1),
  };
}
type Kept = Pick<
  Selectable<Tables['filed_sources']>,
  | 'id'
  | 'version'
  | 'state'
  | 'state_by'
  | 'state_at'
  | 'text_hash'
  | 'address'
  | 'body'
  | 'embargoed_until'
  | 'withheld'
>;

/** What was held to the schema when it was written. */
const sourceIn = ({ body }: Kept): Source => body as Source;
const rightsOf = ({ embargoed_until, withheld }: Kept): Rights => ({
  embargoedUntil: embargoed_until,
  withheld,
});

/**
 * What an article is on file as: what came from its address. Without an address, what has its text, but for another publisher's,
 * which is a copy.
 */
function knownAs(rows: readonly Kept[], address: string | null, { publisher }: Article): Kept | undefined {
  if (address !== null) return rows.find((row) => row.address === address);
  const isSame = (row: Kept) => {
    const of = sourceIn(row).publisher;
    return row.address === null || publisher === null || of === null || of === publisher;
  };
  return rows.find((row) => row.address === null) ?? rows.find(isSame);
}

const blank = 'There is no text in it. File the article itself, as text, HTML, .docx or PDF.';

/** One that conflicts with what another process has just kept, by PostgreSQL's codes: it is looked up anew. */
const conflicts: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);
const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && conflicts.has(error.code);
const mostAttempts = 10;

/**
 * Nothing is filed twice: an article is known by its address, or where it has none by its text. Committed when this is done.
 * Several processes may do so at once.
 *
 * @throws {Error} of the store
 */
export async function keepArticle(
  keeping: Keeping,
  given: Article,
  came: Came,
  asked: Asked,
): Promise<Outcome> {
  const article = cleaned(given);
  if (article.text.trim() === '') return refused(blank);
  const { stages = inThisThread } = keeping;
  const signature = await stages.signature(article.text);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await keepOnce(keeping, article, signature, came, asked);
    } catch (error) {
      if (attempt === mostAttempts || !isConflict(error)) throw error;
    }
  }
}

async function keepOnce(
  keeping: Keeping,
  article: Article,
  signature: Signature,
  came: Came,
  asked: Asked,
): Promise<Outcome> {
  const { db, now, copies, stages = inThisThread } = keeping;
  const address = article.url === null ? null : addressKey(article.url);
  const text_hash = textHash(article.text);
  const wanted = sourceIdOf(article, came.from);
  const { alike, isTaken } = await lookUp(db, address, text_hash, wanted);
  const known = knownAs(alike, address, article);
  if (known?.text_hash === text_hash) return keepRights(keeping, known, article, came);

  const id = known?.id ?? (await newId(keeping, wanted, isTaken));
  const about = { id, publisher: article.publisher, date: article.date };
  await copies.catchUp();
  const original = alike.find((row) => row.id !== id && row.text_hash === text_hash);
  const copyOf =
    original === undefined
      ? copies.finder.copyOf(signature, about)?.id
      : (sourceIn(original).copyOf ?? original.id);
  const read = await stages.read(id, article, keeping.record);
  const source = inForm(copyOf === undefined || copyOf === id ? read : { ...read, copyOf });
  if (source === null)
    return refused('It could not be read as a source. Please report it with the document that led to it.');
  if (source.facts.length === 0 && source.quotes.length === 0)
    return refused('No sentence was found in it. File the article itself, with its text.');
  const version = (known?.version ?? 0) + 1;
  const rights =
    known === undefined ? article.rights : rightsNow(rightsOf(known), article.rights, came.speaksOfRights);
  const row = {
    ...{ id, version, current: true, text_hash, address: address ?? known?.address ?? null },
    // What an editor has taken out does not come back by itself.
    ...(known?.state === 'withdrawn'
      ? { state: known.state, state_by: known.state_by, state_at: known.state_at }
      : { state: 'machine' as const }),
    document_hash: came.documentHash,
    text: article.text,
    body: JSON.stringify(source),
    signature: JSON.stringify(signature),
    embargoed_until: rights.embargoedUntil,
    withheld: rights.withheld,
    filed_by: asked.by,
    via: asked.via,
    asked_in: asked.askedIn === null ? null : JSON.stringify(asked.askedIn),
    filed_at: now(),
  };
  const changes = known === undefined ? [] : await stages.changes(sourceIn(known), source);
  const rewrites = copies.finder.copiesOf(signature, about).map((copy) => copy.id);
  const insertInto = (one: Kysely<Tables>) =>
    one.insertInto('filed_sources').values(row).returning(['seq', 'changed']).executeTakeFirstOrThrow();
  let numbers: Awaited<ReturnType<typeof insertInto>>;
  if (known === undefined && rewrites.length === 0) numbers = await insertInto(db);
  else
    numbers = await db.transaction().execute(async (trx) => {
      await lockCompared(trx);
      if (known !== undefined) {
        await trx
          .updateTable('filed_sources')
          .set({ current: false, changed: changedNow })
          .where('id', '=', id)
          .where('current', '=', true)
          .execute();
        await lapse(trx, id, now());
      }
      const inserted = await insertInto(trx);
      if (rewrites.length > 0) await markCopies(trx, rewrites, id, now());
      return inserted;
    });
  if (row.state !== 'withdrawn')
    copies.took(id, signature, about, { seq: Number(numbers.seq), changed: Number(numbers.changed) });
  if (known === undefined) return { kind: 'filed', source, version: 1 };
  return { kind: 'new-version', source, version, changes };
}

/**
 * What keeping would answer, without looking for copies.
 *
 * @param db null where nothing was ever filed
 */
export async function previewArticle(
  db: Database | null,
  record: Keeping['record'],
  given: Article,
  from: Provenance,
): Promise<Outcome> {
  const article = cleaned(given);
  if (article.text.trim() === '') return refused(blank);
  const address = article.url === null ? null : addressKey(article.url);
  const text_hash = textHash(article.text);
  const wanted = sourceIdOf(article, from);
  const { alike, isTaken } =
    db === null ? { alike: [], isTaken: false } : await lookUp(db, address, text_hash, wanted);
  const known = knownAs(alike, address, article);
  if (known?.text_hash === text_hash) return { kind: 'known', id: known.id, title: sourceIn(known).title };
  const source = readSource(known?.id ?? (await newId({ db, record }, wanted, isTaken)), article, record);
  if (known === undefined) return { kind: 'filed', source, version: 1 };
  const changes = changesBetween(sourceIn(known), source);
  return { kind: 'new-version', source, version: known.version + 1, changes };
}

/** The article is on file as it is; what its publisher says of its use may be new. */
async function keepRights({ db, now }: Keeping, known: Kept, article: Article, came: Came): Promise<Outcome> {
  const before = sourceIn(known);
  const outcome: Outcome = { kind: 'known', id: known.id, title: before.title };
  const rights = rightsNow(rightsOf(known), article.rights, came.speaksOfRights);
  const terms = came.speaksOfRights ? (article.usageTerms ?? undefined) : before.usageTerms;
  if (sameRights(rights, rightsOf(known)) && terms === before.usageTerms) return outcome;
  const { usageTerms: _, ...rest } = before;
  const body = terms === undefined ? rest : { ...rest, usageTerms: terms };
  await db.transaction().execute(async (trx) => {
    await lockCompared(trx);
    await trx
      .updateTable('filed_sources')
      .set({ embargoed_until: rights.embargoedUntil, withheld: rights.withheld, changed: changedNow })
      .set({ body: JSON.stringify(body) })
      .$if(known.withheld && !rights.withheld, (update) => update.set({ compared_at: null }))
      .where('id', '=', known.id)
      .where('version', '=', known.version)
      .where('current', '=', true)
      .execute();
    if (rights.withheld && !known.withheld) await lapse(trx, known.id, now());
  });
  return { ...outcome, rightsChanged: true };
}

/** Those that copy what was filed after them, and were taken to stand for themselves. */
async function markCopies(
  trx: Transaction<Tables>,
  ids: readonly string[],
  original: string,
  at: Date,
): Promise<void> {
  const marked = await trx
    .updateTable('filed_sources')
    .set({
      body: sql`jsonb_set(body, '{copyOf}', to_jsonb(${original}::text))`,
      changed: changedNow,
      compared_at: null,
    })
    .where('current', '=', true)
    .where('id', 'in', ids)
    .where('id', '!=', original)
    .where(sql<boolean>`body -> 'copyOf' IS NULL`)
    .returning('id')
    .execute();
  for (const { id } of marked) await lapse(trx, id, at);
}

/** @param wanted the id that it would have where it is free, and whether a filed source has it */
async function newId(
  { db, record }: { readonly db: Database | null; readonly record: Keeping['record'] },
  wanted: string,
  isTaken: boolean,
): Promise<string> {
  if (!isTaken && !record.sources.some(({ id }) => id === wanted)) return wanted;
  const ours = new Set(record.sources.map(({ id }) => id));
  const rows =
    db === null
      ? []
      : await db
          .selectFrom('filed_sources')
          .select('id')
          .where('version', '=', 1)
          .where('id', 'like', `${wanted}-%`)
          .execute();
  const others = new Set([wanted, ...rows.map(({ id }) => id)]);
  return freeId(wanted, async (one) => ours.has(one) || others.has(one));
}

/** What is written fits the schema: it is read back by it. */
const inForm = (source: Source): Source | null => sourceSchema.safeParse(source).data ?? null;
