import { z } from 'zod';
import { originOf, takeInOrSay } from '../../intake.js';
import { type UnfurlPayload, unfurl } from '../../jobs/unfurl.js';
import { knownLinks, sourceAt } from '../../known-links.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

const schema = z.object({
  channel: z.string(),
  user: z.string().optional(),
  unfurl_id: z.string(),
  source: z.enum(['composer', 'conversations_history']),
  links: z.array(z.object({ url: z.string() })),
});

/** Links to documents on record are shown with what is on record of them; of others, nothing is written down. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('link_shared', async ({ event, context }) => {
    const parsed = schema.safeParse(event);
    if (!parsed.success || parsed.data.user === context.botUserId) return;
    const { channel, unfurl_id: unfurlId, source, links } = parsed.data;
    const known = knownLinks(around.checking.record);
    const urls = [...new Set(links.map(({ url }) => url))].filter((url) => sourceAt(url, known) !== null);
    if (urls.length === 0) return;
    const payload: UnfurlPayload = { origin: originOf(context), channel, unfurlId, source, urls };
    const job = {
      team: payload.origin.team,
      key: `unfurl:${unfurlId}`,
      lane: `unfurl:${channel}`,
      kind: unfurl.name,
      payload,
    };
    // Nobody asked, so nobody waits to be told.
    await takeInOrSay(around, job, async () => undefined);
  });
}
