/** A filed source as people want to see it: its latest version, those before it, and who decided on it. */
import { sql } from 'kysely';
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

/** Who confirmed, withdrew or restored it last, in this workspace. */
export interface DecidedOn {
  readonly decision: 'confirmed' | 'withdrawn' | 'restored';
  readonly by: string;
  readonly at: Date;
}

export interface OnFile extends FiledSource {
  /** The latest first. */
  readonly versions: readonly VersionFiled[];
  /** What the latest version has otherwise than the one before. */
  readonly changes: readonly Change[];
  /** Null where nobody did, or not in Slack. */
  readonly decided: DecidedOn | null;
}

/** Null where nothing of that id is filed. @throws {Error} of the store */
export async function sourceOnFile(db: Database, team: string, id: string): Promise<OnFile | null> {
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
    decided: await decidedOn(db, team, id),
  };
}

/** What a version has otherwise than the one before it. */
export async function changesOf(db: Database, { source, version }: FiledSource): Promise<readonly Change[]> {
  const before = version === 1 ? null : await readFiledSource(db, source.id, version - 1);
  return before === null ? [] : changesBetween(before.source, source);
}

const decisions = {
  'source-confirmed': 'confirmed',
  'source-withdrawn': 'withdrawn',
  'source-restored': 'restored',
} as const;

async function decidedOn(db: Database, team: string, id: string): Promise<DecidedOn | null> {
  const row = await db
    .selectFrom('ledger')
    .select(['kind', 'by', 'at'])
    .where('team_id', '=', team)
    .where('kind', 'in', Object.keys(decisions))
    .where(sql<boolean>`entry ->> 'source' = ${id}`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const decision = Object.entries(decisions).find(([kind]) => kind === row.kind)?.[1];
  return decision === undefined ? null : { decision, by: row.by, at: row.at };
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

/** How many sources are on file that no editor has confirmed. */
export async function toConfirm(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('filed_sources')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('current', '=', true)
    .where('state', '=', 'machine')
    .where('withheld', '=', false)
    .executeTakeFirstOrThrow();
  return Number(count);
}
