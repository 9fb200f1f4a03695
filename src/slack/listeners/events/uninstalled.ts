import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { takeIn } from '../../intake.js';
import { type UninstalledPayload, uninstalled } from '../../jobs/uninstalled.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

const bodySchema = z.object({ event_id: z.string(), event_time: z.number().optional() });
const tokensSchema = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/** `app_uninstalled`, and `tokens_revoked` where the bot's own is among them: Slack sends both, in either order. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('app_uninstalled', ({ body, context }) => removed(body, context, around));
  app.event('tokens_revoked', async ({ event, body, context }) => {
    const { tokens } = tokensSchema.safeParse(event).data ?? {};
    if ((tokens?.bot ?? []).length > 0) await removed(body, context, around);
  });
}

async function removed(body: unknown, context: Context, around: Surroundings): Promise<void> {
  const id = installationOf(context);
  if (around.installations === null || id === undefined) {
    around.logger.warn(
      { team: id },
      'Slack has removed the app or its token. To go on, install it again and put the new token into SLACK_BOT_TOKEN. Checks and answers are deleted after STET_KEEP_DAYS; sooner, once Stet is stopped, by: stet forget --older-than 1',
    );
    return;
  }
  const { event_id, event_time = null } = bodySchema.parse(body);
  const payload: UninstalledPayload = { id, at: event_time };
  await takeIn(around, {
    team: id,
    key: `${uninstalled.name}:${event_id}`,
    // Not behind what is in hand: that can speak no more.
    lane: uninstalled.name,
    kind: uninstalled.name,
    payload,
  });
}

/** The organisation, where it was installed for all of it. */
const installationOf = ({ isEnterpriseInstall, enterpriseId, teamId }: Context): string | undefined =>
  isEnterpriseInstall ? (enterpriseId ?? teamId) : (teamId ?? enterpriseId);
