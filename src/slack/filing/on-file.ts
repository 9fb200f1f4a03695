/** A filed source as people want to see it: its latest version, those before it, and who decided on it. */
import type { Change } from '../../filing/outcome.js';
import { changesBetween } from '../../filing/versions/changes.js';
import type { FiledSource, Via } from '../../record/filed/filed-source.js';
import { readFiledSource } from '../../record/filed/read-filed.js';
import type { Database } from '../../record/store/store.js';

export interface VersionFiled {
  readonly version: number;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly via: Via;
}

/** Who brought it into the state that it is in. */
export interface DecidedOn {
  readonly by: string;
  readonly at: Date;
}

export interface OnFile extends FiledSource {
  /** The latest first. */
  readonly versions: readonly VersionFiled[];
  /** What the latest version has otherwise than the one before. */
  readonly changes: readonly Change[];
  /** Null where nobody did. */
  readonly decided: DecidedOn | null;
}

/** Null where nothing of that id is filed. @throws {Error} of the store */
export async function sourceOnFile(db: Database, id: string): Promise<OnFile | null> {
  const latest = await readFiledSource(db, id);
  if (latest === null) return null;
  const versions = await db
    .selectFrom('filed_sources')
    .select(['version', 'filed_at', 'filed_by', 'via'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return {
    ...latest,
    versions: versions.map(({ version, filed_at, filed_by, via }) => ({
      ...{ version, via },
      ...{ filedAt: filed_at, filedBy: filed_by },
    })),
    changes: await changesOf(db, latest),
    decided: await decidedOn(db, id),
  };
}

/** What a version has otherwise than the one before it. */
export async function changesOf(db: Database, { source, version }: FiledSource): Promise<readonly Change[]> {
  const before = version === 1 ? null : await readFiledSource(db, source.id, version - 1);
  return before === null ? [] : changesBetween(before.source, source);
}

async function decidedOn(db: Database, id: string): Promise<DecidedOn | null> {
  const row = await db
    .selectFrom('filed_sources')
    .select(['state_by', 'state_at'])
    .where('id', '=', id)
    .where('current', '=', true)
    .executeTakeFirst();
  return row?.state_by == null || row.state_at === null ? null : { by: row.state_by, at: row.state_at };
}

/** The sources filed last, the latest first; what may not be shown is left out by whoever asks. */
export async function latestOnFile(db: Database, most: number) {
  return db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'state', 'embargoed_until', 'withheld', 'filed_at', 'body'])
    .where('current', '=', true)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
}

/** How many sources that may be shown no editor has confirmed. */
export async function toConfirm(db: Database, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('filed_sources')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('current', '=', true)
    .where('state', '=', 'machine')
    .where('withheld', '=', false)
    .where((where) => where.or([where('embargoed_until', 'is', null), where('embargoed_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
