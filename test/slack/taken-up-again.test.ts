/** Work that a process before did not end: done, or given up and told. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '../../src/desk/jobs/jobs.js';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, store, wordsOf } from './running-bot.js';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

/** A mention that was taken in, and taken up so often by a process that is gone. */
async function leftBehind(attempts: number) {
  const asked = bot.slack.seed('maya', 'newsdesk', wrongClaim);
  const { id: user } = bot.slack.user('maya');
  const { id: channel } = bot.slack.channel('newsdesk');
  const message = { channel, ts: asked.ts, user, text: wrongClaim };
  const id = `job-${asked.ts}`;
  const jobs = new Jobs(store.db, { now: () => new Date(), newId: () => id });
  // Not to be taken up before it says how often it was.
  const after = new Date(Date.now() + 3_600_000);
  const origin = { team: bot.slack.team.id, botUser: bot.slack.bot.id };
  const key = `message:${channel}:${asked.ts}`;
  await jobs.add({
    team: origin.team,
    key,
    lane: asked.ts,
    kind: 'message',
    payload: { origin, message },
    after,
  });
  await store.db.updateTable('jobs').set({ attempts, run_after: new Date() }).where('id', '=', id).execute();
  const answers = () => bot.slack.messages('newsdesk', { threadTs: asked.ts }).slice(1).map(wordsOf);
  const state = async () =>
    (await store.db.selectFrom('jobs').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
  return { answers, state };
}

test('a job that ended the process once is done', async () => {
  const { answers } = await leftBehind(1);
  await bot.slack.until(() => answers().length > 0);
  expect(answers()[0]).toContain('House minority leader');
});

test('a job that ended the process four times is given up, and the person is told under which reference', async () => {
  const { answers, state } = await leftBehind(4);
  await bot.slack.until(() => answers().length > 0);
  const [, reference] = /it is in the log as ([\w-]+)\. Try once more/.exec(answers()[0] ?? '') ?? [];
  expect(reference).toBeDefined();
  expect(bot.log()).toMatch(new RegExp(`"reference":"${reference}","attempts":4,"msg":"given up"`));
  await bot.slack.settled();
  expect(answers()).toHaveLength(1);
  expect(await state()).toBe('failed');
});
