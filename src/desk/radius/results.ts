/** What came of the rechecks of one cause. It stands with their jobs, which are known for a day after they are done. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../record/store/store.js';

const causeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source-corrected'), id: z.string(), title: z.string().nullable() }),
  z.object({ kind: z.literal('fact-withdrawn'), id: z.string(), source: z.string().nullable() }),
  z.object({
    kind: z.literal('ruling'),
    id: z.string(),
    subject: z.string(),
    ruling: z.enum(['open', 'confirmed', 'dismissed']),
  }),
  z.object({ kind: z.literal('record'), id: z.string() }),
]);

/** It holds no words of a draft. */
export const resultSchema = z.object({
  answer: z.string(),
  /** The channel of the answer, whether or not the mark could be put there. */
  channel: z.string(),
  /** The mark's, in that channel; null where it could not be put there, or only one person saw the answer. */
  ts: z.string().nullable(),
  /** Only one person saw the answer, and was told. */
  private: z.boolean(),
  /** How many verdicts would be others now. */
  turned: z.number(),
  causes: z.array(causeShape),
});

export type RecheckResult = z.infer<typeof resultSchema>;

/** The step of a job that names what came of it. */
export const resultStep = 'result';

const resultsSchema = z.array(resultSchema);

export const resultsOf = (progress: Readonly<Record<string, unknown>>): readonly RecheckResult[] | null =>
  resultsSchema.safeParse(progress[resultStep]).data ?? null;

/** @param keys what the keys of the cause's rechecks begin with */
export async function rechecksLeft(db: Database, team: string, keys: string): Promise<number> {
  const { count } = await db
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('team_id', '=', team)
    .where(sql<boolean>`starts_with(key, ${keys})`)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** In the order in which they were to be done. */
export async function recheckResults(
  db: Database,
  team: string,
  keys: string,
): Promise<readonly RecheckResult[]> {
  const rows = await progressOf(db, team, keys);
  return rows.flatMap((progress) => resultsOf(progress) ?? []);
}

/** What was noted of jobs whose keys begin so, the earliest first. */
export async function progressOf(
  db: Database,
  team: string,
  keys: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await db
    .selectFrom('jobs')
    .select('progress')
    .where('team_id', '=', team)
    .where(sql<boolean>`starts_with(key, ${keys})`)
    .orderBy('seq')
    .execute();
  return rows.map(({ progress }) => progress);
}
