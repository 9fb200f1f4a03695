import { z } from 'zod';
import { originOf, takeInOrSay } from '../../intake.js';
import { type HomePayload, homeKind } from '../../jobs/home-payload.js';
import { loggable } from '../../logging.js';
import { sayInPrivate } from '../../say-in-private.js';
import { suggestedPrompts } from '../../suggested-prompts.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

const schema = z.object({
  user: z.string(),
  channel: z.string(),
  tab: z.string(),
  event_ts: z.string(),
});

/** The app was opened: at its home tab, which is made for each person, or at the conversation with it. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const opened = schema.safeParse(event).data;
    if (opened === undefined) return;
    const { user, channel, tab, event_ts: at } = opened;
    if (tab === 'messages') {
      try {
        // For an app with an agent view: with a thread Slack would show none, and say nothing of it.
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          prompts: [...suggestedPrompts],
        });
      } catch (error) {
        // Nobody has asked anything yet; the manifest’s own prompts are there.
        around.logger.debug({ ...loggable(error) }, 'could not suggest what to ask');
      }
      return;
    }
    if (tab !== 'home') return;
    const origin = originOf(context);
    around.homes.opened(origin.team, user, 0);
    const payload: HomePayload = { origin, user, from: 0, asked: true };
    const job = {
      team: origin.team,
      key: `home:${user}:${at}`,
      lane: `home:${user}`,
      kind: homeKind,
      payload,
    };
    await takeInOrSay(around, job, (failed) => sayInPrivate(client, user, failed));
  });
}
