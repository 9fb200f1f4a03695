/** The jobs in the store. Several processes may share them: each job is done by one at a time. */
import { sql } from 'kysely';
import type { Database } from '../../record/store/store.js';
import type { Job, NewJob, Progress } from './job.js';

export interface JobsOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Where jobs are written down: connections that nothing else keeps busy. The same as for the rest, without it. */
  readonly urgent?: Database | undefined;
}

/** How long a process has a job before another may take it from it, in milliseconds. It renews this while it works. */
export const lease = 30_000;

export class Jobs {
  readonly #db: Database;
  readonly #urgent: Database;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(db: Database, { now, newId, urgent }: JobsOptions) {
    this.#db = db;
    this.#urgent = urgent ?? db;
    this.#now = now;
    this.#newId = newId;
  }

  /** Writes a job down. `known` where one of that key was written down before, whatever became of it. */
  async add({ team, key, lane, kind, payload, after }: NewJob): Promise<'new' | 'known'> {
    const now = this.#now();
    const added = await this.#urgent
      .insertInto('jobs')
      .values({
        id: this.#newId(),
        team_id: team,
        key,
        lane,
        kind,
        payload: JSON.stringify(payload),
        state: 'waiting',
        run_after: after ?? now,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['team_id', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return added === undefined ? 'known' : 'new';
  }

  /** The oldest job that may be done now, as `takeSome`. */
  async take(taker: string): Promise<Job | null> {
    const [job] = await this.takeSome(taker, 1);
    return job ?? null;
  }

  /**
   * Takes the oldest jobs that may be done now: no earlier one of their lane is unfinished, none of their lane is in hand, and no
   * process that is still there has them.
   *
   * @param taker the process
   * @param most how many
   * @returns the oldest first, each of another lane
   */
  async takeSome(taker: string, most: number): Promise<readonly Job[]> {
    const now = this.#now();
    const { rows } = await sql<Taken>`
      WITH next AS MATERIALIZED (
        SELECT job.id FROM jobs AS job
        WHERE ((job.state = 'waiting' AND job.run_after <= ${now})
            OR (job.state = 'running' AND job.taken_until < ${now}))
          AND NOT EXISTS (
            SELECT 1 FROM jobs AS other
            WHERE other.team_id = job.team_id AND other.lane = job.lane AND other.id <> job.id
              AND other.state IN ('waiting', 'running')
              AND (other.seq < job.seq OR (other.state = 'running' AND other.taken_until >= ${now})))
        ORDER BY job.seq LIMIT ${most} FOR UPDATE SKIP LOCKED)
      UPDATE jobs SET state = 'running', taken_by = ${taker}, taken_until = ${until(now)}, attempts = attempts + 1
      FROM next WHERE jobs.id = next.id
      RETURNING jobs.id, team_id, key, lane, kind, payload, attempts, progress, created_at, seq`.execute(
      this.#db,
    );
    return [...rows].sort((a, b) => a.seq - b.seq).map(jobOf);
  }

  /**
   * Keeps the jobs that a process has in hand from being taken by another. What it has taken without knowing, as the answer to
   * `take` was lost, is not among them and comes free.
   */
  async renew(taker: string, inHand: readonly Pick<Job, 'id'>[]): Promise<void> {
    if (inHand.length === 0) return;
    await this.#db
      .updateTable('jobs')
      .set({ taken_until: until(this.#now()) })
      .where(
        'id',
        'in',
        inHand.map(({ id }) => id),
      )
      .where('taken_by', '=', taker)
      .where('state', '=', 'running')
      .execute();
  }

  /** Writes down one step of a job. */
  async note(job: Pick<Job, 'id'>, step: string, done: unknown): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set(({ ref }) => ({
        progress: sql<string>`${ref('progress')} || ${JSON.stringify({ [step]: done })}::jsonb`,
      }))
      .where('id', '=', job.id)
      .execute();
  }

  /** What was done of a job, by the name of the step; null where it is known no more. */
  async progressOf(team: string, id: string): Promise<Progress | null> {
    const row = await this.#db
      .selectFrom('jobs')
      .select('progress')
      .where('team_id', '=', team)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.progress ?? null;
  }

  /** Done, for good or ill: what it was about is forgotten, that it was done is not. */
  async finish(job: Pick<Job, 'id'>, state: 'done' | 'failed'): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ state, payload: null, taken_by: null, taken_until: null, finished_at: this.#now() })
      .where('id', '=', job.id)
      .execute();
  }

  /** To be taken up again, at once or after so many milliseconds. */
  async putBack(job: Pick<Job, 'id'>, after = 0): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({
        state: 'waiting',
        taken_by: null,
        taken_until: null,
        run_after: new Date(this.#now().getTime() + after),
      })
      .where('id', '=', job.id)
      .execute();
  }

  /** The same work may be asked for again, as after it could not be done. */
  async freeKey(job: Pick<Job, 'id' | 'key'>): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ key: `${job.key}#${job.id}` })
      .where('id', '=', job.id)
      .execute();
  }

  /**
   * All that was running is to be done again. Only where no other process can have it: at the start, with a database of
   * one's own.
   */
  async recover(): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ state: 'waiting', taken_by: null, taken_until: null })
      .where('state', '=', 'running')
      .execute();
  }

  /** How many are waiting or being done. */
  async unfinished(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('jobs')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}

const until = (now: Date): Date => new Date(now.getTime() + lease);

interface Taken {
  readonly id: string;
  readonly team_id: string;
  readonly key: string;
  readonly lane: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly progress: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly seq: number;
}

const jobOf = (row: Taken): Job => ({
  id: row.id,
  team: row.team_id,
  key: row.key,
  lane: row.lane,
  kind: row.kind,
  payload: row.payload,
  attempt: row.attempts,
  progress: row.progress,
  createdAt: row.created_at,
});
