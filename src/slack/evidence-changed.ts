/** The way in for whatever changes evidence: the answers that relied on it are looked for, and marked. */
import type { EvidenceCause } from '../desk/radius/cause.js';
import { teamsToTell } from '../desk/radius/radius.js';
import { takeIn } from './intake.js';
import { radius } from './jobs/radius.js';
import type { Surroundings } from './surroundings.js';

type Around = Pick<Surroundings, 'desk' | 'wake' | 'logger' | 'newId' | 'now'>;

/**
 * Answers that were being given while the record was exchanged are looked at when they must have been given, in milliseconds: a
 * message waits no longer than two minutes for Slack.
 */
const untilGiven = 180_000;

/**
 * Has the answers of a workspace looked through. Done twice, it finds nothing the second time.
 *
 * @throws {Error} of the store
 */
export async function evidenceChanged(around: Around, team: string, cause: EvidenceCause): Promise<void> {
  const payload = { origin: { team }, cause };
  const id = cause.kind === 'ruling' ? String(cause.seq) : around.newId();
  const job = { team, key: `radius:${cause.kind}:${id}`, lane: 'radius', kind: radius.name, payload };
  await takeIn(around, job);
  if (cause.kind === 'ruling') return;
  const after = new Date(around.now().getTime() + untilGiven);
  await takeIn(around, { ...job, key: `${job.key}:later`, lane: 'radius later', after });
}

/**
 * Another record is in use: every workspace's answers are looked through.
 *
 * @param before its digest until now; null at a start, when it may have changed while nobody looked
 */
export async function recordChanged(around: Around, before: string | null): Promise<void> {
  for (const team of await teamsToTell(around.desk.db))
    await evidenceChanged(around, team, { kind: 'record', before });
}
