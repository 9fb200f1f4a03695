/** Files that a sender sends, and messages of other jobs that it finds, against the local Slack. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { webApi } from '@slack/bolt';
import type { Job } from '../../../src/desk/jobs/job.js';
import { createSlack, type Message, type Slack } from '../../../src/playground/index.js';
import { section } from '../../../src/slack/messages/blocks.js';
import type { SlackMessage } from '../../../src/slack/messages/message.js';
import { escaped } from '../../../src/slack/messages/mrkdwn.js';
import { ChannelQueues } from '../../../src/slack/sending/channel-queues.js';
import { Sender } from '../../../src/slack/sending/sender.js';

let slack: Slack;
beforeAll(async () => {
  slack = await createSlack({ scopes: ['chat:write', 'channels:history', 'files:write'] }).start();
});
afterAll(() => slack.close());

let noted: Record<string, unknown>;
let parent: Message;
beforeEach(() => {
  noted = {};
  parent = slack.post('maya', 'newsdesk', 'A draft.');
});

/** The job as a process takes it up. @param killedBefore what of a step is not written down any more */
function sender({ id = 'job-1', attempt = 1, killedBefore = '' } = {}): Sender {
  const job: Job = {
    ...{ id, team: 'T1', key: id, lane: 'l', kind: 'draft', payload: {} },
    ...{ attempt, progress: structuredClone(noted) as Job['progress'], createdAt: new Date() },
  };
  return new Sender({
    job,
    client: new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }),
    queues: new ChannelQueues(),
    note: async (step, done) => {
      if (done === killedBefore) throw new Error('killed');
      noted[step] = done;
    },
    onRepeat: () => undefined,
    botUser: slack.bot.id,
  });
}

const place = () => ({ channel: parent.channel, threadTs: parent.ts });
const file = { name: 'report.txt', content: 'All of it.' };
const filesThere = () =>
  slack
    .messages('newsdesk', { threadTs: parent.ts })
    .flatMap(({ files = [], user }) =>
      files.map(({ name }) => `${user === slack.bot.id ? 'ours' : ''} ${name}`),
    );

describe('a file', () => {
  test('goes into the thread, once', async () => {
    const mine = sender();
    await mine.upload('answer file', place(), file);
    await mine.upload('answer file', place(), file);
    await sender({ attempt: 2 }).upload('answer file', place(), file);
    expect(filesThere()).toEqual(['ours report.txt']);
  });

  test('that stands there when the process before ended is not sent again', async () => {
    await expect(sender({ killedBefore: 'sent' }).upload('answer file', place(), file)).rejects.toThrow(
      'killed',
    );
    await sender({ attempt: 2 }).upload('answer file', place(), file);
    expect(filesThere()).toEqual(['ours report.txt']);
    expect(noted).toEqual({ 'answer file': 'sent' });
  });

  test('that was only begun is sent; one of somebody else’s of that name is none', async () => {
    noted = { 'answer file': 'begun' };
    const { id } = slack.upload('maya', 'report.txt', 'Mine.');
    slack.post('maya', 'newsdesk', '', { files: [id], threadTs: parent.ts });
    await sender({ attempt: 2 }).upload('answer file', place(), file);
    expect(filesThere()).toEqual([' report.txt', 'ours report.txt']);
  });
});

describe('a message of another job', () => {
  const say = (words: string): SlackMessage => ({ text: escaped(words), blocks: [section(escaped(words))] });

  test('is found by its part, and edited', async () => {
    const first = await sender().post('edited C1:1', place(), say('Once.'));
    const later = sender({ id: 'job-2' });
    const found = await later.find('edited C1:1', place(), parent.ts);
    expect(found).toEqual(first);
    if (found !== null) await later.edit('edited C1:1', found, say('Twice.'));
    const texts = slack.messages('newsdesk', { threadTs: parent.ts }).map(({ text }) => text);
    expect(texts).toEqual(['A draft.', 'Twice.']);
  });

  test('of another part is another message', async () => {
    await sender().post('answer 0', place(), say('Once.'));
    expect(await sender({ id: 'job-2' }).find('edited C1:1', place(), parent.ts)).toBeNull();
  });
});
