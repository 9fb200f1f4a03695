/** A sender against the local Slack: what it sends stands there once, whenever the process before it ended. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { webApi } from '@slack/bolt';
import type { Job, Progress } from '../../../src/desk/jobs/job.js';
import { createSlack, type Message, type Slack, type SlackOptions } from '../../../src/playground/index.js';
import { section } from '../../../src/slack/messages/blocks.js';
import type { SlackMessage } from '../../../src/slack/messages/message.js';
import { escaped } from '../../../src/slack/messages/mrkdwn.js';
import { ChannelQueues } from '../../../src/slack/sending/channel-queues.js';
import { metadataType, Sender } from '../../../src/slack/sending/sender.js';

const options: SlackOptions = {
  commands: ['/say'],
  scopes: ['app_mentions:read', 'channels:history', 'groups:history', 'chat:write', 'commands', 'im:history'],
};
let slack: Slack;
let bare: Slack;

beforeAll(async () => {
  slack = await createSlack(options).start();
  bare = await createSlack({ scopes: ['chat:write'] }).start();
});
afterAll(async () => {
  await slack.close();
  await bare.close();
});

let jobs = 0;
let job: Job;
/** What of the job is written down. */
let noted: Record<string, unknown>;
let repeated: string[];

beforeEach(() => {
  slack.faults.clear();
  jobs += 1;
  job = {
    ...{ id: `job-${jobs}`, team: 'T1', key: `k-${jobs}`, lane: 'l', kind: 'message', payload: {} },
    ...{ attempt: 1, progress: {}, createdAt: new Date() },
  };
  noted = {};
  repeated = [];
});

/** What ends the process: nothing after it is done. */
class Killed extends Error {}

interface Process {
  /** From 1. */
  readonly attempt?: number;
  /** Ends before that step is written down. */
  readonly killedBefore?: unknown;
  readonly of?: Slack;
}

/** A sender as the process has it that takes the job up. */
function sender({ attempt = 1, killedBefore, of = slack }: Process = {}): Sender {
  const progress: Progress = structuredClone(noted);
  return new Sender({
    job: { ...job, attempt, progress },
    client: new webApi.WebClient(of.botToken, {
      slackApiUrl: of.apiUrl,
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
    }),
    queues: new ChannelQueues({ wait: async () => undefined }),
    note: async (step, done) => {
      if (killedBefore !== undefined && (done === killedBefore || killedBefore === 'posted'))
        throw new Killed();
      noted[step] = done;
    },
    onRepeat: (part) => repeated.push(part),
  });
}

const say = (words: string): SlackMessage => ({ text: escaped(words), blocks: [section(escaped(words))] });
const newsdesk = () => ({ channel: slack.channel('newsdesk').id });
const textsIn = (where: string, threadTs?: string, of = slack) =>
  of
    .messages(where, threadTs === undefined ? {} : { threadTs })
    .filter(({ text }) => text.startsWith(`${job.id}:`))
    .map(({ text }) => text);
const text = (words: string) => `${job.id}: ${words}`;
const callsOf = (method: string) => slack.calls.filter((call) => call.method === method).length;

describe('a message in a channel', () => {
  test('carries what it is known by, and is written down once Slack has it', async () => {
    const posted = await sender().post('answer 0', newsdesk(), say(text('one')));
    expect(noted).toEqual({ 'answer 0': posted });
    const call = slack.calls.filter(({ method }) => method === 'chat.postMessage').at(-1);
    expect(call?.args.metadata).toEqual({
      event_type: metadataType,
      event_payload: { job: job.id, part: 'answer 0' },
    });
    expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  test('a first attempt looks for nothing', async () => {
    const before = callsOf('conversations.history');
    await sender().post('answer 0', newsdesk(), say(text('one')));
    expect(callsOf('conversations.history')).toBe(before);
  });

  test('killed before Slack has it: the next attempt posts it', async () => {
    slack.faults.failMethod('chat.postMessage', 'internal_error');
    await expect(sender().post('answer 0', newsdesk(), say(text('one')))).rejects.toThrow('internal_error');
    await sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('one')));
    expect(textsIn('newsdesk')).toEqual([text('one')]);
  });

  test('killed after Slack took it and before it was noted: the next attempt finds and edits it', async () => {
    const died = sender({ killedBefore: 'posted' }).post('answer 0', newsdesk(), say(text('one')));
    await expect(died).rejects.toBeInstanceOf(Killed);
    expect(noted).toEqual({});
    await sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('one, again')));
    expect(textsIn('newsdesk')).toEqual([text('one, again')]);
    expect(noted).toHaveProperty('answer 0');
  });

  test('killed after it was noted: the next attempt edits it, and does not look', async () => {
    await sender().post('answer 0', newsdesk(), say(text('one')));
    const before = callsOf('conversations.history');
    await sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('one')));
    expect(callsOf('conversations.history')).toBe(before);
    expect(textsIn('newsdesk')).toEqual([text('one')]);
  });

  test('several parts: those that stand are edited, the others posted, and one look is enough', async () => {
    const first = sender();
    await first.post('answer 0', newsdesk(), say(text('a')));
    await expect(
      sender({ killedBefore: 'posted' }).post('answer 1', newsdesk(), say(text('b'))),
    ).rejects.toBeInstanceOf(Killed);
    noted = {};
    const before = callsOf('conversations.history');
    const next = sender({ attempt: 2 });
    for (const [at, words] of ['a', 'b', 'c'].entries())
      await next.post(`answer ${at}`, newsdesk(), say(text(words)));
    expect(textsIn('newsdesk')).toEqual([text('a'), text('b'), text('c')]);
    expect(callsOf('conversations.history')).toBe(before + 1);
  });

  test('is found behind more messages than a page holds', async () => {
    const died = sender({ killedBefore: 'posted' }).post('answer 0', newsdesk(), say(text('one')));
    await expect(died).rejects.toBeInstanceOf(Killed);
    for (let at = 0; at < 250; at += 1) slack.seed('maya', 'newsdesk', `another ${at}`);
    await sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('one')));
    expect(textsIn('newsdesk')).toEqual([text('one')]);
  });

  test('another job’s message of the same name is left alone', async () => {
    const mine = job;
    job = { ...job, id: `${mine.id}-other` };
    await sender().post('answer 0', newsdesk(), say(text('of another')));
    const others = textsIn('newsdesk');
    job = mine;
    noted = {};
    await sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('mine')));
    expect(textsIn('newsdesk')).toEqual([text('mine')]);
    job = { ...job, id: `${mine.id}-other` };
    expect(textsIn('newsdesk')).toEqual(others);
  });
});

describe('a message in a thread', () => {
  let parent: Message;
  beforeEach(() => {
    parent = slack.seed('maya', 'newsdesk', 'what of this?');
  });
  const inThread = () => ({ ...newsdesk(), threadTs: parent.ts });

  test('is looked for there', async () => {
    const died = sender({ killedBefore: 'posted' }).post('answer 0', inThread(), say(text('one')));
    await expect(died).rejects.toBeInstanceOf(Killed);
    const before = callsOf('conversations.replies');
    await sender({ attempt: 2 }).post('answer 0', inThread(), say(text('one, again')));
    expect(textsIn('newsdesk', parent.ts)).toEqual([text('one, again')]);
    expect(callsOf('conversations.replies')).toBe(before + 1);
  });

  test('the same part elsewhere is another message', async () => {
    await sender().post('answer 0', newsdesk(), say(text('in the channel')));
    noted = {};
    await sender({ attempt: 2 }).post('answer 0', inThread(), say(text('in the thread')));
    expect(textsIn('newsdesk', parent.ts)).toEqual([text('in the thread')]);
  });
});

test('without the right to read there, a second message is better than none', async () => {
  const place = { channel: bare.channel('newsdesk').id };
  const died = sender({ killedBefore: 'posted', of: bare }).post('answer 0', place, say(text('one')));
  await expect(died).rejects.toBeInstanceOf(Killed);
  await sender({ attempt: 2, of: bare }).post('answer 0', place, say(text('one')));
  expect(textsIn('newsdesk', undefined, bare)).toEqual([text('one'), text('one')]);
});

test('where Slack cannot be asked what stands there, nothing is posted blindly', async () => {
  const died = sender({ killedBefore: 'posted' }).post('answer 0', newsdesk(), say(text('one')));
  await expect(died).rejects.toBeInstanceOf(Killed);
  slack.faults.failMethod('conversations.history', 'internal_error', { status: 503 });
  await expect(sender({ attempt: 2 }).post('answer 0', newsdesk(), say(text('one')))).rejects.toThrow();
  expect(textsIn('newsdesk')).toEqual([text('one')]);
});

describe('a message for one person’s eyes', () => {
  const toMaya = () => ({ ...newsdesk(), user: slack.user('maya').id });
  const seen = () => textsIn('newsdesk');

  test('is not sent again once it is known to be sent', async () => {
    await sender().whisper('why 0', toMaya(), say(text('because')));
    expect(noted).toEqual({ 'why 0': 'sent' });
    await sender({ attempt: 2 }).whisper('why 0', toMaya(), say(text('because')));
    expect(seen()).toEqual([text('because')]);
    expect(repeated).toEqual([]);
  });

  test('killed before it was begun: it is sent, and not called a repeat', async () => {
    const died = sender({ killedBefore: 'begun' }).whisper('why 0', toMaya(), say(text('because')));
    await expect(died).rejects.toBeInstanceOf(Killed);
    await sender({ attempt: 2 }).whisper('why 0', toMaya(), say(text('because')));
    expect(seen()).toEqual([text('because')]);
    expect(repeated).toEqual([]);
  });

  test('killed between Slack’s yes and our note: it may stand twice, and the log is told', async () => {
    const died = sender({ killedBefore: 'sent' }).whisper('why 0', toMaya(), say(text('because')));
    await expect(died).rejects.toBeInstanceOf(Killed);
    await sender({ attempt: 2 }).whisper('why 0', toMaya(), say(text('because')));
    expect(seen()).toEqual([text('because'), text('because')]);
    expect(repeated).toEqual(['why 0']);
    await sender({ attempt: 3 }).whisper('why 0', toMaya(), say(text('because')));
    expect(seen()).toHaveLength(2);
  });

  test('is sent again in the same process where Slack refused it, which is no repeat', async () => {
    const one = sender();
    slack.faults.failMethod('chat.postEphemeral', 'internal_error');
    await expect(one.whisper('why 0', toMaya(), say(text('because')))).rejects.toThrow('internal_error');
    await one.whisper('why 0', toMaya(), say(text('because')));
    expect(seen()).toEqual([text('because')]);
    expect(repeated).toEqual([]);
  });
});
