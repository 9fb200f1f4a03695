/** Where a report has more findings than have buttons of their own, each has a menu. */
import { afterEach, expect, test } from '@jest/globals';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, store } from './running-bot.js';

let bot: RunningBot;
afterEach(() => bot.close());

test('a decision from the menu is written down', async () => {
  bot = await startBot();
  const run = await bot.slack.command(
    'maya',
    'newsdesk',
    `/factcheck ${Array(4).fill(wrongClaim).join('\n')}`,
  );
  const [answer] = await bot.slack.until(() => run.responses.length > 0 && run.responses);
  if (!answer) throw new Error('no answer');
  const before = bot.slack.calls.length;
  const option = 'confirm f-1 k-1 wrong-office';
  await bot.slack.press('maya', answer, { actionId: 'finding_menu', option });
  await bot.slack.until(() => bot.slack.calls.length > before);
  await bot.slack.settled();
  const decided = await store.db
    .selectFrom('finding_decisions')
    .select(['finding_key', 'decision'])
    .execute();
  expect(decided).toEqual([{ finding_key: 'k-1', decision: 'confirmed' }]);
  expect(bot.slack.problems).toEqual([]);
});
