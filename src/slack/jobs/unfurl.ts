/** Shows what is on record of links that somebody posted or is about to. Of other links nothing is said, and nothing is fetched. */
import { z } from 'zod';
import { knownLinks, sourceAt } from '../known-links.js';
import type { Block } from '../messages/blocks.js';
import { unfurl as preview } from '../messages/unfurl.js';
import { kind, originSchema } from './kind.js';

const schema = z.object({
  origin: originSchema,
  channel: z.string(),
  unfurlId: z.string(),
  /** Where the link stands: in a message, or in what somebody is writing. */
  source: z.enum(['composer', 'conversations_history']),
  urls: z.array(z.string()),
});

export type UnfurlPayload = z.infer<typeof schema>;

export const unfurl = kind<UnfurlPayload>({
  name: 'unfurl',
  schema,
  // Nobody asked.
  replyOf: () => null,
  async work({ channel, unfurlId, source, urls }, { client, around: { queues, checking } }) {
    const links = knownLinks(checking.record);
    const unfurls: Record<string, { blocks: Block[] }> = {};
    for (const url of urls) {
      const known = sourceAt(url, links);
      if (known !== null) unfurls[url] = { blocks: [...preview(known, checking.record).blocks] };
    }
    if (Object.keys(unfurls).length === 0) return;
    await queues.send(channel, () => client.chat.unfurl({ unfurl_id: unfurlId, source, unfurls }));
  },
});
