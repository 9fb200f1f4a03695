/**
 * A workspace, or an organisation, has removed Stet: all that is kept of it is deleted but its ledger. Slack tells so twice, in
 * either order, and by then no token speaks there any more: this work says nothing in Slack.
 */
import { z } from 'zod';
import { forgetInstallation } from '../../desk/forgetting.js';
import type { Job, NewJob } from '../../desk/jobs/job.js';
import type { Surroundings } from '../surroundings.js';

const schema = z.object({
  /** What was installed: a workspace, or an organisation for all of its own. */
  id: z.string(),
  /** Seconds, as Slack says when it was removed; null where it does not. */
  at: z.number().nullable(),
  again: z.boolean().optional(),
});

export type UninstalledPayload = z.infer<typeof schema>;

type Around = Pick<Surroundings, 'desk' | 'installations' | 'clientFor' | 'logger' | 'now'>;

/** Work that was in hand then may have kept something since. In milliseconds. */
const onceMoreAfter = 5 * 60_000;

async function run(job: Job, around: Around): Promise<void> {
  const { id, at, again = false } = schema.parse(job.payload);
  const { desk, installations, logger, now } = around;
  if (installations === null || (await cameBack(id, at, around))) {
    logger.info({ team: id }, 'it was removed, and is installed again since');
    return;
  }
  await forgetInstallation(desk.db, id, { by: 'stet', at: now() });
  logger.info({ team: id }, 'removed: all but the ledger is forgotten');
  if (!again) await desk.jobs.add(onceMore(job, { id, at, again: true }, now()));
}

const onceMore = ({ key, team }: Job, payload: UninstalledPayload, now: Date): NewJob => ({
  team,
  key: `${key}:again`,
  lane: uninstalled.name,
  kind: uninstalled.name,
  payload,
  after: new Date(now.getTime() + onceMoreAfter),
});

/** Installed after it was removed, by our clock and Slack's, and its token is good. */
async function cameBack(
  id: string,
  at: number | null,
  { installations, clientFor }: Around,
): Promise<boolean> {
  const installed = (await installations?.installedAt(id)) ?? null;
  if (installed === null || at === null || installed.getTime() < at * 1_000) return false;
  try {
    const client = await clientFor({ team: id });
    await client.auth.test();
    return true;
  } catch {
    return false;
  }
}

export const uninstalled = { name: 'uninstalled', run };
