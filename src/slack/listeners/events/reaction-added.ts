import { z } from 'zod';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type ReactionPayload, reaction } from '../../jobs/reaction.js';
import { loggable } from '../../logging.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

const schema = z.object({
  user: z.string(),
  reaction: z.string(),
  item_user: z.string().optional(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
});

/** The reaction that the channel's settings name, on anybody's message: it is checked, once. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('reaction_added', async ({ event, context, client }) => {
    const parsed = schema.safeParse(event);
    if (!parsed.success) return;
    const { user, reaction: name, item_user: author, item } = parsed.data;
    const ours = context.botUserId;
    if (user === ours || author === ours) return;
    const origin = originOf(context);
    if (!(await isThatWhichAsks(name, item.channel, origin.team, around))) return;
    const payload: ReactionPayload = { origin, channel: item.channel, ts: item.ts, user };
    const job = {
      team: origin.team,
      // However many react, and whatever they react with.
      key: `reaction:${item.channel}:${item.ts}`,
      lane: `${item.channel}:${item.ts}`,
      kind: reaction.name,
      payload,
    };
    await takeInOrSay(around, job, async (failed) => {
      await client.chat.postMessage({ channel: user, ...inOneLine(failed) });
    });
  });
}

/** A tone of skin is no other reaction. Most reactions are none, so nothing is written down of them. */
async function isThatWhichAsks(
  name: string,
  channel: string,
  team: string,
  { desk, logger }: Surroundings,
): Promise<boolean> {
  try {
    const { reaction: asks } = await desk.of(team).settings(channel);
    return asks !== null && plain(name) === plain(asks);
  } catch (error) {
    // Whether anybody asked is not known.
    logger.error({ what: 'reaction', ...loggable(error) }, 'could not read the settings');
    return false;
  }
}

const plain = (name: string): string => name.replace(/::skin-tone-\d$/, '');
