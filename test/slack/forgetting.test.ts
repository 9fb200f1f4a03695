import { afterEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Message } from '../../src/playground/index.js';
import { eventually } from './installations/installing-bot.js';
import { wrongClaim } from './newsroom.js';
import { type BotOptions, type RunningBot, startBot, store, wordsOf } from './running-bot.js';

let bot: RunningBot;
afterEach(() => bot.close());

async function ask(who: string, line: string): Promise<Message> {
  const run = await bot.slack.command(who, 'newsdesk', line);
  await bot.slack.until(() => run.responses.length > 0);
  const [answer] = run.responses;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

async function press(who: string, message: Message, actionId: string): Promise<string> {
  const run = await bot.slack.press(who, message, { actionId });
  await bot.slack.until(() => run.responses.length > 0);
  return run.responses.map(wordsOf).join('\n');
}

const kept = async () => {
  const checks = await store.db.selectFrom('checks').select('asked_by').execute();
  const answers = await store.db.selectFrom('answers').select('asked_by').execute();
  return { checks: checks.length, answers: answers.length };
};
const keeps = (checks: number) =>
  eventually(async () => {
    const found = await kept();
    return found.checks === checks && found.answers === checks;
  });

const asked = async (who: string) => ask(who, `/factcheck ${wrongClaim}`);

describe('/factcheck forget', () => {
  test('asks first, then deletes the person’s own, says what stays, and leaves the messages', async () => {
    bot = await startBot();
    for (const who of ['maya', 'maya', 'tom']) await asked(who);
    await keeps(3);
    const question = await ask('maya', '/factcheck forget');
    expect(wordsOf(question)).toContain('everything that you asked me to check');
    await keeps(3);
    const calls = bot.slack.calls.length;
    const told = await press('maya', question, 'forget_mine');
    expect(told).toContain('Deleted: 2 checks, and what I kept of 2 answers.');
    expect(told).toContain('stays in the desk’s ledger');
    await keeps(1);
    expect(bot.slack.calls.slice(calls).map(({ method }) => method)).toEqual(['response_url']);
    const [left] = await store.db.selectFrom('checks').select('asked_by').execute();
    expect(left?.asked_by).toBe(bot.slack.user('tom').id);
    const ledger = await store.db.selectFrom('ledger').select(['kind', 'by']).execute();
    expect(ledger).toEqual([{ kind: 'forgotten', by: bot.slack.user('maya').id }]);
    expect(await press('maya', question, 'forget_mine')).toContain('Nothing is kept of it any more');
  });

  test('is a claim where there is more to it', async () => {
    bot = await startBot();
    expect(wordsOf(await ask('maya', '/factcheck Forget the halt, said Schumer.'))).toContain(
      'Not on record',
    );
  });
});

test('Forget this check: that one goes, the others stay', async () => {
  bot = await startBot();
  const first = await asked('maya');
  await asked('maya');
  await keeps(2);
  expect(await press('maya', first, 'forget_check')).toContain(
    'Deleted: 1 check, and what I kept of 1 answer.',
  );
  await keeps(1);
});

test('a check of somebody else is not deleted', async () => {
  bot = await startBot();
  const answer = await asked('maya');
  await keeps(1);
  await sql`UPDATE checks SET asked_by = ${bot.slack.user('tom').id}`.execute(store.db);
  expect(await press('maya', answer, 'forget_check')).toContain('Only whoever asked');
  await keeps(1);
});

describe('while it runs', () => {
  const old = (days: number): BotOptions => ({ now: () => new Date(Date.now() - days * 86_400_000) });

  test('what is older than it is kept is forgotten', async () => {
    bot = await startBot(old(31));
    await asked('maya');
    await keeps(1);
    await bot.close();
    bot = await startBot(old(2));
    await bot.slack.settled();
    expect(await kept()).toEqual({ checks: 1, answers: 1 });
    await bot.close();
    bot = await startBot();
    await keeps(0);
    expect(bot.log()).toContain('forgot what was older than it is kept');
  });
});
