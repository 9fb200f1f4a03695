/** What is seen while an answer takes long: the check of these tests is done when they let it go. */
import { afterEach, expect, test } from '@jest/globals';
import type { Checking } from '../../src/desk/checking/checking.js';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { createApp } from '../../src/slack/app.js';
import { FixtureChecker, wrongClaim } from './newsroom.js';
import { type RunningBot, silent, startBot, store, wordsOf } from './running-bot.js';

let bot: RunningBot;
afterEach(() => bot.close());

/** A check that waits to be let go. */
function heldBack(): { checking: Checking; letGo: () => void } {
  let letGo = () => {};
  const promise = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const checking = inThisThread({ current: new FixtureChecker() });
  return {
    letGo: () => letGo(),
    checking: {
      ...checking,
      record: checking.record,
      async check(text, options) {
        await promise;
        return checking.check(text, options);
      },
    },
  };
}

async function start(): Promise<() => void> {
  const { checking, letGo } = heldBack();
  bot = await startBot({ checking, silentFor: 500 });
  return letGo;
}

const draft = Array.from({ length: 12 }, (_, n) => `Claim number ${n + 1} stands here.`).join(' ');
const own = (where: string) => bot.slack.messages(where).filter(({ user }) => user === bot.slack.bot.id);
const said = (where: string) => own(where).map(wordsOf);

test('a mention: a status in the thread, gone with the answer', async () => {
  const letGo = await start();
  const asked = bot.slack.mention('maya', 'newsdesk', draft);
  const [status] = await bot.slack.until(() => bot.slack.statuses.length > 0 && bot.slack.statuses);
  expect(status).toMatchObject({ thread_ts: asked.ts, status: 'is checking 12 sentences…' });
  expect(own('newsdesk')).toEqual([]);
  letGo();
  await bot.slack.until(() => own('newsdesk').length > 0);
  await bot.slack.until(() => bot.slack.statuses.length === 0);
});

test('a direct message: a status at the question, gone with the answer', async () => {
  const letGo = await start();
  const asked = bot.slack.directMessage('maya', wrongClaim);
  const [status] = await bot.slack.until(() => bot.slack.statuses.length > 0 && bot.slack.statuses);
  expect(status).toMatchObject({ thread_ts: asked.ts, status: 'is checking…' });
  letGo();
  await bot.slack.until(() => own('@maya').length > 0 && bot.slack.statuses.length === 0);
  expect(said('@maya')[0]).toContain('Differs from the record');
});

test('where Slack takes no status: a message, and the answer in its place', async () => {
  const letGo = await start();
  bot.slack.faults.failMethod('assistant.threads.setStatus', 'access_denied', { times: 9 });
  bot.slack.mention('maya', 'newsdesk', `${wrongClaim} ${draft}`);
  await bot.slack.until(() => own('newsdesk').length > 0);
  expect(said('newsdesk')).toEqual(['Checking 13 sentences…']);
  const before = own('newsdesk')[0]?.ts;
  letGo();
  await bot.slack.until(() => said('newsdesk')[0]?.includes('Differs from the record'));
  await bot.slack.settled();
  expect(own('newsdesk')[0]?.ts).toBe(before);
  expect(said('newsdesk').join('\n')).not.toContain('Checking');
});

test('a command: a line for the person alone, then the answer', async () => {
  const letGo = await start();
  const run = await bot.slack.command('maya', 'newsdesk', `/factcheck ${wrongClaim}`);
  await bot.slack.until(() => run.responses.length === 1);
  expect(run.responses.map(wordsOf)).toEqual(['Checking…']);
  letGo();
  await bot.slack.until(() => run.responses.length === 2);
  expect(run.responses.map(wordsOf)[1]).toContain('Differs from the record');
  expect(bot.slack.messages('newsdesk', { as: 'tom' })).toEqual([]);
});

test('neither a status nor a message can be had: the answer comes all the same', async () => {
  const letGo = await start();
  bot.slack.faults.failMethod('assistant.threads.setStatus', 'internal_error', { times: 9 });
  bot.slack.faults.failMethod('chat.postMessage', 'internal_error', { times: 1 });
  bot.slack.mention('maya', 'newsdesk', wrongClaim);
  await bot.slack.until(() => bot.slack.calls.some(({ method }) => method === 'chat.postMessage'));
  letGo();
  await bot.slack.until(() => said('newsdesk')[0]?.includes('Differs from the record'));
});

test('a check that fails: the reason, and nothing says any longer that Stet is at work', async () => {
  let fail = () => {};
  const promise = new Promise<never>((_, reject) => {
    fail = () => reject(new Error('the checker is broken'));
  });
  const checking = inThisThread({ current: new FixtureChecker() });
  const failing = { ...checking, record: checking.record, check: () => promise };
  bot = await startBot({ checking: failing, silentFor: 500 });
  bot.slack.faults.failMethod('assistant.threads.setStatus', 'access_denied', { times: 9 });
  bot.slack.mention('maya', 'newsdesk', wrongClaim);
  await bot.slack.until(() => said('newsdesk').includes('Checking…'));
  fail();
  await bot.slack.until(() => said('newsdesk').join('\n').includes('it is in the log as'));
  await bot.slack.until(() => !said('newsdesk').includes('Checking…'));
});

test('a process that ends in the middle: the next one puts the answer in place of the message', async () => {
  const letGo = await start();
  bot.slack.faults.failMethod('assistant.threads.setStatus', 'access_denied', { times: 9 });
  bot.slack.mention('maya', 'newsdesk', wrongClaim);
  await bot.slack.until(() => said('newsdesk').includes('Checking…'));
  const before = own('newsdesk')[0]?.ts;
  // The first one hangs in its check, as good as gone. The next takes up what is not done.
  const next = createApp({
    connection: { mode: 'socket', botToken: bot.slack.botToken, appToken: bot.slack.appToken },
    port: null,
    checking: inThisThread({ current: new FixtureChecker() }),
    store: { db: store.db, kind: 'embedded' },
    logger: silent,
    slackApiUrl: bot.slack.apiUrl,
  });
  await next.start();
  await bot.slack.until(() => said('newsdesk')[0]?.includes('Differs from the record'));
  await bot.slack.settled();
  expect(own('newsdesk')[0]?.ts).toBe(before);
  expect(said('newsdesk').join('\n')).not.toContain('Checking');
  await next.stop();
  letGo();
});
