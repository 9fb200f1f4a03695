/** The step of Workflow Builder, end to end. */
import { afterEach, expect, test } from '@jest/globals';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import type { FunctionRun } from '../../src/playground/functions.js';
import { FixtureChecker, wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, store } from './running-bot.js';

let bot: RunningBot;
afterEach(() => bot.close());

const ended = (run: FunctionRun) => bot.slack.until(() => run.state !== 'running' && run);

test('gives on the gravest verdict, a line for each sentence and finding, and the report', async () => {
  bot = await startBot();
  const text = `${wrongClaim}\nThe moon is made of cheese.`;
  const run = await ended(bot.slack.runFunction('maya', 'check_text', { text, date: '2025-03-04' }));
  expect(run.state).toBe('completed');
  expect(run.outputs).toMatchObject({ verdict: 'refuted', findings_count: 1 });
  expect(String(run.outputs?.verdicts).split('\n')).toEqual([
    `refuted: ${wrongClaim}`,
    'not-enough-evidence: The moon is made of cheese.',
  ]);
  expect(run.outputs?.findings).toContain('wrong-office: “House minority leader”');
  expect(run.outputs?.report).toContain('Hakeem Jeffries');
  expect(bot.checker.asked).toEqual([{ text, on: '2025-03-04' }]);
  expect(bot.slack.problems).toEqual([]);
});

test.each([
  ['no text', { text: ' ' }, 'There is no text to check'],
  ['no day', { text: wrongClaim, date: 'the other day' }, '“the other day” is no day that I can read'],
  ['too much text', { text: 'word '.repeat(9_000) }, 'and I check 40000 at once'],
])('%s: the step fails with a sentence', async (_, inputs, told) => {
  bot = await startBot();
  const run = await ended(bot.slack.runFunction('maya', 'check_text', inputs));
  expect(run).toMatchObject({ state: 'failed' });
  expect(run.error).toContain(told);
  expect(bot.slack.notices('maya').map(({ text }) => text)).toEqual([run.error]);
});

test('a check that fails: the step fails with a reference that the log has', async () => {
  const checking = inThisThread({ current: new FixtureChecker() });
  bot = await startBot({
    checking: { ...checking, record: checking.record, check: () => Promise.reject(new Error('broken')) },
  });
  const run = await ended(bot.slack.runFunction('maya', 'check_text', { text: wrongClaim }));
  const [reference = '?'] = /(?<=in the log as )[\w-]+/.exec(run.error ?? '') ?? [];
  expect(bot.log()).toContain(`"reference":"${reference}"`);
});

test('Slack does not take what it gives on: the step fails, and says so', async () => {
  bot = await startBot();
  bot.slack.faults.failMethod('functions.completeSuccess', 'parameter_validation_failed', { times: 9 });
  const run = await ended(bot.slack.runFunction('maya', 'check_text', { text: wrongClaim }));
  expect(run.state).toBe('failed');
});

test('it is written down before it is acknowledged, without a token, and is done once', async () => {
  bot = await startBot();
  const run = bot.slack.runFunction('maya', 'check_text', { text: wrongClaim });
  await bot.slack.redeliver();
  await ended(run);
  await bot.slack.settled();
  expect(bot.checker.asked).toHaveLength(1);
  const jobs = await store.db.selectFrom('jobs').select(['kind', 'state', 'key']).execute();
  expect(jobs).toEqual([{ kind: 'check-text', state: 'done', key: `function:${run.id}` }]);
  const tokens = bot.slack.calls.filter(({ args }) => JSON.stringify(args).includes('xwfp-'));
  expect(tokens).toEqual([]);
});

test('completed by a process that ended right after: the next one leaves it at that', async () => {
  bot = await startBot();
  bot.slack.faults.failMethod('functions.completeSuccess', 'execution_not_in_running_state', { times: 1 });
  bot.slack.runFunction('maya', 'check_text', { text: wrongClaim });
  await bot.slack.until(() => bot.slack.calls.some(({ method }) => method === 'functions.completeSuccess'));
  await bot.slack.settled();
  expect(bot.slack.calls.map(({ method }) => method)).not.toContain('functions.completeError');
});
