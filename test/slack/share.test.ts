import { afterEach, describe, expect, test } from '@jest/globals';
import { wrongClaim } from './newsroom.js';
import { type RunningBot, startBot, store, wordsOf } from './running-bot.js';

describe('the share button', () => {
  let bot: RunningBot;
  afterEach(() => bot.close());

  async function answered(where: string, claim = wrongClaim) {
    const run = await bot.slack.command('maya', where, `/factcheck ${claim}`);
    await bot.slack.until(() => run.responses.length > 0);
    const message = run.responses.at(-1);
    if (!message) throw new Error('no answer');
    return message;
  }

  const shared = (where: string) => bot.slack.messages(where).filter((message) => !message.visibleTo);

  test('puts the answer into the channel, with its citations in its thread, one reply a source', async () => {
    bot = await startBot();
    await bot.slack.press('maya', await answered('newsdesk'), { actionId: 'share_answer' });
    await bot.slack.until(() => shared('newsdesk').length === 4);
    await bot.slack.settled();
    const [head, ...replies] = shared('newsdesk');
    expect(head && wordsOf(head)).toContain(`Shared by <@${bot.slack.user('maya').id}>`);
    expect(head && wordsOf(head)).toContain('*Differs from the record*');
    expect(head && wordsOf(head)).not.toContain('repeats the error');
    expect(replies.map((reply) => reply.threadTs)).toEqual([head?.ts, head?.ts, head?.ts]);
    expect(replies.map((reply) => wordsOf(reply).slice(0, 3))).toEqual(['[1]', '[2]', '[3]']);
    expect(bot.slack.problems).toEqual([]);
  });

  test('shares once, however often it is pressed', async () => {
    bot = await startBot();
    const answer = await answered('newsdesk');
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    const second = await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => second.responses.length === 1);
    await bot.slack.settled();
    expect(second.responses.map(wordsOf)).toEqual(['That answer has been shared here already.']);
    expect(shared('newsdesk')).toHaveLength(4);
  });

  test('a share that fails is said so, and can be tried again', async () => {
    bot = await startBot();
    const answer = await answered('newsdesk');
    bot.slack.faults.failMethod('chat.postMessage', 'is_archived');
    const run = await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => run.responses.length === 1);
    expect(run.responses.map(wordsOf)[0]).toContain('that channel is archived');
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => shared('newsdesk').length === 4);
  });

  test.each(['copydesk', 'investigations'])(
    'where the bot is no member (%s), shares through the response URL and says how to invite it',
    async (where) => {
      bot = await startBot();
      const run = await bot.slack.press('maya', await answered(where), { actionId: 'share_answer' });
      await bot.slack.until(() => run.responses.length === 2);
      const [answer, note] = run.responses;
      expect(answer?.visibleTo).toBeUndefined();
      expect(answer && wordsOf(answer)).toContain('repeats the error');
      expect(note?.visibleTo).toBe(bot.slack.user('maya').id);
      expect(note && wordsOf(note)).toContain('/invite @stet');
    },
  );

  test('checks again, and says so, when the answer is no longer kept', async () => {
    bot = await startBot();
    const answer = await answered('newsdesk');
    await store.db.deleteFrom('checks').execute();
    await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => shared('newsdesk').length === 4);
    expect(shared('newsdesk').map(wordsOf)[0]).toContain('Checked again for sharing');
    expect(bot.checker.asked).toHaveLength(2);
  });

  test('says so when a claim too long to carry is no longer kept', async () => {
    bot = await startBot();
    const answer = await answered('newsdesk', `${wrongClaim} ${'x'.repeat(2500)}`);
    await store.db.deleteFrom('checks').execute();
    const run = await bot.slack.press('maya', answer, { actionId: 'share_answer' });
    await bot.slack.until(() => run.responses.length === 1);
    expect(run.responses.map(wordsOf)[0]).toContain('no longer at hand');
  });

  test('help has nothing to share', async () => {
    bot = await startBot();
    const help = await answered('newsdesk', 'help');
    expect(help.blocks?.some((block) => block.type === 'actions')).toBe(false);
  });
});
