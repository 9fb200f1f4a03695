import { describe, expect, test } from '@jest/globals';
import type { Work } from '../../../src/slack/jobs/kind.js';
import { unfurl } from '../../../src/slack/jobs/unfurl.js';
import { ChannelQueues } from '../../../src/slack/sending/channel-queues.js';
import { record } from '../newsroom.js';

const origin = { team: 'T1' };

/** What is asked of Slack for links in what somebody is still writing. */
async function shownFor(urls: readonly string[]): Promise<readonly unknown[]> {
  const calls: unknown[] = [];
  const work = {
    client: { chat: { unfurl: async (given: unknown) => void calls.push(given) } },
    around: { queues: new ChannelQueues(), checking: { record } },
  };
  const payload = { origin, channel: 'COMPOSER', unfurlId: 'u-1', source: 'composer', urls };
  // A stand-in for the parts that this work uses: the local Slack has no composer that tells of links.
  await unfurl.run(payload, work as unknown as Work);
  return calls;
}

describe('links in what somebody is writing', () => {
  const known = 'https://www.news.example/wire-story';

  test('unfold by their id, those on record and no other', async () => {
    expect(await shownFor([known, 'https://news.example/other'])).toEqual([
      {
        unfurl_id: 'u-1',
        source: 'composer',
        unfurls: { [known]: { blocks: expect.any(Array) } },
      },
    ]);
  });

  test('nothing is asked of Slack where none is on record', async () => {
    expect(await shownFor(['https://news.example/other'])).toEqual([]);
  });
});
